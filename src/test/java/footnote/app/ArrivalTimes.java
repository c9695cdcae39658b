package footnote.app;

import footnote.fetch.LocalSite;
import footnote.telegram.TelegramBot;
import footnote.telegramserver.ChatMessage;
import footnote.telegramserver.FloodLimits;
import footnote.telegramserver.TelegramPerson;
import footnote.telegramserver.TelegramServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Measures how long an article of 1,000 words takes from its last message to the reply, and how long others wait while sites that never
 * end are read. The argument is the number of tries.
 */
final class ArrivalTimes {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WORDS = 1_000;

    private ArrivalTimes() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int tries = Integer.parseInt(arguments[0]);
        try (TelegramServer server = TelegramServer.start();
                LocalSite site = LocalSite.start()) {
            server.limits(FloodLimits.NONE);
            Map<String, String> environment =
                    Map.of("TELEGRAM_BOT_TOKEN", server.token(), "TELEGRAM_API_URL", server.url());
            Settings settings = Settings.of(SettingsFile.parse("measured", ""), environment);
            Path data = Files.createTempDirectory("arrivals");
            try (Assembly assembly = Assembly.open(
                            settings,
                            data,
                            Assembly.InsideModels.load(settings.threads(), settings.readerModel()),
                            (address, port) -> address.isLoopbackAddress() && port == site.port());
                    TelegramBot bot = assembly.telegram()) {
                bot.start();
                out.println("article of " + WORDS + " words, ms after its last message: " + articles(server, tries));
                out.println("question while 12 sites drip, ms: " + besideTraps(server, site));
            }
        }
        System.exit(0);
    }

    private static List<Long> articles(TelegramServer server, int tries) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i <= tries; i++) {
            TelegramPerson person = server.user(1_000 + i);
            person.says(article(i));
            long sent = System.nanoTime();
            await(person, message -> message.text().startsWith("Added "));
            if (i > 0) {
                times.add((System.nanoTime() - sent) / 1_000_000);
            }
        }
        Collections.sort(times);
        return times;
    }

    private static List<Long> besideTraps(TelegramServer server, LocalSite site) {
        site.on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 40; i++) {
                exchange.getResponseBody().write('a');
                exchange.getResponseBody().flush();
                LockSupport.parkNanos(500_000_000L);
            }
        });
        for (int i = 0; i < 12; i++) {
            server.user(2_000 + i).says(site.url("/drip?" + i));
        }
        TelegramPerson person = server.user(1_000);
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String question = "What was reported in section " + (i + 2) + " by officer 7?";
            long before = answers(person);
            long sent = System.nanoTime();
            person.says(question);
            await(person, message -> answers(person) > before);
            times.add((System.nanoTime() - sent) / 1_000_000);
        }
        return times;
    }

    private static long answers(TelegramPerson person) {
        return person.chat().botMessages().stream()
                .map(ChatMessage::text)
                .filter(text -> text.contains("[1]") || text.contains("do not say"))
                .count();
    }

    private static void await(TelegramPerson person, Predicate<ChatMessage> wanted) {
        person.chat().awaitMessage(message -> message.id() > 0 && wanted.test(message), PATIENCE);
    }

    /** Sentences that no other article has, so that nothing is known from before. */
    private static String article(int number) {
        StringBuilder text = new StringBuilder("Report " + number + " from the harbour\n\n");
        int words = 5;
        for (int i = 0; words < WORDS; i++) {
            String sentence = "In section " + i + " of report " + number + ", officer " + (number + i) % 97
                    + " wrote that " + (i * 7 + number) + " boats came into the harbour of Lindholm before noon. ";
            text.append(sentence).append(i % 5 == 4 ? "\n\n" : "");
            words += sentence.split(" ", -1).length - 1;
        }
        return text.toString().strip();
    }
}

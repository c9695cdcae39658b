package footnote.app;

import footnote.ingest.DocumentBombs;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Sends every bomb and trap to the whole bot, each from a chat of its own, one after the other, while another chat asks all the time.
 *
 * <p>{@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=footnote.app.BombsFigure -Dexec.args="site:"};
 * the argument names the bombs to be sent, by a part of what they are: {@code site:}, {@code document:} and {@code text:} are a third of
 * them each.
 */
public final class BombsFigure {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final double LIMIT_SECONDS = 15;
    private static final String QUESTION = "How long did the meeting at the Diriyah Palace last?";
    private static final Path ARTICLE = Path.of("src", "eval", "articles", "riyadh-talks.txt");

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final TelegramServer server;
    private final String wanted;
    private final List<Double> others = new CopyOnWriteArrayList<>();
    private final List<Double> seconds = new ArrayList<>();
    private int refused;
    private int read;
    private int late;
    private final AtomicInteger wrong = new AtomicInteger();
    private volatile boolean over;

    private BombsFigure(TelegramServer server, String wanted) {
        this.server = server;
        this.wanted = wanted;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("footnote-bombs");
        try (TelegramServer server = TelegramServer.start();
                WebTraps traps = new WebTraps()) {
            server.limits(FloodLimits.NONE);
            Map<String, String> environment =
                    Map.of("TELEGRAM_BOT_TOKEN", server.token(), "TELEGRAM_API_URL", server.url());
            Settings settings = Settings.of(SettingsFile.parse("bombs", LoadFigure.NO_LIMITS), environment);
            Assembly.InsideModels models = Assembly.InsideModels.load(settings.threads(), settings.readerModel());
            try (Assembly assembly =
                            Assembly.open(settings, data, models, (address, port) -> address.isLoopbackAddress());
                    TelegramBot bot = assembly.telegram()) {
                bot.start();
                new BombsFigure(server, arguments.length > 0 ? arguments[0] : "").run(traps);
            }
        }
        System.exit(0);
    }

    private void run(WebTraps traps) throws IOException, InterruptedException {
        TelegramPerson other = server.user(500);
        other.sendsDocument("riyadh-talks.txt", Files.readAllBytes(ARTICLE), "");
        answer(other, 0);
        ask(other);
        Thread asking = new Thread(() -> {
            while (!over) {
                ask(other);
                LockSupport.parkNanos(1_000_000_000L);
            }
        });
        asking.start();
        say("heap before: %d MB", heap());
        traps.messages().forEach((what, message) -> send("site: " + what, person -> person.says(message)));
        DocumentBombs.all()
                .forEach((what, file) ->
                        send("document: " + what, person -> person.sendsDocument(fileName(what), file, "")));
        TextBombs.all().forEach((name, file) -> send("text: " + name, person -> person.sendsDocument(name, file, "")));
        over = true;
        asking.join();
        report();
    }

    private static String fileName(String what) {
        return what.startsWith("pdf") ? "x.pdf" : what.startsWith("epub") ? "x.epub" : "x.docx";
    }

    private void send(String what, Consumer<TelegramPerson> bomb) {
        if (!what.contains(wanted)) {
            return;
        }
        TelegramPerson person = server.user(1_000 + seconds.size());
        long start = System.nanoTime();
        bomb.accept(person);
        String words = answer(person, 0);
        double time = (System.nanoTime() - start) / 1e9;
        boolean taken = words.startsWith("Added ") || words.startsWith("From now on I watch");
        seconds.add(time);
        late += time > LIMIT_SECONDS ? 1 : 0;
        read += taken ? 1 : 0;
        refused += taken || words.isEmpty() ? 0 : 1;
        say("%5.1f s  %s  %s: %s", time, words.isEmpty() ? "nothing" : taken ? "read   " : "refused", what, words);
    }

    private void ask(TelegramPerson person) {
        int before = person.chat().botMessages().size();
        long start = System.nanoTime();
        person.says(QUESTION);
        String words = answer(person, before);
        others.add((System.nanoTime() - start) / 1e9);
        if (!words.contains("four and a half hours")) {
            wrong.incrementAndGet();
            say("the other chat was told: %s", words);
        }
    }

    /** The first line of the next message that stays. */
    private static String answer(TelegramPerson person, int before) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            List<ChatMessage> messages = person.chat().botMessages();
            if (messages.size() > before && !messages.get(before).text().endsWith("…")) {
                return messages.get(before).text().lines().findFirst().orElse("");
            }
            LockSupport.parkNanos(20_000_000L);
        }
        return "";
    }

    private void report() {
        say(
                "%d bombs: %d refused, %d read, %d without an answer; %d took longer than %.0f s, the longest %.1f s",
                seconds.size(),
                refused,
                read,
                seconds.size() - refused - read,
                late,
                LIMIT_SECONDS,
                percentile(seconds, 100));
        say(
                "the other chat: %d answers, %d wrong, p50 %.2f s, p95 %.2f s, longest %.2f s",
                others.size(), wrong.get(), percentile(others, 50), percentile(others, 95), percentile(others, 100));
        say("heap after: %d MB, with the files that the test server keeps", heap());
    }

    private static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}

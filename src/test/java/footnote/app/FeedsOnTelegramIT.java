package footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.chat.Conversation;
import footnote.telegram.TelegramBot;
import footnote.telegramserver.ChatMessage;
import footnote.telegramserver.FloodLimits;
import footnote.telegramserver.TelegramPerson;
import footnote.telegramserver.TelegramServer;
import footnote.watch.LocalFeed;
import footnote.watch.Watching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed and a folder are watched by the whole bot; nothing is faked but Telegram and the web. */
class FeedsOnTelegramIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void watchesAFeedTellsOfItAndAnswersFromIt() throws IOException {
        Path dropped = Files.createDirectory(folder.resolve("dropped"));
        Files.writeString(
                dropped.resolve("ferry.txt"),
                "The ferry Coastline sailed again on Tuesday. Captain Anna Lund brought 88 passengers to Sandholm.",
                UTF_8);
        try (TelegramServer server = TelegramServer.start();
                LocalFeed feed = new LocalFeed()) {
            server.limits(FloodLimits.NONE);
            Settings settings = Settings.of(
                    SettingsFile.parse("test", "folder:\n  path: \"" + dropped + "\"\n"),
                    Map.of("TELEGRAM_BOT_TOKEN", server.token(), "TELEGRAM_API_URL", server.url()));
            try (Assembly assembly = Assembly.open(
                            settings,
                            folder.resolve("data"),
                            Assembly.InsideModels.load(settings.threads(), settings.readerModel()),
                            (address, port) -> address.isLoopbackAddress()
                                    && port == feed.site().port());
                    TelegramBot bot = assembly.telegram();
                    Watching watching = assembly.watching()) {
                bot.start();
                watching.start(
                        (to, digest) -> bot.tellNews(new Conversation(to.chat(), to.topic()), to.language(), digest),
                        Duration.ofMillis(300));
                talk(server, feed);
            }
        }
    }

    private static void talk(TelegramServer server, LocalFeed feed) {
        TelegramPerson ann = server.user(301);
        feed.publish(2);

        ann.says("/watch " + feed.address());

        await(ann, m -> m.text().startsWith("From now on I watch The Pier Post."));
        ChatMessage news = await(ann, m -> m.text().startsWith("2 new articles:"));
        assertThat(news.marked("text_link")).containsExactly("Crane 2 falls", "Crane 1 falls");
        assertThat(server.requests("sendMessage").stream()
                        .filter(sent -> sent.parameter("text").orElse("").contains("new articles"))
                        .map(sent -> sent.parameter("disable_notification").orElse("no")))
                .containsExactly("true");
        ann.says("How many people were led to a safe place when crane 2 fell?");
        await(ann, m -> m.text().contains("6 people") && m.text().contains("[1]"));
        ann.says("How many passengers did Captain Anna Lund bring to Sandholm?");
        await(ann, m -> m.text().contains("88 passengers"));
        ann.says("/watch");
        ChatMessage list = await(ann, m -> m.text().startsWith("This chat watches 1 feed:"));
        ann.taps(list.id(), "Stop 1");
        await(ann, m -> m.text().startsWith("I no longer watch"));
    }

    private static ChatMessage await(TelegramPerson person, Predicate<ChatMessage> wanted) {
        return person.chat().awaitMessage(wanted, PATIENCE);
    }
}

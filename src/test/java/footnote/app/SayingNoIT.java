package footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.telegram.TelegramBot;
import footnote.telegramserver.ChatButton;
import footnote.telegramserver.ChatMessage;
import footnote.telegramserver.FloodLimits;
import footnote.telegramserver.TelegramPerson;
import footnote.telegramserver.TelegramServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What people see where there is no answer: why, what comes nearest, and how to go on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SayingNoIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path ARTICLES = Path.of("src", "eval", "articles");

    private final TelegramServer server = TelegramServer.start();
    private Assembly assembly;
    private TelegramBot bot;

    @BeforeAll
    void startTheBot(@TempDir Path data) {
        server.limits(FloodLimits.NONE);
        Map<String, String> environment =
                Map.of("TELEGRAM_BOT_TOKEN", server.token(), "TELEGRAM_API_URL", server.url());
        assembly = Assembly.open(Settings.of(SettingsFile.parse("test", ""), environment), data);
        bot = assembly.telegram();
        bot.start();
    }

    @AfterAll
    void stopTheBot() {
        bot.close();
        assembly.close();
        server.close();
    }

    @Test
    void offersASampleArticleToThoseWhoHaveNone() {
        TelegramPerson ann = server.user(401);
        ann.says("Who attended the Riyadh talks?");
        ChatMessage none = awaitReply(ann, m -> m.text().contains("no articles to answer from yet"));
        assertThat(none.text()).contains("Paste an article", "a sample article");

        String tap = ann.taps(none.id(), "Add the sample article");

        server.awaitCallbackAnswer(tap, PATIENCE);
        ChatMessage added = awaitReply(ann, m -> m.text().startsWith("Added US and Russia hold first"));
        ann.taps(none.id(), "Add the sample article");
        awaitReply(ann, m -> m.id() > added.id());
        ann.says("/articles");
        assertThat(awaitReply(ann, m -> m.text().startsWith("1. ")).text()).doesNotContain("2. ");
        assertThat(added.buttons()).hasSize(3);
        for (ChatButton question : added.buttons()) {
            int before = ann.chat().lastBotMessage().id();
            ann.taps(added.id(), question.text());
            awaitReply(
                    ann,
                    m -> m.id() > before
                            && m.text().contains("[1]")
                            && !m.text().contains("not an answer"));
        }
    }

    @Test
    void offersTheSampleToVisitorsToo() {
        TelegramPerson ben = server.user(402);
        ben.says("/start");

        ChatMessage greeting = awaitReply(ben, m -> m.text().contains("no articles here yet"));

        assertThat(greeting.buttons()).extracting(ChatButton::text).containsExactly("Add the sample article");
    }

    @Test
    void saysThatNothingOfItIsCovered() throws IOException {
        TelegramPerson cleo = server.user(403);
        cleo.says(article("storm-odile-brask.txt"));
        awaitReply(cleo, m -> m.text().startsWith("Added"));

        cleo.says("What did the Pope say about penguins?");

        ChatMessage refusal = awaitReply(cleo, m -> m.text().contains("not an answer"));
        assertThat(refusal.marked("bold")).containsExactly("The articles do not say.");
        assertThat(refusal.text()).contains("Nearest, but not an answer:");
        assertThat(refusal.marked("expandable_blockquote")).isNotEmpty();
        ChatButton suggested = refusal.buttons().stream()
                .filter(button -> button.text().startsWith("Ask: "))
                .findFirst()
                .orElseThrow();
        cleo.taps(refusal.id(), suggested.text());
        awaitReply(cleo, m -> m.id() > refusal.id() && m.text().contains("[1]"));
    }

    @Test
    void saysThatTheArticlesSpeakOfItWithoutSayingIt() throws IOException {
        TelegramPerson dora = server.user(404);
        dora.says(article("velmark-closure.txt"));
        awaitReply(dora, m -> m.text().startsWith("Added"));

        dora.says("What is the name of the dam near Sabrova?");

        ChatMessage refusal = awaitReply(dora, m -> m.text().contains("not an answer"));
        assertThat(refusal.marked("bold")).containsExactly("The articles speak of this, but do not say what you ask.");
    }

    @Test
    void asksInAnotherArticleWhichHasIt() throws IOException {
        TelegramPerson emil = server.user(405);
        emil.says(article("riyadh-talks.txt"));
        awaitReply(emil, m -> m.text().startsWith("Added US"));
        int velmark = emil.says(article("velmark-closure.txt"));
        awaitReply(emil, m -> m.text().startsWith("Added Velmark"));

        emil.repliesTo(velmark, "How long did the meeting at the Diriyah Palace last?");

        ChatMessage refusal = awaitReply(emil, m -> m.text().contains("another one does"));
        assertThat(refusal.text())
                .contains("Not in the article that you asked about:", "four and a half hours")
                .doesNotContain("Nearest");
        emil.taps(refusal.id(), "Ask in: US and Russia hold first high-level talks on Ukraine wa…");
        awaitReply(emil, m -> m.id() > refusal.id() && m.text().contains("four and a half hours"));
    }

    private static ChatMessage awaitReply(TelegramPerson person, Predicate<ChatMessage> wanted) {
        return person.chat().awaitMessage(wanted, PATIENCE);
    }

    private static String article(String name) throws IOException {
        String text = Files.readString(ARTICLES.resolve(name), UTF_8).strip();
        return text.substring(0, Math.min(text.length(), 4_000)).strip();
    }
}

package footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import footnote.telegram.TelegramBot;
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

/** The whole bot, nothing faked but Telegram: real models, database and index, asked as people ask. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeConversationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path SCRAPED_PAGE = Path.of("..", "shared", "articles", "rubio-lavrov-talks.txt");
    private static final Path SAMPLE = Path.of("src", "main", "resources", "samples", "riyadh-talks.txt");
    private static final Path ARTICLES = Path.of("src", "eval", "articles");

    private TelegramServer server;
    private Assembly assembly;
    private TelegramBot bot;

    @BeforeAll
    void startTheBot(@TempDir Path data) {
        server = TelegramServer.start();
        server.limits(FloodLimits.NONE);
        Map<String, String> environment =
                Map.of("TELEGRAM_BOT_TOKEN", server.token(), "TELEGRAM_API_URL", server.url());
        assembly = Assembly.open(Settings.of(SettingsFile.parse("test", ""), environment), data);
        bot = assembly.telegram();
        bot.start();
    }

    @AfterAll
    void stopTheBot() throws Exception {
        bot.close();
        assembly.close();
        server.close();
    }

    @Test
    void answersFromAPastedArticleWithTheSentenceThatProvesIt() throws IOException {
        TelegramPerson ann = server.user(101);
        ann.says(article("riyadh-talks.txt"));
        awaitReply(ann, m -> m.text().startsWith("Added"));

        ann.says("How long did the meeting at the Diriyah Palace last?");

        ChatMessage answer = awaitReply(ann, m -> m.text().contains("four and a half hours"));
        assertThat(answer.text()).contains("[1]").contains("US and Russia hold first high-level talks");
        assertThat(answer.marked("bold")).isNotEmpty();
        assertThat(answer.marked("expandable_blockquote")).isNotEmpty();
    }

    /** The first question of a new visitor, over the sample article that the terminal chat starts with. */
    @Test
    void namesWhoAttendedTheTalksOfTheSampleArticle() throws IOException {
        TelegramPerson ida = server.user(109);
        ida.sendsDocument("riyadh-talks.txt", Files.readAllBytes(SAMPLE), "");
        awaitReply(ida, m -> m.text().startsWith("Added"));

        ida.says("Who attended the Riyadh talks?");

        ChatMessage answer = awaitReply(ida, m -> m.text().contains("[1]"));
        assertThat(answer.text()).contains("Rubio", "Waltz", "Witkoff", "Lavrov", "Ushakov");
    }

    @Test
    void showsThePassageInItsParagraphWhenItsButtonIsPressed() throws IOException {
        TelegramPerson ben = server.user(102);
        ben.sendsDocument("tarrasund.txt", article("tarrasund-lake.txt").getBytes(UTF_8), "");
        awaitReply(ben, m -> m.text().startsWith("Added"));
        ben.says("Which countries took part in the lake expedition?");
        ChatMessage answer = awaitReply(ben, m -> m.text().contains("Kenya"));

        ben.taps(answer.id(), answer.buttons().get(0).text());

        ChatMessage shown = awaitReply(ben, m -> m.text().contains("paragraph"));
        assertThat(shown.text()).contains("Norway, Spain, Kenya, Canada and New Zealand");
    }

    @Test
    void saysPlainlyWhenTheArticlesDoNotSay() throws IOException {
        TelegramPerson cleo = server.user(103);
        cleo.says(article("storm-odile-brask.txt"));
        awaitReply(cleo, m -> m.text().startsWith("Added"));

        cleo.says("What did the Pope say about penguins?");

        ChatMessage refusal = awaitReply(cleo, m -> m.text().contains("do not say"));
        assertThat(refusal.text()).contains("Nearest, but not an answer");
    }

    @Test
    void neverShowsOneChatsArticleToAnother() throws IOException {
        TelegramPerson dora = server.user(104);
        TelegramPerson emil = server.user(105);
        dora.says(article("velmark-closure.txt"));
        awaitReply(dora, m -> m.text().startsWith("Added"));

        emil.says("How many jobs will the decision at Velmark cost?");

        ChatMessage nothing = awaitReply(emil, m -> !m.text().contains("…"));
        assertThat(nothing.text()).contains("no articles").doesNotContain("340");
    }

    @Test
    void forgetsAnArticleAndEverythingWithIt() throws IOException {
        TelegramPerson finn = server.user(106);
        finn.says(article("hospice-treasurer-trial.txt"));
        awaitReply(finn, m -> m.text().startsWith("Added"));

        finn.says("/forget");
        ChatMessage question = awaitReply(finn, m -> m.text().startsWith("Forget 1 article"));
        finn.taps(question.id(), "Forget everything");

        awaitReply(finn, m -> m.text().startsWith("Forgot 1 article"));
        finn.says("/articles");
        awaitReply(finn, m -> m.text().contains("no articles yet"));
    }

    @Test
    void readsAFileOnlyOnce() throws IOException {
        TelegramPerson gwen = server.user(107);
        byte[] page = ("<html><head><title>Ferry on fire</title></head><body><p>"
                        + article("ferry-fire-gazette.txt").replace("\n\n", "</p><p>") + "</p></body></html>")
                .getBytes(UTF_8);
        gwen.sendsDocument("ferry.html", page, "");
        awaitReply(gwen, m -> m.text().startsWith("Added"));

        gwen.sendsDocument("ferry.html", page, "");

        awaitReply(gwen, m -> m.text().startsWith("I have this one already"));
    }

    @Test
    void answersAboutARealScrapedPage() throws IOException {
        assumeTrue(Files.exists(SCRAPED_PAGE), "the scraped page " + SCRAPED_PAGE + " is not on this machine");
        TelegramPerson hugo = server.user(108);
        hugo.sendsDocument("rubio-lavrov-talks.txt", Files.readAllBytes(SCRAPED_PAGE), "");
        awaitReply(hugo, m -> m.text().startsWith("Added"));

        hugo.says("Who attended the Riyadh talks?");
        ChatMessage attended = awaitReply(hugo, m -> m.text().contains("Witkoff"));
        hugo.says("How long did the meeting last?");
        ChatMessage lasted = awaitReply(hugo, m -> m.text().contains("4.5 hours"));
        hugo.says("What did the Pope say about it?");
        ChatMessage refusal = awaitReply(hugo, m -> m.text().contains("do not say"));

        assertThat(attended.text()).contains("Rubio", "Lavrov", "Waltz", "Ushakov", "[1]");
        assertThat(lasted.text()).contains("[1]");
        assertThat(refusal.text()).contains("Nearest, but not an answer");
        assertThat(hugo.chat().transcript())
                .doesNotContain("Advertisement", "Trending", "Connect with us", "Exit mobile");
    }

    private static ChatMessage awaitReply(TelegramPerson person, Predicate<ChatMessage> wanted) {
        return person.chat().awaitMessage(wanted, PATIENCE);
    }

    /** Kept under the length at which a client splits a message. */
    private static String article(String name) throws IOException {
        String text = Files.readString(ARTICLES.resolve(name), UTF_8);
        return text.substring(0, Math.min(text.length(), 4000));
    }
}

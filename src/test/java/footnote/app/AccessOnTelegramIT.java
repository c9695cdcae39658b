package footnote.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.access.PairingCodes;
import footnote.feedback.Opinion;
import footnote.feedback.Opinions;
import footnote.feedback.Verdict;
import footnote.telegram.TelegramBot;
import footnote.telegramserver.ChatMessage;
import footnote.telegramserver.FloodLimits;
import footnote.telegramserver.TelegramChat;
import footnote.telegramserver.TelegramPerson;
import footnote.telegramserver.TelegramServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A bot for invited people, with feedback and limits; nothing is faked but Telegram. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessOnTelegramIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path TALKS = Path.of("src", "eval", "articles", "riyadh-talks.txt");
    private static final String HOW_LONG = "How long did the meeting at the Diriyah Palace last?";

    private TelegramServer server;
    private Assembly assembly;
    private TelegramBot bot;

    @BeforeAll
    void startTheBot(@TempDir Path data) {
        server = TelegramServer.start();
        server.limits(FloodLimits.NONE);
        Map<String, String> environment =
                Map.of("TELEGRAM_BOT_TOKEN", server.token(), "TELEGRAM_API_URL", server.url());
        String yaml = """
                access: {mode: pairing-code, people: [301, 303, 305], admins: [302]}
                limits: {person-questions-per-minute: 2}
                """;
        assembly = Assembly.open(Settings.of(SettingsFile.parse("test", yaml), environment), data);
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
    void refusesAStrangerOnceAndFetchesNothingOfTheirsUntilTheyHaveACode() throws IOException {
        TelegramPerson mia = server.user(399);
        mia.sendsDocument("talks.txt", Files.readAllBytes(TALKS), "");
        ChatMessage refusal = awaitReply(mia, m -> m.text().contains("399"));
        mia.says("hello?");
        String code = new PairingCodes(assembly.database(), Clock.systemUTC()).make(Duration.ofHours(1));

        mia.says("/start " + code);

        awaitReply(mia, m -> m.text().startsWith("I answer questions"));
        assertThat(refusal.text()).startsWith("This bot is for invited people.");
        assertThat(server.requests("getFile")).isEmpty();
        assertThat(mia.chat().botMessages())
                .extracting(ChatMessage::text)
                .hasSize(3)
                .element(1)
                .asString()
                .isEqualTo("The code is right. Welcome!");
    }

    @Test
    void tellsAGroupItsNumberOnce() {
        TelegramChat group = server.supergroup(-1001999L, "Strangers");
        TelegramPerson ben = server.user(398, group);
        ben.says("/ask@" + server.botName() + " who won");
        ben.says("/ask@" + server.botName() + " who lost");

        ChatMessage refusal = group.awaitText("-1001999", PATIENCE);

        server.awaitAllConfirmed(PATIENCE);
        assertThat(refusal.text()).startsWith("This bot does not serve this group.");
        assertThat(group.botMessages()).hasSize(1);
    }

    @Test
    void takesFeedbackByButtonByReactionAndInWords() throws IOException {
        TelegramPerson ann = server.user(301);
        ann.says(Files.readString(TALKS, StandardCharsets.UTF_8));
        awaitReply(ann, m -> m.text().startsWith("Added"));
        ann.says(HOW_LONG);
        ChatMessage answer = awaitReply(ann, m -> m.text().contains("four and a half hours"));

        ann.reacts(answer.id(), "👍");
        await().atMost(PATIENCE).until(() -> verdicts(301).equals(List.of(Verdict.RIGHT)));
        ann.taps(answer.id(), "👎");
        ChatMessage question = awaitReply(ann, m -> m.text().contains("Which sentence is wrong?"));
        ann.taps(question.id(), question.buttons().get(0).text());
        awaitReply(ann, m -> m.text().startsWith("Noted, thank you."));
        ann.says("/feedback It was five.");
        awaitReply(ann, m -> m.text().startsWith("Thank you. I noted it with the answer"));

        Opinion opinion = opinions(301).get(0);
        assertThat(opinion.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(opinion.fault().sentence()).isEqualTo(1);
        assertThat(opinion.words()).isEqualTo("It was five.");
    }

    @Test
    void takesAReactionInATopicForTheAnswerThatStandsThere() {
        TelegramChat group = server.supergroup(-1001998L, "Desk");
        int ferry = group.opensTopic("Ferry");
        TelegramPerson ben = server.user(305, group);
        ben.makesTheBot("administrator");
        TelegramPerson inTopic = ben.inTopic(ferry);
        inTopic.says(
                "/add@" + server.botName() + " A ferry burned off Bergen on Monday. Nobody was hurt, the police said.");
        group.awaitText("Added", PATIENCE);
        int question = inTopic.says("/ask@" + server.botName() + " What burned off Bergen?");
        ChatMessage answer =
                group.awaitMessage(m -> m.repliesTo() == question && m.text().contains("off Bergen"), PATIENCE);

        ben.reacts(answer.id(), "👎");

        await().atMost(PATIENCE).until(() -> verdicts(305).equals(List.of(Verdict.WRONG)));
    }

    @Test
    void holdsTheLimitForPeopleButNotForAdminsAndShowsThemTheFigures() {
        TelegramPerson ida = server.user(303);
        TelegramPerson admin = server.user(302);
        for (int i = 0; i < 3; i++) {
            ida.says("Who won cup number " + i + "?");
            admin.says("Who won cup number " + i + "?");
        }
        ChatMessage limit = awaitReply(ida, m -> m.text().contains("Ask again in"));
        admin.says("/stats");
        ChatMessage figures = awaitReply(admin, m -> m.text().startsWith("How I am doing"));
        ida.says("/stats");

        awaitReply(ida, m -> m.text().startsWith("I do not know "));
        assertThat(limit.text()).startsWith("You have asked 2 questions within a minute");
        assertThat(figures.text())
                .contains(
                        "Telegram was last asked for news",
                        "Waiting messages 0",
                        "dead letters 0",
                        "No language model");
        assertThat(admin.chat().botMessages()).noneMatch(m -> m.text().contains("Ask again in"));
    }

    private List<Verdict> verdicts(long person) {
        return opinions(person).stream().map(Opinion::verdict).toList();
    }

    private List<Opinion> opinions(long person) {
        return new Opinions(assembly.database(), Clock.systemUTC())
                .all().stream().filter(opinion -> opinion.person() == person).toList();
    }

    private static ChatMessage awaitReply(TelegramPerson person, Predicate<ChatMessage> wanted) {
        return person.chat().awaitMessage(wanted, PATIENCE);
    }
}

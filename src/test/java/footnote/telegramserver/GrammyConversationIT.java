package footnote.telegramserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A bot on a library nobody here wrote talks to the test server; what it can do, the server can do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrammyConversationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final TelegramServer server = TelegramServer.start();
    private @Nullable GrammyBot bot;
    private TelegramPerson ann;
    private long lastPerson = 100;

    @BeforeAll
    void startTheBot() throws IOException {
        bot = GrammyBot.startOrSkip(server);
        server.awaitPolling(Duration.ofSeconds(60));
    }

    @AfterAll
    void stopTheBot() throws InterruptedException {
        if (bot != null) {
            bot.stop();
        }
        server.close();
    }

    @BeforeEach
    void meetSomebodyNew() {
        lastPerson++;
        ann = server.user(lastPerson);
        server.limits(FloodLimits.NONE);
    }

    @Test
    void knowsItsNameAndSetsItsCommands() {
        ann.says("/start");

        ann.chat().awaitText("Hello Person " + lastPerson + ", I am " + server.botName(), PATIENCE);
        assertThat(new BotCalls(server)
                        .call("getMyCommands")
                        .at("/result/0/command")
                        .asText())
                .isEqualTo("ask");
    }

    @Test
    void answersWithMarkupButtonsAndAQuote() {
        int question = ann.says("/ask who won?");

        ChatMessage answer = ann.chat().awaitText("won", PATIENCE);
        assertThat(answer.text()).isEqualTo("Tom & Ann 🏟 won [1]\nThey won by 3 < 5.");
        assertThat(answer.marked("bold")).containsExactly("Tom & Ann");
        assertThat(answer.marked("expandable_blockquote")).containsExactly("They won by 3 < 5.");
        assertThat(answer.entities()).contains(new TextEntity("text_link", 17, 3, "https://example.org/a"));
        assertThat(answer.buttons()).extracting(ChatButton::text).containsExactly("Sources", "👍", "Article");
        assertThat(answer.repliesTo()).isEqualTo(question);
        assertThat(answer.quote()).isEqualTo("who won?");
        assertThat(ann.chat().actions()).containsExactly("typing");
    }

    @Test
    void editsItsAnswerWhenAButtonIsTapped() {
        ann.says("/ask who won?");
        ChatMessage answer = ann.chat().awaitText("won", PATIENCE);

        String tap = ann.taps(answer.id(), "Sources");

        assertThat(server.awaitCallbackAnswer(tap, PATIENCE).text()).isEqualTo("Here you are");
        assertThat(ann.chat().message(answer.id()).orElseThrow().text()).isEqualTo("Source 1: The Paper");
        assertThat(ann.chat().message(answer.id()).orElseThrow().buttons()).isEmpty();
        assertThat(ann.chat().history())
                .extracting(ChatEvent::kind)
                .containsExactly(ChatEvent.Kind.SENT, ChatEvent.Kind.SENT, ChatEvent.Kind.EDITED);
    }

    @Test
    void readsAndSendsFiles() {
        ann.sendsDocument("article.txt", "Größe".getBytes(StandardCharsets.UTF_8), "read this");
        ann.chat().awaitText("article.txt: Größe", PATIENCE);

        ann.says("/file");

        ChatMessage sent = ann.chat().awaitText("Notes", PATIENCE);
        assertThat(server.file(sent.fileId()).name()).isEqualTo("notes.txt");
        assertThat(server.file(sent.fileId()).text()).isEqualTo("línea");
        assertThat(sent.marked("underline")).containsExactly("Notes");
    }

    @Test
    void isToldWhatWasWrong() {
        ann.says("/broken");
        ann.chat()
                .awaitText(
                        "400 Bad Request: can't parse entities: Unsupported start tag \"br\" at byte offset 2",
                        PATIENCE);

        ann.says("/same");
        ann.chat().awaitText("400 Bad Request: message is not modified", PATIENCE);

        ann.says("/late");
        ann.chat().awaitText("400 Bad Request: query is too old", PATIENCE);
    }

    @Test
    void waitsAsLongAsItIsTold() {
        server.faults().next(1, "sendMessage", Fault.tooManyRequests(1));
        int before = server.requests("sendMessage").size();

        ann.says("patience");

        ann.chat().awaitText("8 characters", PATIENCE);
        assertThat(server.requests("sendMessage")).hasSize(before + 2);
    }

    @Test
    void isSlowedDownByTheFloodLimitsAndStillSaysEverythingOnce() {
        server.limits(new FloodLimits(2, 2, 2, 2, 30, 30));
        int before = server.requests("sendMessage").size();

        List.of("a", "bb", "ccc", "dddd").forEach(ann::says);

        ann.chat().awaitText("4 characters", PATIENCE);
        assertThat(ann.chat().botMessages())
                .extracting(ChatMessage::text)
                .containsExactly("1 characters", "2 characters", "3 characters", "4 characters");
        assertThat(server.requests("sendMessage")).hasSizeGreaterThan(before + 4);
    }

    @Test
    void seesForwardsEditsReactionsAndLongTexts() {
        ann.forwards("An old post", ForwardOrigin.channel("The Paper", "thepaper", 12));
        ann.chat().awaitText("From channel The Paper", PATIENCE);

        int said = ann.says("x".repeat(5000));
        ann.chat().awaitText("4096 characters", PATIENCE);
        ann.chat().awaitText("904 characters", PATIENCE);

        ann.edits(said, "short");
        ann.chat().awaitText("Edited to short", PATIENCE);

        ann.reacts(said, "🔥");
        ann.chat().awaitText("Reacted 🔥", PATIENCE);
    }

    @Test
    void streamsDraftsDeletesAndReacts() {
        ann.says("/draft");
        ann.chat().awaitText("Thought", PATIENCE);
        assertThat(ann.chat().drafts()).extracting(ChatMessage::text).containsExactly("Thinking");

        int tidied = ann.says("/tidy");
        server.awaitRequests("setMessageReaction", 1, PATIENCE);
        server.awaitAllConfirmed(PATIENCE);
        assertThat(ann.chat().reactions()).containsEntry(tidied, "👍");
        assertThat(ann.chat().botMessages()).extracting(ChatMessage::text).containsExactly("Thought");
    }

    @Test
    void goesOnPollingAfterTroubleAndLosesNothing() {
        server.faults().next(1, "getUpdates", Fault.lostReply());
        ann.says("one");
        ann.says("three");

        ann.chat().awaitText("3 characters", PATIENCE);
        ann.chat().awaitText("5 characters", PATIENCE);
        server.awaitAllConfirmed(PATIENCE);
    }

    @Test
    void hearsThatItWasBlocked() {
        ann.blocksTheBot();
        server.awaitAllConfirmed(PATIENCE);

        assertThat(new BotCalls(server)
                        .call("sendMessage", BotCalls.message(lastPerson, "x"))
                        .path("description")
                        .asText())
                .isEqualTo("Forbidden: bot was blocked by the user");
    }
}

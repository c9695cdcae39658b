package footnote.chat;

import static footnote.chat.TestChat.FIRE;
import static footnote.chat.TestChat.HOW_MANY;
import static footnote.chat.TestChat.button;
import static footnote.chat.TestChat.buttons;
import static footnote.chat.TestChat.words;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.feedback.Fault;
import footnote.feedback.FeedbackQuestions;
import footnote.feedback.Opinion;
import footnote.feedback.Opinions;
import footnote.feedback.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackTalkIT {
    private static final String INJURED = "The fire on the ferry injured 12 passengers and two sailors.";

    @TempDir
    Path folder;

    private TestChat chat;

    @BeforeEach
    void open() {
        chat = new TestChat(folder);
        chat.sendFile("ann", "fire.txt", FIRE);
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void notesARightAnswerWithItsProof() {
        Reply answer = chat.say("ann", HOW_MANY);

        Reply thanks = chat.press("ann", button(answer, "👍"));

        assertThat(words(thanks)).isEqualTo("Thank you. I noted that this answer is right.");
        assertThat(opinions()).singleElement().satisfies(opinion -> {
            assertThat(opinion.verdict()).isEqualTo(Verdict.RIGHT);
            assertThat(opinion.answer().orElseThrow().question()).isEqualTo(HOW_MANY);
        });
        assertThat(FeedbackQuestions.of(opinions()).get(0))
                .contains("\"gold_articles\":[\"fire\"]", "\"support\":[\"" + INJURED + "\"]", "\"answers\":[[");
    }

    @Test
    void asksWhichSentenceIsWrongAndKeepsWordsWithIt() {
        Reply answer = chat.say("ann", HOW_MANY);

        Reply question = chat.press("ann", button(answer, "👎"));
        Reply noted = chat.press("ann", button(question, "1. The fire on the ferry injured"));
        Reply said = chat.say("ann", "/feedback There were 14 of them.");

        assertThat(words(question)).isEqualTo("Thank you. Which sentence is wrong?");
        assertThat(buttons(question))
                .extracting(Button::label)
                .contains("The sources do not prove it", "Something else");
        assertThat(words(noted)).startsWith("Noted, thank you.");
        assertThat(words(said)).startsWith("Thank you. I noted it with the answer to \"How many passengers");
        assertThat(opinions()).singleElement().satisfies(opinion -> {
            assertThat(opinion.fault()).isEqualTo(Fault.inSentence(1));
            assertThat(opinion.words()).isEqualTo("There were 14 of them.");
        });
        assertThat(FeedbackQuestions.of(opinions()).get(0))
                .contains("\"sentence\":\"" + INJURED + "\"")
                .doesNotContain("\"answers\"", "\"support\"");
    }

    @Test
    void asksOfARefusalWhetherItShouldHaveAnswered() {
        Reply refusal = chat.say("ann", "What did the Pope say about penguins?");

        Reply question = chat.press("ann", button(refusal, "👎"));
        chat.press("ann", button(question, "It should have answered"));

        assertThat(words(question)).isEqualTo("Thank you. What is wrong with this answer?");
        assertThat(buttons(question))
                .extracting(Button::label)
                .containsExactly("It should have answered", "Something else");
        assertThat(opinions()).extracting(Opinion::fault).containsExactly(Fault.of(Fault.Kind.SILENT));
    }

    @Test
    void hasNothingToJudgeWhereThereIsNothingToAnswerFrom() {
        Reply nothing = chat.say("bob", HOW_MANY);

        assertThat(buttons(nothing)).extracting(Button::label).doesNotContain("👍", "👎");
    }

    @Test
    void takesNoFeedbackOnAnswersOfAnotherChatNorOnSentencesThatAreNotThere() {
        Reply answer = chat.say("ann", HOW_MANY);
        String judge = button(answer, "👍").action().encode();
        long turn = ((ButtonAction.Judge) button(answer, "👍").action()).turn();

        assertThat(words(chat.press("bob", judge))).startsWith("I cannot take feedback on that answer");
        assertThat(words(chat.press("ann", "b:" + turn + ":7"))).startsWith("I cannot take feedback on that answer");
        assertThat(words(chat.press("ann", "b:" + turn + ":100"))).startsWith("That button is too old");
        assertThat(words(chat.press("ann", "j:" + turn + ":2"))).startsWith("That button is too old");
        assertThat(opinions()).isEmpty();
    }

    @Test
    void takesWordsAboutAnOlderAnswerInReplyToIt() {
        chat.say("ann", HOW_MANY);
        String first = chat.lastMessage();
        chat.say("ann", "Who brought the ferry to the harbour?");

        Reply said = chat.replyTo("ann", first, "/feedback Not quite.");

        assertThat(words(said)).contains("How many passengers");
    }

    @Test
    void takesWordsAboutTheBotAndTellsHowWhereThereAreNone() {
        assertThat(words(chat.say("zoe", "/feedback"))).startsWith("Write what you think of the last answer");
        assertThat(words(chat.say("zoe", "/feedback I like it."))).startsWith("Thank you. I noted it for whoever");

        assertThat(opinions()).singleElement().satisfies(opinion -> {
            assertThat(opinion.turn()).isZero();
            assertThat(opinion.words()).isEqualTo("I like it.");
        });
    }

    @Test
    void readsReactionsAndTakesThemBack() {
        chat.say("ann", HOW_MANY);
        String asked = chat.lastMessage();

        assertThat(react(ChatKind.PRIVATE, asked, List.of(), List.of("👍"))).isEmpty();
        assertThat(opinions()).extracting(Opinion::verdict).containsExactly(Verdict.RIGHT);
        List<Reply> asks = react(ChatKind.PRIVATE, asked, List.of("👍"), List.of("👎"));
        assertThat(words(asks.get(0))).isEqualTo("Thank you. Which sentence is wrong?");
        assertThat(react(ChatKind.GROUP, asked, List.of("👎"), List.of("👎"))).isEmpty();
        assertThat(opinions()).extracting(Opinion::verdict).containsExactly(Verdict.WRONG);
        assertThat(react(ChatKind.PRIVATE, asked, List.of("👎"), List.of("🔥"))).isEmpty();
        assertThat(opinions()).isEmpty();
        assertThat(react(ChatKind.PRIVATE, "none", List.of(), List.of("👎"))).isEmpty();
    }

    @Test
    void forgetsFeedbackWithAllElse() {
        Reply answer = chat.say("ann", HOW_MANY);
        chat.press("ann", button(answer, "👍"));
        chat.say("ann", "/new");
        chat.say("ann", "/feedback And you are slow.");

        chat.press("ann", button(chat.say("ann", "/forget"), "Forget everything"));

        assertThat(opinions()).isEmpty();
        assertThat(rows("answer_trace")).isZero();
        assertThat(words(chat.press("ann", button(answer, "👍")))).startsWith("I cannot take feedback");
    }

    private List<Reply> react(ChatKind kind, String answered, List<String> before, List<String> now) {
        Speaker speaker = new Speaker(TestChat.conversation("ann"), Person.UNKNOWN, kind);
        return chat.service().handle(new Incoming.Reaction(speaker, "reaction:1", answered, before, now));
    }

    private List<Opinion> opinions() {
        return new Opinions(chat.flows().database(), chat.flows().clock()).all();
    }

    private int rows(String table) {
        return chat.flows()
                .database()
                .jdbi()
                .withHandle(h -> h.createQuery("SELECT count(*) FROM " + table)
                        .mapTo(Integer.class)
                        .one());
    }
}

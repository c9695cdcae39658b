package footnote.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.TestClock;
import footnote.model.Answer;
import footnote.model.AnswerMode;
import footnote.model.AnswerSentence;
import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.Asked;
import footnote.model.Citation;
import footnote.model.LibraryId;
import footnote.model.NotFoundReason;
import footnote.model.Question;
import footnote.model.Scope;
import footnote.model.Span;
import footnote.model.Timings;
import footnote.model.Turn;
import footnote.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackTest {
    private static final LibraryId LIBRARY = LibraryId.ofChat("tg:7");
    private static final ArticleKey FERRY = new ArticleKey(LIBRARY, "ferry-fire");
    private static final String PROOF = "The fire injured 12 passengers.";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private Database database;
    private AnswerTraces traces;
    private FeedbackBox box;
    private Opinions opinions;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("footnote.db"));
        traces = new AnswerTraces(database, clock);
        box = new FeedbackBox(database, clock);
        opinions = new Opinions(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void exportsWhatAPersonFoundRightAsAQuestionWithItsAnswerAndProof() throws JsonProcessingException {
        long turn = keep("tg:7", answered());

        assertThat(box.judge("tg:7", 7, turn, Verdict.RIGHT)).isTrue();

        JsonNode line = line();
        assertThat(line.path("id").asText()).isEqualTo("feedback-" + turn);
        assertThat(line.path("question").asText()).isEqualTo("and how many?");
        assertThat(line.path("standalone").asText()).isEqualTo("How many were injured?");
        assertThat(line.path("history")).isEqualTo(json("[{'question':'What burnt?','answer':'A ferry.'}]"));
        assertThat(line.path("answers")).isEqualTo(json("[['12 passengers']]"));
        assertThat(line.path("support")).isEqualTo(json("['" + PROOF + "']"));
        assertThat(line.path("gold_articles")).isEqualTo(json("['ferry-fire']"));
        assertThat(line.path("trace").path("citations").path(0).path("quote").asText())
                .isEqualTo(PROOF);
    }

    @Test
    void exportsWhatAPersonFoundWrongWithTheRemarkAndNoAnswer() throws JsonProcessingException {
        long turn = keep("tg:7", answered());
        box.judge("tg:7", 7, turn, Verdict.WRONG);
        box.blame("tg:7", 7, turn, Fault.inSentence(1));
        box.say("tg:7", 7, turn, "There were 14 of them.");
        box.say("tg:7", 7, turn, "There were 14 of them.");

        JsonNode line = line();

        assertThat(line.has("answers") || line.has("support") || line.has("gold_articles") || line.has("standalone"))
                .isFalse();
        assertThat(line.path("remarks"))
                .isEqualTo(json("[{'given_at':'2026-01-01T00:00:00Z','verdict':'wrong','fault':'sentence',"
                        + "'sentence':'" + PROOF + "','words':'There were 14 of them.'}]"));
    }

    @Test
    void makesNoAnswerOfOneThatSomebodyElseFoundWrong() throws JsonProcessingException {
        long turn = keep("tg:-5", answered());
        box.judge("tg:-5", 7, turn, Verdict.RIGHT);
        box.judge("tg:-5", 8, turn, Verdict.WRONG);

        assertThat(line().has("answers")).isFalse();
        assertThat(line().path("remarks")).hasSize(2);
        assertThat(FeedbackQuestions.of(opinions.all()).toString()).doesNotContain("tg:", "person");
    }

    @Test
    void exportsARightRefusalAsAQuestionThatTheArticlesDoNotAnswer() throws JsonProcessingException {
        long turn = keep("tg:7", notFound());
        box.judge("tg:7", 7, turn, Verdict.RIGHT);

        assertThat(line().path("answers")).isEqualTo(json("[]"));
        assertThat(line().path("article").asText()).isEqualTo("ferry-fire");
    }

    @Test
    void keepsTheLastOpinionOfAPerson() {
        long turn = keep("tg:7", answered());
        box.blame("tg:7", 7, turn, Fault.of(Fault.Kind.UNPROVED));
        box.judge("tg:7", 7, turn, Verdict.WRONG);
        assertThat(opinions.all()).extracting(Opinion::fault).containsExactly(Fault.of(Fault.Kind.UNPROVED));

        box.judge("tg:7", 7, turn, Verdict.RIGHT);

        assertThat(opinions.all()).singleElement().satisfies(opinion -> {
            assertThat(opinion.verdict()).isEqualTo(Verdict.RIGHT);
            assertThat(opinion.fault()).isEqualTo(Fault.NOT_SAID);
        });
        assertThat(opinions.within(Duration.ofDays(1))).isEqualTo(new Opinions.Count(1, 0, 0));
    }

    @Test
    void takesAnOpinionBackButKeepsItsWords() {
        long first = keep("tg:7", answered());
        long second = keep("tg:7", answered());
        box.judge("tg:7", 7, first, Verdict.RIGHT);
        box.judge("tg:7", 7, second, Verdict.WRONG);
        box.say("tg:7", 7, second, "hm");

        box.withdraw("tg:7", 7, first);
        box.withdraw("tg:7", 7, second);

        assertThat(opinions.all()).singleElement().satisfies(opinion -> {
            assertThat(opinion.words()).isEqualTo("hm");
            assertThat(opinion.verdict()).isEqualTo(Verdict.NONE);
        });
    }

    @Test
    void takesNothingAboutAnAnswerOfAnotherChat() {
        long turn = keep("tg:7", answered());

        assertThat(box.judge("tg:8", 8, turn, Verdict.WRONG)).isFalse();
        assertThat(box.say("tg:8", 8, turn, "mine")).isFalse();
        assertThat(traces.find("tg:8", turn)).isEmpty();
        assertThat(opinions.all()).isEmpty();
    }

    @Test
    void keepsWordsAboutTheBotWithoutAnAnswer() {
        box.say("tg:7", 7, "I like it.");
        box.say("tg:7", 7, "I like it.");

        assertThat(opinions.all())
                .singleElement()
                .satisfies(opinion -> assertThat(opinion.words()).isEqualTo("I like it."));
        assertThat(FeedbackQuestions.of(opinions.all())).isEmpty();
    }

    @Test
    void forgetsAllOfAChatAndNothingOfOthers() {
        long turn = keep("tg:7", answered());
        long other = keep("tg:8", answered());
        box.judge("tg:7", 7, turn, Verdict.RIGHT);
        box.say("tg:7", 7, "hello");
        box.judge("tg:8", 8, other, Verdict.RIGHT);

        box.forget("tg:7");

        assertThat(traces.find("tg:7", turn)).isEmpty();
        assertThat(opinions.all()).extracting(Opinion::chat).containsExactly("tg:8");
    }

    @Test
    void keepsAnswersForAMonthAndThoseWithFeedbackLonger() {
        long plain = keep("tg:7", answered());
        long judged = keep("tg:7", answered());
        box.judge("tg:7", 7, judged, Verdict.RIGHT);

        clock.advance(AnswerTraces.KEPT);
        keep("tg:7", answered());

        assertThat(traces.find("tg:7", plain)).isEmpty();
        assertThat(traces.find("tg:7", judged)).isPresent();
        assertThat(box.judge("tg:7", 7, plain, Verdict.RIGHT)).isFalse();
    }

    private JsonNode line() throws JsonProcessingException {
        return new ObjectMapper().readTree(FeedbackQuestions.of(opinions.all()).get(0));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    private long keep(String chat, Asked asked) {
        long turn = database.write(handle -> handle.createQuery(
                        "INSERT INTO turn (chat, conversation, message_id, asked_at, question, answer, suggestion)"
                                + " VALUES (:chat, :chat, hex(randomblob(8)), '', '', '', '') RETURNING row_id")
                .bind("chat", chat)
                .mapTo(Long.class)
                .one());
        traces.keep(chat, turn, asked);
        return turn;
    }

    private static Asked answered() {
        Citation citation =
                new Citation(1, FERRY, ArticleDetails.UNKNOWN, "Ferry fire", PROOF, new Span(10, 10 + PROOF.length()));
        AnswerSentence sentence = new AnswerSentence(PROOF, List.of(1), List.of(new Span(17, 30)));
        return asked(
                new Question("and how many?", List.of(new Turn("What burnt?", "A ferry.")), Scope.of(LIBRARY)),
                "How many were injured?",
                new Answer.Answered(List.of(sentence), "", List.of(citation), AnswerMode.READER));
    }

    private static Asked notFound() {
        Answer nothing = new Answer.NotFound(NotFoundReason.NOT_COVERED, List.of(), "", AnswerMode.READER);
        Question question =
                new Question("Who sang?", List.of(), Scope.of(LIBRARY).only(FERRY));
        return asked(question, "Who sang?", nothing);
    }

    private static Asked asked(Question question, String resolved, Answer answer) {
        return new Asked(question, resolved, answer, List.of(), "", "", new Timings(0, 0, 0, 0, 0));
    }
}

package footnote.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.llm.FakeLanguageModel;
import footnote.llm.ModelUnavailable;
import footnote.model.Answer;
import footnote.model.Asked;
import footnote.model.LibraryId;
import footnote.model.NotFoundReason;
import footnote.model.Question;
import footnote.model.Scope;
import footnote.model.StopSignal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be seen of an answer while a chat model words it, and what is left of one that is stopped. */
class WatchedAnswerIT {
    private static final String FIRE = """
            The ferry Coastline caught fire on Monday near the island of Sandholm.
            The fire on the ferry injured 12 passengers and two sailors.
            Captain Anna Lund brought the ferry to the harbour of Lindholm in the evening.
            """;
    private static final String HOW_MANY = "How many passengers did the fire on the ferry injure?";
    private static final String TRUE = "The fire injured 12 passengers.";
    private static final String FALSE = "The fire injured 30 passengers.";
    private static final String ALSO_TRUE = "Captain Anna Lund brought the ferry to Lindholm.";
    private static final Scope SHARED = Scope.of(LibraryId.SHARED);

    @TempDir
    Path folder;

    private Flows flows;

    @BeforeEach
    void open() {
        flows = new Flows(folder);
        flows.add(LibraryId.SHARED, "fire.txt", FIRE);
    }

    @AfterEach
    void close() {
        flows.close();
    }

    @Test
    void showsOnlyWhatIsProved() {
        Seen seen = new Seen(99);
        FakeLanguageModel model =
                new FakeLanguageModel().reply(TRUE + " [P1] " + FALSE + " [P1] " + ALSO_TRUE + " [P1] The");

        Asked asked = flows.ask(model).ask(new Question(HOW_MANY, List.of(), SHARED), seen);

        assertThat(seen.growth).containsExactly(List.of(), List.of(TRUE), List.of(TRUE, ALSO_TRUE));
        assertThat(((Answer.Answered) asked.answer()).text()).isEqualTo(TRUE + " [1] " + ALSO_TRUE + " [2]");
        assertThat(asked.notice()).isEmpty();
    }

    @Test
    void answersWithWhatIsProvedWhenItIsStopped() {
        Seen seen = new Seen(1);
        FakeLanguageModel model = new FakeLanguageModel().reply(TRUE + " [P1] " + ALSO_TRUE + " [P1]");

        Asked asked = flows.ask(model).ask(new Question(HOW_MANY, List.of(), SHARED), seen);

        assertThat(((Answer.Answered) asked.answer()).text()).isEqualTo(TRUE + " [1]");
        assertThat(asked.notice()).isEqualTo("You stopped this answer, so there may be more to say.");
    }

    @Test
    void saysThatItWasStoppedWhenThereIsNothingYet() {
        Seen seen = new Seen(0);
        FakeLanguageModel model = new FakeLanguageModel().reply(TRUE + " [P1]");

        Asked asked = flows.ask(model).ask(new Question(HOW_MANY, List.of(), SHARED), seen);

        assertThat(asked.answer())
                .isInstanceOfSatisfying(
                        Answer.NotFound.class, n -> assertThat(n.reason()).isEqualTo(NotFoundReason.STOPPED));
        assertThat(asked.notice()).isEmpty();
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void showsNothingOfAnotherArticleThanTheOneThatIsAsked() {
        flows.add(
                LibraryId.SHARED, "lake.txt", "The water level of Lake Tarrasund fell by three metres in the summer.");
        Seen seen = new Seen(99);
        FakeLanguageModel model =
                new FakeLanguageModel().reply("NOT_IN_ARTICLES").reply(TRUE + " [P1] The");
        Scope lake = SHARED.only(new footnote.model.ArticleKey(LibraryId.SHARED, "lake"));

        Asked asked = flows.ask(model).ask(new Question(HOW_MANY, List.of(), lake), seen);

        assertThat(asked.answer())
                .isInstanceOfSatisfying(
                        Answer.NotFound.class, n -> assertThat(n.reason()).isEqualTo(NotFoundReason.OTHER_ARTICLE));
        assertThat(seen.growth).containsExactly(List.of());
    }

    @Test
    void quotesInsteadWhenTheModelBreaksOff() {
        Seen seen = new Seen(99);
        FakeLanguageModel model =
                new FakeLanguageModel().fail(new ModelUnavailable("The language model cannot be reached.", true));

        Asked asked = flows.ask(model).ask(new Question(HOW_MANY, List.of(), SHARED), seen);

        assertThat(((Answer.Answered) asked.answer()).text()).contains("12 passengers and two sailors");
    }

    @Test
    void showsNothingOfAnAnswerThatIsQuoted() {
        Seen seen = new Seen(99);

        Asked asked = flows.ask().ask(new Question(HOW_MANY, List.of(), SHARED), seen);

        assertThat(asked.answer()).isInstanceOf(Answer.Answered.class);
        assertThat(seen.growth).isEmpty();
    }

    /** Remembers what was to be seen, and stops the answer when so many sentences are. */
    private static final class Seen implements AnswerWatch {
        private final List<List<String>> growth = new ArrayList<>();
        private final StopSignal stop = new StopSignal();
        private final int enough;

        Seen(int enough) {
            this.enough = enough;
        }

        @Override
        public void growing(List<String> proved) {
            growth.add(proved);
            if (proved.size() >= enough) {
                stop.give();
            }
        }

        @Override
        public StopSignal stop() {
            return stop;
        }
    }
}

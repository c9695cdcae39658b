package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.UserMessage;
import footnote.llm.FakeLanguageModel;
import footnote.llm.ModelUnavailable;
import footnote.llm.Prompts;
import footnote.model.AnswerMode;
import footnote.model.Draft;
import footnote.model.DraftSentence;
import footnote.model.DraftSentence.Worded;
import footnote.model.FoundPassage;
import footnote.model.StopSignal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ModelAnswererTest {
    private static final FoundPassage RATES = Passages.of("Rates rose on Monday.");
    private static final FoundPassage JOBS = Passages.of("Jobs fell on Tuesday.");
    private static final AnswerRequest REQUEST = new AnswerRequest("What happened?", List.of(), List.of(RATES, JOBS));

    private final FakeLanguageModel model = new FakeLanguageModel();
    private final ModelAnswerer answerer =
            new ModelAnswerer(PassagePrompt.read(new Prompts(Path.of("no-such-folder"))), model);

    @Test
    void turnsTheReplyIntoADraft() {
        model.reply("Rates rose [P1]. Both happened [P1, P2].");

        Draft draft = answerer.answer(REQUEST);

        assertThat(draft)
                .isEqualTo(new Draft(
                        List.of(
                                new Worded("Rates rose.", List.of(RATES)),
                                new Worded("Both happened.", List.of(RATES, JOBS))),
                        "",
                        AnswerMode.MODEL,
                        "Rates rose [P1]. Both happened [P1, P2]."));
    }

    @Test
    void tellsTheWholeSentencesWhileTheReplyGrows() {
        List<List<DraftSentence>> seen = new ArrayList<>();
        model.reply("Rates rose [P1]. Jobs fell [P2]. And");

        answerer.answer(REQUEST, watch(draft -> seen.add(draft.sentences()), new StopSignal()));

        assertThat(seen.stream().distinct())
                .containsExactly(
                        List.of(),
                        List.of(new Worded("Rates rose.", List.of(RATES))),
                        List.of(new Worded("Rates rose.", List.of(RATES)), new Worded("Jobs fell.", List.of(JOBS))));
    }

    @Test
    void keepsOfAStoppedReplyWhatIsWhole() {
        StopSignal stop = new StopSignal();
        model.reply("Rates rose [P1]. Jobs fell [P2].");

        Draft draft = answerer.answer(
                REQUEST,
                watch(
                        soFar -> {
                            if (!soFar.sentences().isEmpty()) {
                                stop.give();
                            }
                        },
                        stop));

        assertThat(draft.sentences()).containsExactly(new Worded("Rates rose.", List.of(RATES)));
    }

    @Test
    void asksNobodyOnceItIsStopped() {
        StopSignal stop = new StopSignal();
        stop.give();

        assertThat(answerer.answer(REQUEST, watch(draft -> {}, stop))).isEqualTo(Draft.empty(AnswerMode.MODEL, ""));
        assertThat(model.asked()).isEmpty();
    }

    private static DraftWatch watch(Consumer<Draft> grew, StopSignal stop) {
        return new DraftWatch() {
            @Override
            public void grew(Draft soFar) {
                grew.accept(soFar);
            }

            @Override
            public StopSignal stop() {
                return stop;
            }
        };
    }

    @Test
    void makesAnEmptyDraftWhenTheArticlesDoNotSay() {
        model.reply("NOT_IN_ARTICLES");

        assertThat(answerer.answer(REQUEST)).isEqualTo(Draft.empty(AnswerMode.MODEL, "NOT_IN_ARTICLES"));
    }

    @Test
    void asksNobodyWithoutPassages() {
        Draft draft = answerer.answer(new AnswerRequest("What happened?", List.of(), List.of()));

        assertThat(draft).isEqualTo(Draft.empty(AnswerMode.MODEL, ""));
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void asksOnceMoreAndSaysWhyWhenTheReplyIsUnusable() {
        model.reply("Rates rose.").reply("Rates rose [P1].");

        Draft draft = answerer.answer(REQUEST);

        assertThat(draft.sentences()).containsExactly(new Worded("Rates rose.", List.of(RATES)));
        assertThat(((UserMessage) model.asked().get(1).get(1)).singleText())
                .contains("could not be used: none of its sentences has the key of a passage.")
                .startsWith(((UserMessage) model.asked().get(0).get(1)).singleText());
    }

    @Test
    void givesUpAfterTwoUnusableReplies() {
        model.reply("Rates rose.").reply("{}");

        assertThatThrownBy(() -> answerer.answer(REQUEST))
                .isInstanceOfSatisfying(
                        ModelUnavailable.class,
                        e -> assertThat(e.worthRetrying()).isTrue())
                .hasMessage("The language model's reply could not be used.")
                .hasRootCauseMessage("it is JSON");
    }

    @Test
    void passesAFailureOn() {
        ModelUnavailable failure = new ModelUnavailable("The language model cannot be reached.", true);
        model.fail(failure);

        assertThatThrownBy(() -> answerer.answer(REQUEST)).isSameAs(failure);
    }
}

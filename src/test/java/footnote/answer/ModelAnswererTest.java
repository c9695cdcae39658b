package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.UserMessage;
import footnote.llm.FakeLanguageModel;
import footnote.llm.ModelUnavailable;
import footnote.llm.Prompts;
import footnote.model.AnswerMode;
import footnote.model.Draft;
import footnote.model.DraftSentence.Worded;
import footnote.model.FoundPassage;
import java.nio.file.Path;
import java.util.List;
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

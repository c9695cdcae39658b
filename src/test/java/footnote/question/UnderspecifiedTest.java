package footnote.question;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.eval.EvalQuestion;
import footnote.eval.QuestionSet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnderspecifiedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"why?", "and for how long?", "what did he say?", "How many of them were hurt?", "who is she"})
    void leavesOpenWhatItIsAbout(String question) {
        assertThat(Underspecified.is(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who attended the talks?",
                "What did Rubio say about his meeting?",
                "when does the ferry sail",
                "how many people died in the harbour fire and what were their names"
            })
    void namesSomething(String question) {
        assertThat(Underspecified.is(question)).isFalse();
    }

    @Test
    void noQuestionOfOurSetThatOpensAConversationIsHeldUp() {
        List<String> heldUp = QuestionSet.read(Path.of("src/eval/questions.jsonl")).stream()
                .filter(question -> question.history().isEmpty())
                .map(EvalQuestion::question)
                .filter(question -> Underspecified.is(question) || SmallTalk.is(question))
                .toList();

        assertThat(heldUp).isEmpty();
    }
}

package footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.model.FootnoteException;
import footnote.model.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionSetTest {
    @TempDir
    Path folder;

    @Test
    void readsEveryField() throws IOException {
        Path file = file(
                "{\"id\":\"a\",\"question\":\"And then?\",\"history\":[{\"question\":\"Who?\",\"answer\":\"He.\"}],"
                        + "\"answers\":[[\"4.5 hours\",\"four and a half hours\"],[\"Riyadh\"]],\"article\":\"talks\","
                        + "\"gold_articles\":[\"talks\",\"more\"],\"support\":[\"It lasted.\"],"
                        + "\"standalone\":\"And who came then?\",\"kind\":\"pronoun\"}");

        List<EvalQuestion> questions = QuestionSet.read(file);

        assertThat(questions)
                .containsExactly(new EvalQuestion(
                        "a",
                        "And then?",
                        List.of(new Turn("Who?", "He.")),
                        true,
                        List.of(List.of("4.5 hours", "four and a half hours"), List.of("Riyadh")),
                        "talks",
                        List.of("talks", "more"),
                        List.of("It lasted."),
                        "And who came then?",
                        "pronoun"));
    }

    @Test
    void needsOnlyIdAndQuestion() throws IOException {
        Path file = file("", "{\"id\":\"a\",\"question\":\"Who?\"}", "  ");

        List<EvalQuestion> questions = QuestionSet.read(file);

        assertThat(questions)
                .containsExactly(
                        new EvalQuestion("a", "Who?", List.of(), false, List.of(), "", List.of(), List.of(), "", ""));
    }

    @Test
    void tellsUnansweredFromNotJudged() throws IOException {
        Path file = file(
                "{\"id\":\"a\",\"question\":\"Who?\",\"answers\":[]}",
                "{\"id\":\"b\",\"question\":\"Who?\"}",
                "{\"id\":\"c\",\"question\":\"Who?\",\"answers\":[[\"He\"]]}",
                "{\"id\":\"d\",\"question\":\"Thanks!\",\"answers\":null,\"kind\":\"smalltalk\"}");

        List<EvalQuestion> questions = QuestionSet.read(file);

        assertThat(questions).extracting(EvalQuestion::unanswerable).containsExactly(true, false, false, false);
        assertThat(questions).extracting(EvalQuestion::answerable).containsExactly(false, false, true, false);
    }

    @Test
    void asksTheStandAloneWordsOutsideTheConversation() throws IOException {
        String history = "\"history\":[{\"question\":\"Who?\",\"answer\":\"Rubio.\"}]";
        Path file = file(
                "{\"id\":\"a\",\"question\":\"and he?\",\"standalone\":\"And Rubio?\"," + history + "}",
                "{\"id\":\"b\",\"question\":\"Did Rubio come?\"," + history + "}");

        List<EvalQuestion> alone =
                QuestionSet.read(file).stream().map(EvalQuestion::alone).toList();

        assertThat(alone).extracting(EvalQuestion::id).containsExactly("a", "b");
        assertThat(alone).extracting(EvalQuestion::question).containsExactly("And Rubio?", "Did Rubio come?");
        assertThat(alone).allMatch(question -> question.history().isEmpty());
    }

    @Test
    void takesAPlainStringForAnItemWithOneSpelling() throws IOException {
        Path file = file("{\"id\":\"a\",\"question\":\"Who?\",\"answers\":[\"He\"]}");

        assertThat(QuestionSet.read(file)).extracting(EvalQuestion::answers).containsExactly(List.of(List.of("He")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"b\",\"question\":",
                "not json",
                "{\"id\":\"b\",\"question\":\"Who?\"} {\"id\":\"c\",\"question\":\"Who?\"}",
                "42",
                "[]",
                "null",
                "{\"question\":\"Who?\"}",
                "{\"id\":\"b\"}",
                "{\"id\":null,\"question\":\"Who?\"}",
                "{\"id\":\"b\",\"question\":\"  \"}",
                "{\"id\":\"a\",\"question\":\"The same id again?\"}",
                "{\"id\":\"b\",\"question\":\"Who?\",\"answers\":\"He\"}",
                "{\"id\":\"b\",\"question\":\"Who?\",\"answers\":[[]]}",
                "{\"id\":\"b\",\"question\":\"Who?\",\"answers\":[[\"He\"],[\" \"]]}",
                "{\"id\":\"b\",\"question\":\"Who?\",\"answers\":[null]}",
                "{\"id\":\"b\",\"question\":\"Who?\",\"support\":[\"\"]}",
                "{\"id\":\"b\",\"question\":\"Who?\",\"gold_articles\":\"talks\"}",
                "{\"id\":\"b\",\"question\":\"Who?\",\"history\":[{\"answer\":\"He.\"}]}"
            })
    void namesTheFileAndTheLineThatIsWrong(String line) throws IOException {
        Path file = file("{\"id\":\"a\",\"question\":\"Who?\"}", "", line);

        assertThatThrownBy(() -> QuestionSet.read(file))
                .isInstanceOf(FootnoteException.class)
                .hasMessageContaining(file + ", line 3");
    }

    @Test
    void namesAFileThatIsNotThere() {
        Path file = folder.resolve("none.jsonl");

        assertThatThrownBy(() -> QuestionSet.read(file))
                .isInstanceOf(FootnoteException.class)
                .hasMessageContaining(file.toString());
    }

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("questions.jsonl"), List.of(lines));
    }
}

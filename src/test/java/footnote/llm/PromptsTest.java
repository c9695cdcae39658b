package footnote.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.model.FootnoteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsTest {
    @TempDir
    private Path folder;

    @Test
    void fillsThePlacesOfAChangedPromptOnce() throws IOException {
        Files.writeString(folder.resolve("answer-turn.txt"), "  Q: {{question}}\r\nA: {{ answer }}, {{answer}}\n\n");

        PromptTemplate template = new Prompts(folder).read("answer-turn", "question", "answer");

        assertThat(template.fill(Map.of("question", "{{answer}}?", "answer", "$1 \\")))
                .isEqualTo("Q: {{answer}}?\nA: $1 \\, $1 \\");
    }

    @Test
    void takesThePromptsThatComeWithTheProgramOtherwise() {
        PromptTemplate template = new Prompts(folder).read("answer-turn", "question", "answer");

        assertThat(template.fill(Map.of("question", "Who?", "answer", "The bank.")))
                .isEqualTo("Question: Who?\nAnswer: The bank.");
    }

    @Test
    void refusesMissingAndUnknownPlaces() throws IOException {
        Path file = folder.resolve("mine.txt");
        Files.writeString(file, "{{a}} and {{c}}");

        assertThatThrownBy(() -> new Prompts(folder).read("mine", "a", "b"))
                .isInstanceOf(FootnoteException.class)
                .hasMessage("The prompt file " + file + " has the places {{a}}, {{c}}, expected {{a}}, {{b}}.");
        assertThatThrownBy(() -> new Prompts(folder).read("mine")).hasMessageEndingWith("expected none.");
    }

    @Test
    void refusesAPlaceThatIsNotClosed() throws IOException {
        Path file = folder.resolve("mine.txt");
        Files.writeString(file, "{{a}} and {{b");

        assertThatThrownBy(() -> new Prompts(folder).read("mine", "a"))
                .hasMessage("The prompt file " + file + " has a place that is not closed with }}.");
    }

    @Test
    void refusesAFileThatIsNoText() throws IOException {
        Path file = folder.resolve("mine.txt");
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0x41});

        assertThatThrownBy(() -> new Prompts(folder).read("mine"))
                .hasMessage("The prompt file " + file + " cannot be read; it must be text in UTF-8.");
    }

    @Test
    void refusesAPromptThatIsNowhere() {
        assertThatThrownBy(() -> new Prompts(folder).read("mine")).hasMessage("There is no prompt file mine.txt.");
    }
}

package footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.eval.SquadFile.SquadQuestion;
import footnote.model.FootnoteException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SquadFileTest {
    private static final String JSON = """
            {"version": "v2.0", "data": [{"title": "Brask_Bridge", "paragraphs": [
              {"context": "The bridge opened in 1912.", "qas": [
                {"id": "q1", "question": "When did it open?", "is_impossible": false,
                 "answers": [{"text": "1912", "answer_start": 21}, {"text": "1912", "answer_start": 21}]},
                {"id": "q2", "question": "Who built it?", "is_impossible": true, "answers": [],
                 "plausible_answers": [{"text": "The bridge", "answer_start": 0}]}]},
              {"context": "It closed.", "qas": []}]}]}
            """;

    @TempDir
    Path folder;

    @Test
    void readsQuestionsWithTheirParagraphs() throws IOException {
        SquadFile file = SquadFile.read(Files.writeString(folder.resolve("a.json"), JSON));

        assertThat(file.paragraphs())
                .containsEntry("paragraph-1", "The bridge opened in 1912.")
                .hasSize(2);
        assertThat(file.titles()).containsEntry("paragraph-1", "Brask Bridge");
        assertThat(file.questions())
                .containsExactly(
                        new SquadQuestion("q1", "When did it open?", "paragraph-1", List.of("1912")),
                        new SquadQuestion("q2", "Who built it?", "paragraph-1", List.of()));
    }

    @Test
    void readsGzipWhateverTheNameSays() throws IOException {
        Path zipped = folder.resolve("a.bin");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(JSON.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(SquadFile.read(zipped).questions()).hasSize(2);
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Path noJson = Files.writeString(folder.resolve("b.json"), "{");
        Path other = Files.writeString(folder.resolve("c.json"), "{\"rows\": []}");
        Path noId = Files.writeString(folder.resolve("d.json"), JSON.replace("\"id\": \"q1\", ", ""));
        Path missing = folder.resolve("e.json");

        for (Path bad : List.of(noJson, other, noId, missing)) {
            assertThatThrownBy(() -> SquadFile.read(bad))
                    .isInstanceOf(FootnoteException.class)
                    .hasMessageContaining(bad.toString());
        }
    }
}

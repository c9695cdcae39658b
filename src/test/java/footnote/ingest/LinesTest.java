package footnote.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.model.UnusableSubmission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
    @Test
    void givesEachLineWithoutItsEnd() throws IOException {
        assertThat(lines("one\n\ntwo\r\nthree".getBytes(UTF_8), 100)).containsExactly("one", "", "two\r", "three");
        assertThat(lines("one\n".getBytes(UTF_8), 100)).containsExactly("one");
        assertThat(lines(new byte[0], 100)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void passesOverTheMarkOfItsLetters(String charset) throws IOException {
        byte[] content = "\uFEFFŁódź 😀\nsecond".getBytes(Charset.forName(charset));

        assertThat(lines(content, 100)).containsExactly("Łódź 😀", "second");
    }

    @Test
    void readsWideLettersWithoutAMark() throws IOException {
        assertThat(lines("{\"a\":1}\nb".getBytes(Charset.forName("UTF-16LE")), 100))
                .containsExactly("{\"a\":1}", "b");
    }

    /** A line without end is read to its end, but not kept. */
    @Test
    void keepsOnlyTheBeginningOfALineThatIsTooLong() throws IOException {
        byte[] endless = "x".repeat(5_000_000).getBytes(UTF_8);

        Lines lines = new Lines(new ByteArrayInputStream(endless), 1_000);

        assertThat(lines.next().orElseThrow()).hasSize(1_001);
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void refusesWhatIsNoText() {
        assertThatThrownBy(() -> lines(new byte[] {0x1f, (byte) 0x8b, 1, 2}, 100))
                .isInstanceOf(UnusableSubmission.class);
    }

    private static List<String> lines(byte[] content, int longest) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(content), longest);
        List<String> all = new ArrayList<>();
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(new String(line.get(), UTF_8));
        }
        return all;
    }
}

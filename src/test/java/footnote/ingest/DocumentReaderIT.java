package footnote.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.model.UnusableSubmission;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real children, real bombs. */
class DocumentReaderIT {
    private static final DocumentLimits LIMITS = new DocumentLimits(20 << 20, 5_000_000, 10, 128);

    private final DocumentReader reader = new DocumentReader(LIMITS);

    @Test
    void readsAPdfInAChild() {
        byte[] pdf = new Documents.Pdf()
                .titled("Crane falls onto pier", "Ana Lund")
                .page()
                .lines(50, 80, List.of("A crane fell onto the pier of Brask on Monday, and nobody was hurt."))
                .bytes();

        PageText page = reader.read(pdf);

        assertThat(page.text()).isEqualTo("A crane fell onto the pier of Brask on Monday, and nobody was hurt.");
        assertThat(page.found().title()).isEqualTo("Crane falls onto pier");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void refusesABombWithASentence(Bomb bomb) {
        assertThatThrownBy(() -> reader.read(bomb.content))
                .isInstanceOf(UnusableSubmission.class)
                .hasMessageMatching("\\p{Lu}.*\\.");
    }

    @Test
    void chaptersThatAreNotThereSayNothing() {
        assertThat(reader.read(DocumentBombs.epubWithoutItsChapters()).text()).isEmpty();
    }

    @Test
    void aZipIsReadByItsDirectory() {
        assertThat(reader.read(DocumentBombs.lyingZip()).text()).isEqualTo("x");
    }

    @Test
    void aChildThatNeverEndsIsKilled() {
        byte[] endless = DocumentBombs.pdfWithContent("q Q ".repeat(40).getBytes(StandardCharsets.US_ASCII), 400_000);
        DocumentReader hurried = new DocumentReader(new DocumentLimits(20 << 20, 5_000_000, 1, 128));

        assertThatThrownBy(() -> hurried.read(endless))
                .isInstanceOf(UnusableSubmission.class)
                .hasMessageContaining("takes too long");
    }

    static Stream<Bomb> bombs() {
        return DocumentBombs.all().entrySet().stream().map(e -> new Bomb(e.getKey(), e.getValue()));
    }

    private record Bomb(String name, byte[] content) {
        @Override
        public String toString() {
            return name;
        }
    }
}

package footnote.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.model.UnusableSubmission;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class PdfDocumentTest {
    private static final List<String> TOLD =
            List.of("harbour, and the rescue", "lighthouse, whose keeper", "market, where the fish");
    private static final List<String> STARTS = List.of("The story", "Later it", "At last they");
    private static final List<String> LEFT = List.of(
            "The harbour of Brask was closed on Mon-",
            "day after a crane fell onto the northern",
            "pier. Nobody was hurt, the port authority",
            "said. Two ships had to wait outside.",
            "   The crane was built in 1974 and had",
            "been inspected in spring, according to",
            "a spokeswoman for the port, who spoke");
    private static final List<String> RIGHT = List.of(
            "to reporters near the well-known light-",
            "house. She said the inspection had found",
            "no fault in it.",
            "   Repairs will take three weeks and cost",
            "about 2.4 million crowns, most of which",
            "is insured. A well-known engineer from",
            "Tarrasund will look into the cause.");

    @Test
    void readsColumnsOneAfterTheOtherAndUndoesHyphens() {
        byte[] pdf = new Documents.Pdf()
                .page()
                .line("Crane falls onto pier in Brask", 50, 80, 24, FontName.TIMES_BOLD)
                .line("By Ana Lund | 3 March 2025", 50, 105, 10)
                .lines(50, 140, LEFT)
                .lines(310, 140, RIGHT)
                .bytes();

        PageText page = read(pdf);

        assertThat(page.text()).isEqualTo("""
                Crane falls onto pier in Brask

                By Ana Lund | 3 March 2025

                The harbour of Brask was closed on Monday after a crane fell onto the northern pier. Nobody was hurt, \
                the port authority said. Two ships had to wait outside.

                The crane was built in 1974 and had been inspected in spring, according to a spokeswoman for the port, \
                who spoke to reporters near the well-known lighthouse. She said the inspection had found no fault in it.

                Repairs will take three weeks and cost about 2.4 million crowns, most of which is insured. A well-known \
                engineer from Tarrasund will look into the cause.""");
        assertThat(page.found().title()).isEqualTo("Crane falls onto pier in Brask");
        assertThat(page.found().date()).isEqualTo("2025-03-03");
    }

    @Test
    void takesRunningHeadsAndPageNumbersOff() {
        Documents.Pdf pdf = new Documents.Pdf();
        for (int number = 1; number <= 3; number++) {
            pdf.page()
                    .line("The Brask Courier", 50, 30, 8)
                    .line("Tuesday edition", 450, 30, 8)
                    .lines(
                            50,
                            80,
                            List.of(
                                    STARTS.get(number - 1) + " went on with news of the pier, the crane and the",
                                    TOLD.get(number - 1) + " was the talk of the town for many weeks to come, or"))
                    .line("– " + number + " –", 290, 810, 9);
        }

        String text = read(pdf.bytes()).text();

        assertThat(text)
                .doesNotContain("Courier", "Tuesday", "–")
                .startsWith("The story went on")
                .contains("to come, or Later it went on", "to come, or At last they went on");
    }

    @Test
    void keepsTheRowsOfATableTogether() {
        byte[] pdf = new Documents.Pdf()
                .page()
                .lines(50, 80, List.of("Results of the vote in the town council on Thursday night were as follows:"))
                .line("Green List", 50, 110, 10)
                .line("41.2", 300, 110, 10)
                .line("Harbour Party", 50, 122, 10)
                .line("38.9", 300, 122, 10)
                .bytes();

        assertThat(read(pdf).text()).contains("Green List | 41.2", "Harbour Party | 38.9");
    }

    @Test
    void takesATitleThatTheWriterGaveAndNotThatOfAProgram() {
        byte[] titled = new Documents.Pdf()
                .titled("Crane falls onto pier", "Ana Lund")
                .page()
                .lines(50, 80, List.of("A crane fell onto the pier of Brask on Monday, and nobody was hurt."))
                .bytes();
        byte[] byProgram = new Documents.Pdf()
                .titled("Microsoft Word - final2.doc", "user1")
                .page()
                .lines(50, 80, List.of("A crane fell onto the pier of Brask on Monday, and nobody was hurt."))
                .bytes();

        assertThat(read(titled).found().title()).isEqualTo("Crane falls onto pier");
        assertThat(read(titled).found().author()).isEqualTo("Ana Lund");
        assertThat(read(byProgram).found().title()).isEmpty();
        assertThat(read(byProgram).found().author()).isEmpty();
    }

    @Test
    void saysThatAScanHasNoText() {
        byte[] scan = new Documents.Pdf().page().bytes();

        assertThatThrownBy(() -> read(scan))
                .isInstanceOf(UnusableSubmission.class)
                .hasMessageContaining("There is no text in this PDF");
    }

    private static PageText read(byte[] pdf) {
        return PdfDocument.read(pdf, DocumentLimits.standard());
    }
}

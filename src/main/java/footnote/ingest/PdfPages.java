package footnote.ingest;

import footnote.model.UnusableSubmission;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the printed letters of a PDF, page by page, as chunks of lines. */
final class PdfPages extends PDFTextStripper {
    private final List<List<PdfChunk>> pages = new ArrayList<>();
    private final int mostLetters;
    private List<TextPosition> letters = new ArrayList<>();
    private int allLetters;

    PdfPages(int mostLetters) {
        this.mostLetters = mostLetters;
    }

    List<List<PdfChunk>> pages() {
        return pages;
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        String said = letter.getUnicode();
        if (said == null || said.isEmpty()) {
            return;
        }
        if (++allLetters > mostLetters) {
            throw new UnusableSubmission(
                    "There is more text in this PDF than I can take. Send the article's pages only.");
        }
        letters.add(letter);
    }

    /** Nothing is written: the letters are what is wanted. */
    @Override
    protected void writePage() {
        // see endPage
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        pages.add(PdfLetters.chunks(upright()));
        letters = new ArrayList<>();
    }

    /** The letters that run in the direction of most: not those along the page's edge. */
    private List<TextPosition> upright() {
        Map<Float, Integer> directions = new HashMap<>();
        letters.forEach(letter -> directions.merge(letter.getDir(), 1, Integer::sum));
        float most = directions.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0f);
        return letters.stream().filter(letter -> letter.getDir() == most).toList();
    }
}

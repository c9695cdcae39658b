package footnote.ingest;

import footnote.model.ArticleDetails;
import footnote.model.UnusableSubmission;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** The text of a PDF in reading order, with its columns, hyphens, running heads and page numbers undone. */
final class PdfDocument {
    private static final int MOST_PAGES = 3_000;
    private static final String LOCKED =
            "This PDF is locked with a password. Save it without one, or send the article's text.";
    private static final String BROKEN = "This PDF is broken and can't be read. Save it anew, or send the text.";
    private static final String NO_TEXT =
            "There is no text in this PDF, only pictures, and I read only text. Send the article's text.";

    private PdfDocument() {}

    static PageText read(byte[] content, DocumentLimits limits) {
        FontMappers.set(new PdfFonts());
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnusableSubmission("This PDF has more than 3,000 pages; send the article's pages only.");
            }
            PdfPages pages = new PdfPages(limits.maxText());
            pages.writeText(document, Writer.nullWriter());
            return text(document, pages.pages(), limits);
        } catch (InvalidPasswordException e) {
            throw new UnusableSubmission(LOCKED, e);
        } catch (IOException e) {
            throw new UnusableSubmission(BROKEN, e);
        }
    }

    private static PageText text(PDDocument document, List<List<PdfChunk>> printed, DocumentLimits limits) {
        List<List<PdfChunk>> pages = PdfFurniture.without(printed);
        if (pages.stream().allMatch(List::isEmpty)) {
            throw new UnusableSubmission(NO_TEXT);
        }
        List<PdfColumn> columns = new ArrayList<>();
        for (List<PdfChunk> page : pages) {
            columns.addAll(PdfColumns.inOrder(page));
        }
        TextBudget text = new TextBudget(limits.maxText());
        text.append(PdfParagraphs.of(columns));
        return new PageText(details(document, pages, text.text()), text.text());
    }

    private static ArticleDetails details(PDDocument document, List<List<PdfChunk>> pages, String text) {
        PDDocumentInformation information = document.getDocumentInformation();
        Optional<String> printed = PdfHeadline.of(pages);
        String said = DocumentTitle.sensible(orEmpty(information.getTitle())).orElse("");
        String title =
                printed.filter(headline -> !PdfHeadline.stands(said, text)).orElse(said);
        String author = orEmpty(information.getAuthor()).strip();
        return FoundDetails.of(
                title,
                MetaLine.isNames(author) ? author : "",
                "",
                "",
                DocumentDate.inFirstLines(text).orElseGet(() -> day(information.getCreationDate())),
                orEmpty(document.getDocumentCatalog().getLanguage()));
    }

    private static String day(@org.jspecify.annotations.Nullable Calendar date) {
        return date == null ? "" : String.format(java.util.Locale.ROOT, "%tF", date);
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}

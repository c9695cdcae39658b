package footnote.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Makes PDF, DOCX and EPUB files for tests. */
final class Documents {
    private static final String DOCX_START =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private static final String CONTAINER =
            "<?xml version=\"1.0\"?><container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
                    + "<rootfile full-path=\"OEBPS/book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>";

    private Documents() {}

    /** A PDF on which text is put line by line. */
    static final class Pdf {
        private static final float HEIGHT = PDRectangle.A4.getHeight();
        private final PDDocument document = new PDDocument();
        private PDPage page = new PDPage(PDRectangle.A4);

        Pdf page() {
            page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            return this;
        }

        Pdf line(String text, float left, float top, float size) {
            return line(text, left, top, size, Standard14Fonts.FontName.TIMES_ROMAN);
        }

        Pdf line(String text, float left, float top, float size, Standard14Fonts.FontName font) {
            try (PDPageContentStream out =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                out.beginText();
                out.setFont(new PDType1Font(font), size);
                out.newLineAtOffset(left, HEIGHT - top);
                out.showText(text);
                out.endText();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return this;
        }

        /** Lines below each other, 12 points apart. */
        Pdf lines(float left, float top, List<String> lines) {
            for (int i = 0; i < lines.size(); i++) {
                line(lines.get(i), left, top + 12 * i, 10);
            }
            return this;
        }

        Pdf titled(String title, String author) {
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setAuthor(author);
            return this;
        }

        byte[] bytes() {
            try (document) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static byte[] docx(String body, String core) {
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                DOCX_START + body + "</w:body></w:document>",
                "docProps/core.xml",
                core));
    }

    static byte[] epub(String opf, Map<String, String> chapters) {
        Map<String, String> parts = new java.util.LinkedHashMap<>(chapters);
        parts.put("META-INF/container.xml", CONTAINER);
        parts.put("OEBPS/book.opf", opf);
        return zip(parts);
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A packed file with one large part. */
    static byte[] zipOf(String name, String content) {
        return zip(Map.of(name, content));
    }

    /** A packed file with one part of that many zeros or spaces. */
    static byte[] zipOf(String name, byte filling, long length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[1 << 20];
            java.util.Arrays.fill(block, filling);
            for (long written = 0; written < length; written += block.length) {
                zip.write(block);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

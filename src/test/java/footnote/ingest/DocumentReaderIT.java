package footnote.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.model.UnusableSubmission;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real children, real bombs. */
class DocumentReaderIT {
    private static final String W = "<w:document xmlns:w=\"w\"><w:body>";
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
    void aChildThatNeverEndsIsKilled() {
        byte[] endless = pdfWithContent("q Q ".repeat(40).getBytes(StandardCharsets.US_ASCII), 400_000);
        DocumentReader hurried = new DocumentReader(new DocumentLimits(20 << 20, 5_000_000, 1, 128));

        assertThatThrownBy(() -> hurried.read(endless))
                .isInstanceOf(UnusableSubmission.class)
                .hasMessageContaining("takes too long");
    }

    static Stream<Bomb> bombs() {
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        bombs.put("zip of 256 MB of spaces as a document", Documents.zipOf("word/document.xml", (byte) ' ', 1L << 28));
        bombs.put("zip of 256 MB of zeros beside a document", Documents.zipOf("media/image.bin", (byte) 0, 1L << 28));
        bombs.put("zip in zip", zipInZip());
        bombs.put("zip with 20,000 entries", manyEntries());
        bombs.put("billion laughs", Documents.zip(Map.of("word/document.xml", laughs())));
        bombs.put(
                "entity from a file",
                Documents.zip(Map.of(
                        "word/document.xml",
                        "<!DOCTYPE d [<!ENTITY f SYSTEM \"file:///dev/zero\">]>" + W + "<w:p><w:t>&f;</w:t></w:p>")));
        bombs.put(
                "two million open elements", Documents.zip(Map.of("word/document.xml", W + "<w:p>".repeat(2_000_000))));
        bombs.put(
                "element of 14 MB of attributes",
                Documents.zip(Map.of("word/document.xml", "<w:p " + " a=\"1\"".repeat(2_000_000))));
        bombs.put("cut zip", java.util.Arrays.copyOf(Documents.docx("<w:p><w:t>x</w:t></w:p>", "<a/>"), 60));
        bombs.put(
                "epub whose spine names one chapter without end",
                Documents.epub(
                        "<p><item id='a' href='a.xhtml'/><itemref idref='a'/></p>",
                        Map.of("OEBPS/a.xhtml", "<p>".repeat(2_000_000))));
        pdfBombs(bombs);
        return bombs.entrySet().stream().map(e -> new Bomb(e.getKey(), e.getValue()));
    }

    private static void pdfBombs(Map<String, byte[]> bombs) {
        bombs.put("pdf whose page unpacks to 400 MB", pdfWithContent(new byte[1 << 20], 400));
        bombs.put(
                "pdf of a twenty million letters",
                pdfWithContent(
                        "BT /F1 1 Tf ("
                                .concat("a".repeat(1000))
                                .concat(") Tj ET\n")
                                .getBytes(StandardCharsets.US_ASCII),
                        20_000));
        bombs.put(
                "pdf whose pages are their own children",
                plainPdf("2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000000>>endobj\n"));
        bombs.put("pdf of nested arrays", plainPdf("2 0 obj" + "[".repeat(5_000_000) + " endobj\n"));
        bombs.put("pdf that lies about its length", plainPdf("2 0 obj<</Length 99999999999>>stream\nx\n"));
        bombs.put("pdf of noise", noise("%PDF-1.7\n", 19 << 20));
        bombs.put("zip of noise", noise("PK\3\4", 19 << 20));
        bombs.put("pdf with nothing behind its start", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    }

    private record Bomb(String name, byte[] content) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static byte[] zipInZip() {
        byte[] inner = Documents.zipOf("word/document.xml", (byte) ' ', 1L << 24);
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < 16; i++) {
            parts.put(i + ".zip", new String(inner, StandardCharsets.ISO_8859_1));
        }
        return Documents.zip(parts);
    }

    private static byte[] manyEntries() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < 20_000; i++) {
            parts.put(i + ".xml", "<a/>");
        }
        return Documents.zip(parts);
    }

    private static String laughs() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE l [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        return xml + "]>" + W + "<w:p><w:r><w:t>&l29;</w:t></w:r></w:p></w:body></w:document>";
    }

    /** A PDF of one page whose content is a block, many times over, packed. */
    private static byte[] pdfWithContent(byte[] block, int times) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(1))) {
            for (int i = 0; i < times; i++) {
                deflater.write(block);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        String content = packed.toString(StandardCharsets.ISO_8859_1);
        return plainPdf("2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
                + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                + "4 0 obj<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n" + content
                + "\nendstream endobj\n");
    }

    private static byte[] plainPdf(String objects) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" + objects + "trailer<</Root 1 0 R>>\n%%EOF")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] noise(String start, int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        System.arraycopy(start.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, start.length());
        return bytes;
    }
}

package footnote.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Documents made to do harm: PDF, DOCX, EPUB and packed files. */
public final class DocumentBombs {
    private static final String W = "<w:document xmlns:w=\"w\"><w:body>";

    private DocumentBombs() {}

    /** Each by what it is. */
    public static Map<String, byte[]> all() {
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
        bombs.put("cut zip", Arrays.copyOf(Documents.docx("<w:p><w:t>x</w:t></w:p>", "<a/>"), 60));
        bombs.put(
                "epub whose spine names one chapter without end",
                Documents.epub(
                        "<p><item id='a' href='a.xhtml'/><itemref idref='a'/></p>",
                        Map.of("OEBPS/a.xhtml", "<p>".repeat(2_000_000))));
        moreBombs(bombs);
        pdfBombs(bombs);
        return bombs;
    }

    private static void moreBombs(Map<String, byte[]> bombs) {
        bombs.put(
                "docx of tables in tables",
                Documents.zip(Map.of("word/document.xml", W + "<w:tbl><w:tr><w:tc>".repeat(300_000))));
        bombs.put(
                "docx of thirty million letters",
                Documents.zipOf(
                        "word/document.xml",
                        W + "<w:p><w:t>" + "a ".repeat(15_000_000) + "</w:t></w:p></w:body></w:document>"));
        bombs.put(
                "docx with an attribute of 40 MB",
                Documents.zipOf("word/document.xml", "<w:p a=\"" + " ".repeat(40_000_000) + "\"/>"));
        bombs.put(
                "entities that name each other in pairs",
                Documents.zip(Map.of(
                        "word/document.xml",
                        "<!DOCTYPE d [<!ENTITY a \"" + "x".repeat(100_000) + "\">]>" + W + "<w:p><w:t>"
                                + "&a;".repeat(20_000) + "</w:t></w:p>")));
        bombs.put(
                "epub whose package never ends",
                Documents.epub("<p>" + "<item id='a' href='b'>".repeat(1_000_000), Map.of()));
        bombs.put(
                "epub whose container is an entity",
                Documents.zip(Map.of(
                        "META-INF/container.xml",
                        "<!DOCTYPE c SYSTEM \"http://10.0.0.1/x.dtd\"><c>&x;</c>",
                        "mimetype",
                        "application/epub+zip")));
        bombs.put(
                "zip with names that climb out",
                Documents.zip(Map.of("../../../../etc/cron.d/x", "x", "word/x.xml", "<a/>")));
    }

    /** Names a hundred thousand chapters; none of them is there. */
    static byte[] epubWithoutItsChapters() {
        return Documents.epub(
                "<p>" + "<item id='a' href='a.xhtml'/><itemref idref='a'/>".repeat(100_000) + "</p>", Map.of());
    }

    /** The lengths in the headers of its entries are wrong; those in its directory are right. */
    static byte[] lyingZip() {
        byte[] zip = Documents.docx("<w:p><w:t>x</w:t></w:p>", "<a/>");
        for (int i = 18; i < 26; i++) {
            zip[i] = (byte) 0xF0;
        }
        return zip;
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
        bombs.put("pdf of dictionaries in dictionaries", plainPdf("2 0 obj" + "<</A".repeat(2_000_000) + " endobj\n"));
        bombs.put(
                "pdf whose filters are ten of a kind",
                plainPdf(
                        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj\n"
                                + "4 0 obj<</Filter[" + "/FlateDecode ".repeat(1_000)
                                + "]/Length 3>>stream\nxyz\nendstream endobj\n"));
        bombs.put(
                "pdf that is its own object stream",
                plainPdf(
                        "2 0 obj<</Type/ObjStm/N 1000000/First 10/Extends 2 0 R/Length 4>>stream\n1 0 \nendstream endobj\n"));
        bombs.put(
                "pdf of a million objects", plainPdf("5 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n".repeat(300_000)));
        bombs.put("pdf of noise", noise("%PDF-1.7\n", 19 << 20));
        bombs.put("zip of noise", noise("PK\3\4", 19 << 20));
        bombs.put("pdf with nothing behind its start", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
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
    static byte[] pdfWithContent(byte[] block, int times) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(1))) {
            for (int i = 0; i < times; i++) {
                deflater.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String content = packed.toString(StandardCharsets.ISO_8859_1);
        return plainPdf("2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
                + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                + "4 0 obj<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n" + content
                + "\nendstream endobj\n");
    }

    static byte[] plainPdf(String objects) {
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

package footnote.ingest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.ArticleDetails;
import footnote.model.Submission;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionReaderTest {
    private static final String TEXT = "The mayor of Łódź said “no” — twice. Café prices rose.";

    private final SubmissionReader reader = new SubmissionReader(IngestSettings.standard());

    @Test
    void keepsPastedTextAsItIs() {
        Submission pasted = Submissions.pasted("The harbour reopened on Monday.");

        List<Reading> readings = reader.read(pasted);

        assertThat(readings)
                .containsExactly(new Reading.Read(new RawArticle(
                        "", "message:1/2", ArticleDetails.UNKNOWN, Markup.TEXT, "The harbour reopened on Monday.")));
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt,TEXT,a",
        "a.md,MARKDOWN,a",
        "a.MARKDOWN,MARKDOWN,a",
        "a.html,HTML,a",
        "a.HTM,HTML,a",
        "notes.log,TEXT,notes",
        "README,TEXT,README",
        "C:\\articles\\old.harbour.txt,TEXT,old.harbour",
        "../../etc/harbour.txt,TEXT,harbour"
    })
    void tellsTheMarkupAndTheIdFromTheFileName(String name, Markup markup, String id) {
        RawArticle article = read(Submissions.file(name, "The harbour reopened on Monday."));

        assertThat(article.markup()).isEqualTo(markup);
        assertThat(article.id()).isEqualTo(id);
    }

    @Test
    void recognisesAPageUnderAnUnknownEnding() {
        RawArticle article =
                read(Submissions.file("page.aspx", "<!DOCTYPE html><html><body>Harbour news</body></html>"));

        assertThat(article.markup()).isEqualTo(Markup.HTML);
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", TEXT.getBytes(UTF_8)),
                Arguments.of("UTF-8 with mark", joined("efbbbf", TEXT.getBytes(UTF_8))),
                Arguments.of("UTF-16LE with mark", joined("fffe", TEXT.getBytes(UTF_16LE))),
                Arguments.of("UTF-16BE with mark", joined("feff", TEXT.getBytes(UTF_16BE))),
                Arguments.of("UTF-32BE with mark", joined("0000feff", TEXT.getBytes(Charset.forName("UTF-32BE")))),
                Arguments.of("UTF-16LE without mark", TEXT.getBytes(UTF_16LE)),
                Arguments.of("UTF-16BE without mark", TEXT.getBytes(UTF_16BE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void decodesEveryUnicodeEncoding(String name, byte[] content) {
        assertThat(read(Submissions.file("a.txt", content)).content()).as(name).isEqualTo(TEXT);
    }

    @Test
    void readsWesternEuropeanTextThatIsNoUnicode() {
        byte[] content = "Café owners said “no” to the plan – again.".getBytes(Charset.forName("windows-1252"));

        assertThat(read(Submissions.file("a.txt", content)).content())
                .isEqualTo("Café owners said “no” to the plan – again.");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251,Порт закрыли в понедельник после того как на северный причал упал кран. Никто не пострадал.",
        "KOI8-R,Порт закрыли в понедельник после того как на северный причал упал кран. Никто не пострадал.",
        "KOI8-U,Порт закрили в понеділок після того як на північний причал упав кран. Ніхто не постраждав.",
        "windows-1254,Liman kuzey iskelesine bir vincin düşmesinin ardından pazartesi günü kapatıldı. Kimse yaralanmadı.",
        "windows-1250,Port zamknięto w poniedziałek po tym jak dźwig przewrócił się na północne molo. Nikt nie ucierpiał.",
        "windows-1256,أغلق الميناء يوم الاثنين بعد سقوط رافعة على الرصيف الشمالي. ولم يصب أحد بأذى.",
        "windows-1253,Το λιμάνι έκλεισε τη Δευτέρα μετά την πτώση ενός γερανού στον βόρειο προβλήτα."
    })
    void guessesAnEncodingThatIsNotTold(String charset, String text) {
        RawArticle article = read(Submissions.file("a.txt", text.getBytes(Charset.forName(charset))));

        assertThat(article.content()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<meta charset=\"koi8-r\">", "<meta http-equiv=x content=\"text/html; charset=KOI8-R\">"})
    void believesTheEncodingThatAPageDeclares(String declaration) {
        byte[] content = (declaration + "<p>Мэр сказал нет</p>").getBytes(Charset.forName("KOI8-R"));

        assertThat(read(Submissions.file("a.html", content)).content()).contains("Мэр сказал нет");
    }

    @Test
    void forgivesALetterThatWasCutOff() {
        byte[] content = "Die Brücke über die Süße Böschung fällt, sagt Jürgen: nein, müßig\u00e4".getBytes(UTF_8);

        RawArticle article = read(Submissions.file("a.txt", java.util.Arrays.copyOf(content, content.length - 1)));

        assertThat(article.content()).startsWith("Die Brücke über die Süße");
    }

    static Stream<Arguments> unreadable() {
        byte[] noise = new byte[2000];
        new Random(7).nextBytes(noise);
        return Stream.of(
                Arguments.of("report.doc", hex("d0cf11e0a1b11ae1"), "save it as .docx"),
                Arguments.of("report.doc", hex("d0cf11e0a1b11ae1"), "Old Office files"),
                Arguments.of("report.txt", "{\\rtf1\\ansi hello}".getBytes(UTF_8), "RTF"),
                Arguments.of("p.txt", hex("89504e470d0a1a0a"), "picture"),
                Arguments.of("p.jpg", hex("ffd8ffe000104a46"), "picture"),
                Arguments.of("n.txt", noise, "not a text file"),
                Arguments.of("e.txt", new byte[0], "empty"),
                Arguments.of("e.txt", " \n\t\r\n ".getBytes(UTF_8), "empty"),
                Arguments.of("e.txt", hex("efbbbf"), "empty"),
                Arguments.of("d.txt", "=====-----*****!!!!!+++++a".getBytes(UTF_8), "hardly any text"),
                Arguments.of("m.txt", "th\uFFFD\uFFFD m\uFFFDy\uFFFDr s\uFFFDid".getBytes(UTF_8), "encoding"),
                Arguments.of("big.txt", new byte[5_000_001], "5.1 MB, and I read at most 5.0 MB"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("unreadable")
    void saysWhyAFileCannotBeRead(String name, byte[] content, String reason) {
        Reading reading = reader.read(Submissions.file(name, content)).get(0);

        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        assertThat(((Reading.Unreadable) reading).name()).isEqualTo(name);
        assertThat(((Reading.Unreadable) reading).reason()).contains(reason).endsWith(".");
    }

    @Test
    void neverThrowsWhateverTheBytesAre() {
        Random random = new Random(42);
        List<String> names = List.of("a.txt", "a.md", "a.html", "a.jsonl", "a.pdf", "a", "");

        for (int i = 0; i < 2_000; i++) {
            byte[] content = new byte[random.nextInt(200)];
            random.nextBytes(content);

            assertThat(reader.read(Submissions.file(names.get(i % names.size()), content)))
                    .isNotEmpty();
        }
    }

    private RawArticle read(Submission submission) {
        List<Reading> readings = reader.read(submission);
        assertThat(readings).hasSize(1).first().isInstanceOf(Reading.Read.class);
        return ((Reading.Read) readings.get(0)).article();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] joined(String mark, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(hex(mark));
        out.writeBytes(content);
        return out.toByteArray();
    }
}

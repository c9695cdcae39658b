package footnote.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.ArticleDetails;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {
    private final SubmissionReader reader = new SubmissionReader(IngestSettings.standard());

    @Test
    void readsEveryFieldOfALine() {
        String line = """
                {"id":"h-1","title":"Harbour reopens","url":"https://example.org/h","date":"18.02.2025",\
                "outlet":"The Harbour Times","author":"Anna Lund","language":"en-GB","text":"The harbour reopened."}""";

        List<Reading> readings = reader.read(Submissions.file("c.jsonl", line));

        ArticleDetails details = new ArticleDetails(
                "Harbour reopens", "Anna Lund", "The Harbour Times", "https://example.org/h", "2025-02-18", "en");
        assertThat(readings)
                .containsExactly(new Reading.Read(
                        new RawArticle("h-1", "upload:c.jsonl", details, Markup.TEXT, "The harbour reopened.")));
    }

    @Test
    void refusesABadLineByItsNumberAndReadsTheOthers() {
        String lines = """
                {"id":"a","text":"The harbour reopened."}

                {"id":"b","text":
                {"id":"c","html":"<p>The bridge closed.</p>"}
                """;

        List<Reading> readings = reader.read(Submissions.file("c.jsonl", lines.replace("\n", "\r\n")));

        assertThat(readings).hasSize(3);
        assertThat(((Reading.Read) readings.get(0)).article().id()).isEqualTo("a");
        assertThat(((Reading.Unreadable) readings.get(1)).name()).isEqualTo("c.jsonl, line 3");
        assertThat(((Reading.Unreadable) readings.get(1)).reason()).contains("not valid JSON");
        assertThat(((Reading.Read) readings.get(2)).article().markup()).isEqualTo(Markup.HTML);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                [1,2]~not a JSON object
                "text"~not a JSON object
                null~not a JSON object
                {"id":"a"}~neither "text" nor "html"
                {"id":"a","text":null}~neither "text" nor "html"
                {"id":"a","text":["x"]}~neither "text" nor "html"
                {"id":"a","text":"  "}~neither "text" nor "html"
                {"id":"a","text":"!!!!!!!!"}~hardly any text
                {"id":"a","text":"The harbour."} {}~not valid JSON
                {'id':'a'}~not valid JSON
                """)
    void saysWhatIsWrongWithALine(String line, String reason) {
        Reading reading = reader.read(Submissions.file("c.jsonl", line)).get(0);

        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        assertThat(((Reading.Unreadable) reading).reason()).contains(reason);
    }

    @Test
    void leavesOutDetailsThatAreNoUse() {
        String line =
                "{\"id\":7,\"text\":\"The harbour reopened.\",\"url\":\"javascript:alert(1)\",\"date\":\"soon\",\"title\":{}}";

        Reading reading = reader.read(Submissions.file("c.jsonl", line)).get(0);

        RawArticle article = ((Reading.Read) reading).article();
        assertThat(article.id()).isEqualTo("7");
        assertThat(article.known()).isEqualTo(ArticleDetails.UNKNOWN);
    }

    @Test
    void refusesOnlyTheLineThatIsTooLarge() {
        IngestSettings small = new IngestSettings(100, 10_000, 160, 400, 510, 40_000, DocumentLimits.standard());
        String lines = "{\"text\":\"" + "word ".repeat(40) + "\"}\n{\"text\":\"The harbour reopened.\"}";

        List<Reading> readings = new SubmissionReader(small).read(Submissions.file("c.jsonl", lines));

        assertThat(((Reading.Unreadable) readings.get(0)).reason()).contains("too large");
        assertThat(readings.get(1)).isInstanceOf(Reading.Read.class);
    }

    @Test
    void refusesALineThatNestsWithoutEnd() {
        String line = "{\"text\":" + "[".repeat(100_000);

        assertThat(reader.read(Submissions.file("c.jsonl", line)).get(0)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void readsACollectionInAnotherEncoding() {
        String lines = "\uFEFF{\"id\":\"a\",\"text\":\"Łódź reopened.\"}\n{\"id\":\"b\",\"text\":\"It closed.\"}";
        byte[] content = lines.getBytes(StandardCharsets.UTF_16LE);

        assertThat(reader.read(Submissions.file("c.jsonl", content)))
                .hasSize(2)
                .allMatch(Reading.Read.class::isInstance);
    }

    @Test
    void saysThatAnEmptyCollectionIsEmpty() {
        Reading reading = reader.read(Submissions.file("c.jsonl", "\n\n")).get(0);

        assertThat(((Reading.Unreadable) reading).reason()).contains("empty");
    }
}

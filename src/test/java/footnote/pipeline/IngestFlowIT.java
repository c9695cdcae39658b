package footnote.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.model.Submission;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestFlowIT {
    private static final String TEXT = "The ferry Coastline caught fire on Monday. Nobody on the ferry was hurt.";
    private static final String OTHER = "The lake fell by three metres in the summer. Farmers use less water.";
    private static final LibraryId CHAT = LibraryId.ofChat("1");

    @TempDir
    Path folder;

    private Flows flows;

    @BeforeEach
    void open() {
        flows = new Flows(folder);
    }

    @AfterEach
    void close() {
        flows.close();
    }

    @Test
    void addsAFileUnderItsName() {
        Ingested outcome = file("a/fire.txt", TEXT);

        assertThat(outcome).isInstanceOfSatisfying(Ingested.Added.class, added -> {
            assertThat(added.article().key()).isEqualTo(new ArticleKey(CHAT, "fire"));
            assertThat(added.article().text()).isEqualTo(TEXT);
            assertThat(added.passages()).isEqualTo(1);
        });
    }

    @Test
    void refusesAnArticleThatIsTooLongAndTakesTheOthersOfItsCollection() {
        String endless = "The ferry Coastline caught fire on Monday. ".repeat(20_000);
        String lines = "{\"text\": \"" + endless + "\"}\n{\"text\": \"" + TEXT + "\"}\n";

        List<Ingested> outcomes = flows.ingest()
                .ingest(
                        new Submission.FileContent(
                                "news", ArticleDetails.UNKNOWN, "news.jsonl", lines.getBytes(StandardCharsets.UTF_8)),
                        CHAT);

        assertThat(outcomes.get(0))
                .isInstanceOfSatisfying(
                        Ingested.Refused.class,
                        refused -> assertThat(refused.reason()).contains("too long", "of it"));
        assertThat(outcomes.get(1)).isInstanceOf(Ingested.Added.class);
        assertThat(flows.embedded()).isEqualTo(1);
    }

    @Test
    void refusesAnArticleOfAFeedThatIsTooLongToAllWhoWatchIt() {
        String endless = "The ferry Coastline caught fire on Monday. ".repeat(20_000);
        Cleaned cleaned = flows.ingest()
                .clean(new Submission.PastedText("feed", ArticleDetails.UNKNOWN, endless))
                .orElseThrow();

        assertThat(flows.ingest().keep(cleaned, List.of(CHAT, LibraryId.SHARED)).values())
                .hasSize(2)
                .hasOnlyElementsOfType(Ingested.Refused.class);
    }

    @Test
    void knowsTheSameTextUnderAnotherName() {
        file("a/fire.txt", TEXT);

        Ingested outcome = file("b/again.txt", TEXT.toUpperCase(java.util.Locale.ROOT));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Ingested.AlreadyKnown.class,
                        known -> assertThat(known.article().key().id()).isEqualTo("fire"));
        assertThat(flows.library().count(CHAT)).isEqualTo(1);
    }

    @Test
    void replacesAFileThatChanged() {
        file("a/fire.txt", TEXT);

        Ingested outcome = file("a/fire.txt", OTHER);

        assertThat(outcome).isInstanceOf(Ingested.Replaced.class);
        assertThat(flows.library().count(CHAT)).isEqualTo(1);
        assertThat(flows.library()
                        .find(new ArticleKey(CHAT, "fire"))
                        .orElseThrow()
                        .text())
                .isEqualTo(OTHER);
    }

    @Test
    void numbersAFileOfTheSameNameFromAnotherPlace() {
        file("a/fire.txt", TEXT);

        Ingested outcome = file("b/fire.txt", OTHER);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Ingested.Added.class,
                        added -> assertThat(added.article().key().id()).isEqualTo("fire-2"));
        assertThat(flows.library().count(CHAT)).isEqualTo(2);
    }

    @Test
    void keepsTheSameTextForTwoChats() {
        file("a/fire.txt", TEXT);

        List<Ingested> outcomes = flows.ingest().ingest(pasted("message:2/5", TEXT), LibraryId.ofChat("2"));

        assertThat(outcomes).singleElement().isInstanceOf(Ingested.Added.class);
    }

    @Test
    void tellsARedeliveredMessageAsIfItCameForTheFirstTime() {
        List<Ingested> first = flows.ingest().ingest(pasted("message:1/5", TEXT), CHAT);

        List<Ingested> again = flows.ingest().ingest(pasted("message:1/5", TEXT), CHAT);

        assertThat(again).isEqualTo(first).singleElement().isInstanceOf(Ingested.Added.class);
        assertThat(flows.library().count(CHAT)).isEqualTo(1);
    }

    @Test
    void tellsASecondMessageWithTheSameTextThatItIsKnown() {
        flows.ingest().ingest(pasted("message:1/5", TEXT), CHAT);

        List<Ingested> again = flows.ingest().ingest(pasted("message:1/6", TEXT), CHAT);

        assertThat(again).singleElement().isInstanceOf(Ingested.AlreadyKnown.class);
    }

    @Test
    void refusesWhatIsNoArticleAndTakesTheRestOfTheCollection() {
        String lines = "{\"id\":\"a\",\"text\":\"" + TEXT
                + "\"}\nnot json\n{\"id\":\"b\",\"text\":\"***\"}\n{\"id\":\"c\",\"text\":\"" + OTHER + "\"}\n";

        List<Ingested> outcomes = flows.ingest().ingest(submission("news.jsonl", lines), CHAT);

        assertThat(outcomes)
                .extracting(outcome -> (Object) outcome.getClass())
                .containsExactly(
                        Ingested.Added.class, Ingested.Refused.class, Ingested.Refused.class, Ingested.Added.class);
        assertThat(flows.library().count(CHAT)).isEqualTo(2);
    }

    @Test
    void refusesAnEmptyFileWithAReason() {
        assertThat(file("a/empty.txt", ""))
                .isInstanceOfSatisfying(
                        Ingested.Refused.class,
                        refused -> assertThat(refused.reason()).isNotBlank());
    }

    private Ingested file(String source, String text) {
        return flows.ingest().ingest(submission(source, text), CHAT).get(0);
    }

    private static Submission submission(String source, String text) {
        String name = source.substring(source.lastIndexOf('/') + 1);
        return new Submission.FileContent(source, ArticleDetails.UNKNOWN, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Submission pasted(String source, String text) {
        return new Submission.PastedText(source, ArticleDetails.UNKNOWN, text);
    }

    /** A file of millions of lines must not become millions of outcomes in memory. */
    @Test
    void takesNoMoreThanSomeHundredArticlesOfOneFileFromAChat() {
        List<Ingested> outcomes = flows.ingest().ingest(submission("many.jsonl", "1\n".repeat(3_000_000)), CHAT);

        assertThat(outcomes).hasSize(501);
        assertThat(outcomes.get(500))
                .isEqualTo(new Ingested.Refused(
                        "2999500 more", "There are more than 500 articles in it. Send the others in another file."));
    }
}

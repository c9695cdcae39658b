package footnote.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.ArticleDetails;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.model.Scope;
import footnote.model.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkIngestIT {
    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private Flows flows;

    @BeforeEach
    void open() {
        flows = new Flows(folder);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        flows.close();
    }

    @Test
    void tellsOfEachLineInOrderAndFindsThemAll() throws IOException {
        List<String> lines = lines(60);
        lines.set(7, "no json");
        lines.set(9, lines.get(3));

        List<Ingested> outcomes = take(lines);

        assertThat(outcomes).hasSize(60);
        assertThat(outcomes.get(7)).isInstanceOf(Ingested.Refused.class);
        assertThat(outcomes.get(9)).isInstanceOf(Ingested.AlreadyKnown.class);
        for (int i = 10; i < 60; i++) {
            assertThat(((Ingested.Added) outcomes.get(i)).article().key().id()).isEqualTo("a" + i);
        }
        assertThat(flows.library().byWords(Scope.of(LibraryId.SHARED), "harbour 59", 5))
                .isNotEmpty();
    }

    /** What is known is neither cleaned nor read by a model again, so that a run that was stopped goes on quickly. */
    @Test
    void goesOnWhereAStoppedRunEnded() throws IOException {
        take(lines(40).subList(0, 30));
        int before = flows.embedded();

        List<Ingested> outcomes = take(lines(40));

        assertThat(outcomes.subList(0, 30)).allMatch(Ingested.AlreadyKnown.class::isInstance);
        assertThat(outcomes.subList(30, 40)).allMatch(Ingested.Added.class::isInstance);
        assertThat(flows.embedded() - before).isEqualTo(10);
    }

    @Test
    void takesForgottenContentAsNew() throws IOException {
        Ingested.Added first = (Ingested.Added) take(lines(1)).get(0);
        flows.library().forget(first.article().key());

        assertThat(take(lines(1)).get(0)).isInstanceOf(Ingested.Added.class);
    }

    @Test
    void replacesAnArticleWhoseLineChangedAndKnowsTheOldLineNoMore() throws IOException {
        List<String> lines = lines(1);
        take(lines);

        List<Ingested> changed = take(List.of(lines.get(0).replace("Monday", "Friday")));
        List<Ingested> back = take(lines);

        assertThat(changed.get(0)).isInstanceOf(Ingested.Replaced.class);
        assertThat(back.get(0)).isInstanceOf(Ingested.Replaced.class);
    }

    private List<Ingested> take(List<String> lines) throws IOException {
        Path file = Files.writeString(folder.resolve("news.jsonl"), String.join("\n", lines), UTF_8);
        List<Ingested> outcomes = new ArrayList<>();
        try (BulkIngest bulk =
                new BulkIngest(flows.ingest(), LibraryId.SHARED, threads, (outcome, millis) -> outcomes.add(outcome))) {
            bulk.take(new Submission.Collection(file.toString(), ArticleDetails.UNKNOWN, "news.jsonl", file));
        }
        return outcomes;
    }

    private static List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add("{\"id\":\"a" + i + "\",\"text\":\"Crane " + i + " fell onto pier " + i * 7 + " of harbour " + i
                    + " on Monday, and nobody was hurt.\"}");
        }
        return lines;
    }
}

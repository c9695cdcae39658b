package footnote.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.library.StoredArticle;
import footnote.model.Answer;
import footnote.model.ArticleKey;
import footnote.model.Citation;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.model.Question;
import footnote.model.Scope;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Near copies and earlier versions, from taking in to the answer. */
class StoriesIT {
    private static final String WIRE = """
            The ferry Coastline caught fire in the harbour of Brask on Monday morning, the coast guard said.
            All 214 passengers were brought ashore within an hour and nobody was hurt, according to the captain.
            The fire broke out in the engine room shortly after six and was put out by the crew of a tug.
            An inspector of the maritime office will look into the cause and report before the summer.
            """;
    private static final LibraryId CHAT = LibraryId.ofChat("1");
    private static final LibraryId OTHER_CHAT = LibraryId.ofChat("2");

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
    void copiesOfOneWireReportAreOneSourceAndAreNamed() {
        flows.add(CHAT, "gazette.txt", "Ferry burns in Brask\n\n" + WIRE);
        flows.add(CHAT, "courier.txt", "Fire on board of the Coastline\n\n" + WIRE + "Our reporter was there as well.");
        flows.add(OTHER_CHAT, "secret.txt", "Somebody else has this\n\n" + WIRE);

        Answer answer = flows.ask()
                .ask(new Question("How many passengers were brought ashore?", List.of(), Scope.of(CHAT)))
                .answer();

        assertThat(answer).isInstanceOfSatisfying(Answer.Answered.class, answered -> {
            assertThat(answered.citations()).hasSize(1);
            Citation citation = answered.citations().get(0);
            List<String> both = List.of(
                    citation.article().id(), citation.alsoIn().get(0).article().id());
            assertThat(citation.alsoIn()).hasSize(1);
            assertThat(both).containsExactlyInAnyOrder("gazette", "courier");
        });
    }

    @Test
    void anotherStoryIsNoCopy() {
        flows.add(CHAT, "gazette.txt", WIRE);
        flows.add(CHAT, "lake.txt", """
                The lake of Tarrasund fell by three metres in the summer, and farmers were told to use less water.
                The town council will meet on Thursday to talk about a new pipe, which would cost 12 million crowns.
                """);

        assertThat(flows.library().copies(new ArticleKey(CHAT, "gazette"))).isEmpty();
    }

    @Test
    void anUpdatedArticleKeepsWhatItSaidBefore() {
        Ingested first = flows.add(CHAT, "gazette.txt", WIRE);
        long row = row("gazette");

        flows.add(CHAT, "gazette.txt", WIRE.replace("214 passengers", "216 passengers"));

        assertThat(first).isInstanceOf(Ingested.Added.class);
        assertThat(flows.library().count(CHAT)).isEqualTo(1);
        assertThat(row("gazette")).isNotEqualTo(row);
        assertThat(flows.library().findByRow(row).map(StoredArticle::article))
                .hasValueSatisfying(old -> assertThat(old.text()).contains("214 passengers"));
    }

    @Test
    void forgettingAnArticleForgetsItsVersionsToo() {
        flows.add(CHAT, "gazette.txt", WIRE);
        long row = row("gazette");
        flows.add(CHAT, "gazette.txt", WIRE.replace("214", "216"));

        flows.library().forget(new ArticleKey(CHAT, "gazette"));

        assertThat(flows.library().findByRow(row)).isEmpty();
    }

    private long row(String id) {
        return flows.library().stored(new ArticleKey(CHAT, id)).orElseThrow().row();
    }
}

package footnote.retrieve;

import static footnote.retrieve.Passages.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.query.Query;
import footnote.model.FoundPassage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PassageAggregatorTest {
    private static final Query QUERY = Query.from("Who resigned?");

    private final PassageAggregator aggregator = new PassageAggregator(new RetrievalSettings(40, 3));

    @Test
    void keepsTheBestInTheirOrder() {
        List<Content> ranking = List.of(content("a", 0), content("b", 0), content("c", 0), content("d", 0));

        List<Content> best = aggregator.aggregate(Map.of(QUERY, List.of(ranking)));

        assertThat(best).containsExactly(content("a", 0), content("b", 0), content("c", 0));
    }

    @Test
    void scoresByPlace() {
        List<Content> ranking = List.of(content("a", 0), content("b", 0));

        List<Content> best = aggregator.aggregate(Map.of(QUERY, List.of(ranking)));

        assertThat(PassageContent.passagesOf(best))
                .extracting(FoundPassage::score)
                .containsExactly(1.0, 0.5);
    }

    @Test
    void prefersWhatSeveralQueriesFound() {
        Map<Query, Collection<List<Content>>> found = Map.of(
                QUERY,
                List.of(List.of(content("a", 0), content("b", 0))),
                Query.from("Who stepped down?"),
                List.of(List.of(content("c", 0), content("b", 0))));

        List<Content> best = aggregator.aggregate(found);

        assertThat(best).hasSize(3).startsWith(content("b", 0)).contains(content("a", 0), content("c", 0));
    }

    @Test
    void findsNothingInNothing() {
        assertThat(aggregator.aggregate(Map.of(QUERY, List.of(List.of())))).isEmpty();
        assertThat(aggregator.aggregate(Map.of())).isEmpty();
    }
}

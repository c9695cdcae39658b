package footnote.retrieve;

import static footnote.retrieve.Passages.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.output.Response;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.query.Query;
import footnote.model.FoundPassage;
import footnote.reader.WordReader;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PassageAggregatorTest {
    private static final Query QUERY = Query.from("Who resigned?");

    private final PassageAggregator aggregator =
            new PassageAggregator(new RetrievalSettings(40, 3), WordReader.indifferent());

    @Test
    void keepsTheBestInTheirOrder() {
        List<Content> ranking = List.of(content("a", 0), content("b", 0), content("c", 0), content("d", 0));

        List<Content> best = aggregator.aggregate(Map.of(QUERY, List.of(ranking)));

        assertThat(best).containsExactly(content("a", 0), content("b", 0), content("c", 0));
    }

    @Test
    void putsFirstWhatTheReaderSaysAnswers() {
        PassageAggregator reading = new PassageAggregator(
                new RetrievalSettings(40, 3), (segments, query) -> Response.from(List.of(0.1, 0.9, 0.2)));
        List<Content> ranking = List.of(content("a", 0), content("b", 0), content("c", 0), content("d", 0));

        List<Content> best = reading.aggregate(Map.of(QUERY, List.of(ranking)));

        assertThat(best).containsExactly(content("b", 0), content("c", 0), content("a", 0));
        assertThat(PassageContent.passagesOf(best))
                .extracting(FoundPassage::score)
                .isSortedAccordingTo(Comparator.reverseOrder());
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

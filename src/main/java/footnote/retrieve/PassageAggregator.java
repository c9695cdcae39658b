package footnote.retrieve;

import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.content.aggregator.ReciprocalRankFuser;
import dev.langchain4j.rag.query.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Merges what several queries and searches found and keeps the best; each kept passage gets its place as its score. */
public final class PassageAggregator implements ContentAggregator {
    private final int passages;

    public PassageAggregator(RetrievalSettings settings) {
        this.passages = settings.passages();
    }

    @Override
    public List<Content> aggregate(Map<Query, Collection<List<Content>>> queryToContents) {
        List<List<Content>> rankings =
                queryToContents.values().stream().flatMap(Collection::stream).toList();
        List<Content> fused = rankings.size() == 1 ? rankings.get(0) : ReciprocalRankFuser.fuse(rankings);
        List<Content> best = new ArrayList<>();
        for (Content content : fused.subList(0, Math.min(passages, fused.size()))) {
            double score = 1.0 / (best.size() + 1);
            best.add(new PassageContent(PassageContent.passageOf(content).withScore(score)));
        }
        return best;
    }
}

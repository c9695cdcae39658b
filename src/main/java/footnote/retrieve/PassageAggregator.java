package footnote.retrieve;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.scoring.ScoringModel;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.content.aggregator.ReciprocalRankFuser;
import dev.langchain4j.rag.query.Query;
import footnote.model.FoundPassage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Merges what several queries and searches found and keeps the best, those first that the reader says answer. */
public final class PassageAggregator implements ContentAggregator {
    private static final double RANK_WEIGHT = 0.1;

    private final int passages;
    private final ScoringModel scores;

    public PassageAggregator(RetrievalSettings settings, ScoringModel scores) {
        this.passages = settings.passages();
        this.scores = scores;
    }

    @Override
    public List<Content> aggregate(Map<Query, Collection<List<Content>>> queryToContents) {
        List<List<Content>> rankings =
                queryToContents.values().stream().flatMap(Collection::stream).toList();
        List<Content> fused = rankings.size() == 1 ? rankings.get(0) : ReciprocalRankFuser.fuse(rankings);
        List<Content> read = NewToRead.first(passages, fused);
        return queryToContents.isEmpty() || read.isEmpty()
                ? List.of()
                : reranked(read, queryToContents.keySet().iterator().next());
    }

    /** The passages that answer by the reader's judgement come first; where it sees no difference, the searches' order stays. */
    private List<Content> reranked(List<Content> contents, Query query) {
        List<TextSegment> texts = contents.stream().map(Content::textSegment).toList();
        List<Double> answers = scores.scoreAll(texts, query.text()).content();
        List<FoundPassage> passagesRead = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            double score = answers.get(i) + RANK_WEIGHT / (i + 1);
            passagesRead.add(PassageContent.passageOf(contents.get(i)).withScore(score));
        }
        return passagesRead.stream()
                .sorted(Comparator.comparingDouble(FoundPassage::score).reversed())
                .<Content>map(PassageContent::new)
                .toList();
    }
}

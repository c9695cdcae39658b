package footnote.retrieve;

import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.aggregator.ReciprocalRankFuser;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import footnote.library.Library;
import footnote.model.FoundPassage;
import footnote.model.Scope;
import java.util.List;

/**
 * Searches by words and by meaning and merges the two rankings (reciprocal rank fusion: Cormack, Clarke, Büttcher 2009), always
 * inside the query's scope.
 */
public final class HybridRetriever implements ContentRetriever {
    private final Library library;
    private final int candidates;

    public HybridRetriever(Library library, RetrievalSettings settings) {
        this.library = library;
        this.candidates = settings.candidates();
    }

    @Override
    public List<Content> retrieve(Query query) {
        Scope scope = QueryScope.of(query);
        List<Content> byWords = contents(library.byWords(scope, query.text(), candidates));
        List<Content> byMeaning = contents(library.byMeaning(scope, query.text(), candidates));
        return ReciprocalRankFuser.fuse(List.of(byWords, byMeaning));
    }

    private static List<Content> contents(List<FoundPassage> passages) {
        return passages.stream().<Content>map(PassageContent::new).toList();
    }
}

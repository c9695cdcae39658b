package footnote.reader;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import java.util.Collections;

/** Makes a reader that needs no model, for tests of the steps around it. */
public final class WordReader {
    private WordReader() {}

    /** Tokens of a text where a token is a word. */
    public static int words(String text) {
        return Words.in(text).size();
    }

    /** Judges all passages alike. */
    public static ScoringModel indifferent() {
        return (segments, query) -> Response.from(Collections.nCopies(segments.size(), 0.0));
    }

    /** The sentence reader over the fake embedder; every word counts as rare as any other. */
    public static Reader over(EmbeddingModel embedder) {
        return new SentenceReader(embedder, word -> 0.7);
    }
}

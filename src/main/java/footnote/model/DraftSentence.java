package footnote.model;

import java.util.List;

/** One sentence of a draft, with what it claims to stand on. */
public sealed interface DraftSentence {

    /**
     * A sentence of an article, shown as it stands there.
     *
     * @param sentence in the article's text
     * @param decisive the parts of it that answer, in the article's text, inside the sentence; may be empty
     */
    record Quoted(ArticleKey article, Span sentence, List<Span> decisive) implements DraftSentence {
        public Quoted {
            decisive = List.copyOf(decisive);
            for (Span part : decisive) {
                if (!sentence.contains(part)) {
                    throw new IllegalArgumentException("part " + part + " lies outside its sentence " + sentence);
                }
            }
        }
    }

    /**
     * A sentence in a model's own words.
     *
     * @param passages the passages that it cites, among those that were given to the model; may be empty
     */
    record Worded(String text, List<FoundPassage> passages) implements DraftSentence {
        public Worded {
            passages = List.copyOf(passages);
        }
    }
}

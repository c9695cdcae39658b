package footnote.answer;

import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Passage;
import footnote.model.Span;
import java.util.List;

/** Passages for tests, one sentence each. */
final class Passages {
    private Passages() {}

    static FoundPassage of(String id, ArticleDetails details, String text) {
        Span all = new Span(0, text.length());
        return new FoundPassage(
                new ArticleKey(LibraryId.SHARED, id), details, new Passage(0, all, "", List.of(all)), text, 1);
    }

    static FoundPassage of(String text) {
        return of("a", ArticleDetails.UNKNOWN, text);
    }
}

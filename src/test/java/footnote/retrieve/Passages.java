package footnote.retrieve;

import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Passage;
import footnote.model.Span;
import java.util.List;

/** Found passages for tests, one sentence each. */
final class Passages {
    private Passages() {}

    static FoundPassage of(LibraryId library, String article, int number, double score) {
        String text = "Passage " + number + " of " + article + ".";
        Span all = new Span(0, text.length());
        Passage passage = new Passage(number, all, "", List.of(all));
        return new FoundPassage(new ArticleKey(library, article), ArticleDetails.UNKNOWN, passage, text, score);
    }

    static PassageContent content(String article, int number) {
        return new PassageContent(of(LibraryId.SHARED, article, number, 1));
    }
}

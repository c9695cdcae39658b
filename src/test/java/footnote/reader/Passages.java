package footnote.reader;

import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Passage;
import footnote.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Found passages for tests: each piece of text is one sentence. */
final class Passages {
    private Passages() {}

    static FoundPassage of(String... sentences) {
        return titled("a", "", sentences);
    }

    static FoundPassage titled(String article, String title, String... sentences) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (String sentence : sentences) {
            spans.add(new Span(start, start + sentence.length()));
            start += sentence.length() + 1;
        }
        String text = String.join(" ", sentences);
        return new FoundPassage(
                new ArticleKey(LibraryId.SHARED, article),
                new ArticleDetails(title, "", "", "", "", ""),
                new Passage(0, new Span(0, text.length()), "", spans),
                text,
                1);
    }
}

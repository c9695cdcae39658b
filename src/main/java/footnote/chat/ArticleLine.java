package footnote.chat;

import footnote.model.ArticleDetails;
import footnote.phrases.Phrases;
import java.util.ArrayList;
import java.util.List;

/** Says in a line what is known of an article: " · The Daily · May 1, 2024". */
final class ArticleLine {
    private ArticleLine() {}

    /** What stands behind the title; empty where nothing is known. */
    static List<Inline> about(Phrases phrases, ArticleDetails details) {
        List<Inline> parts = new ArrayList<>();
        for (String part : List.of(details.outlet(), phrases.date(details.date()))) {
            if (!part.isEmpty()) {
                parts.add(new Inline.Plain(" · " + phrases.isolated(part)));
            }
        }
        return parts;
    }
}

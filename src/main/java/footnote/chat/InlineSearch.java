package footnote.chat;

import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.library.TitleSearch;
import footnote.model.Article;
import footnote.model.ArticleDetails;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds articles and passages to share with their source: in the asker's own library, and in the one that is everybody's. */
final class InlineSearch {
    private static final int MOST = 50;
    private static final int MOST_TITLES = 10;
    private static final int MOST_PASSAGES = 30;
    private static final int LONGEST_LEAD = 300;
    private static final int LONGEST_PASSAGE = 1_500;
    private static final int LONGEST_DESCRIPTION = 160;

    private final Library library;
    private final TitleSearch titles;

    InlineSearch(Library library, TitleSearch titles) {
        this.library = library;
        this.titles = titles;
    }

    /** The newest articles for no words, else what has these words, titles first. */
    Findings find(Audience audience, String words) {
        List<Finding> found = found(audience, words);
        boolean empty = words.isBlank() || library.isEmpty(Scope.of(Commands.own(audience.conversation())));
        return new Findings(found, audience.text(empty ? "inline.empty" : "inline.nothing"));
    }

    private List<Finding> found(Audience audience, String words) {
        LibraryId own = Commands.own(audience.conversation());
        Map<String, Finding> found = new LinkedHashMap<>();
        if (words.isBlank()) {
            for (LibraryId each : List.of(own, LibraryId.SHARED)) {
                library.list(each, 0, MOST).forEach(stored -> add(found, article(audience, stored)));
            }
        } else {
            for (LibraryId each : List.of(own, LibraryId.SHARED)) {
                titles.find(each, words.strip(), MOST_TITLES).forEach(stored -> add(found, article(audience, stored)));
            }
            Scope scope = Scope.of(own, LibraryId.SHARED);
            library.byWords(scope, words, MOST_PASSAGES)
                    .forEach(passage -> passage(audience, passage).ifPresent(one -> add(found, one)));
        }
        return found.values().stream().limit(MOST).toList();
    }

    private static void add(Map<String, Finding> found, Finding one) {
        found.putIfAbsent(one.id(), one);
    }

    private static Finding article(Audience audience, StoredArticle stored) {
        Article article = stored.article();
        String lead = shortened(article.text().strip(), LONGEST_LEAD);
        return new Finding(
                "a" + stored.row(),
                article.title(),
                shortened(lead.replaceAll("\\s+", " "), LONGEST_DESCRIPTION),
                message(audience, article.title(), article.details(), lead));
    }

    private Optional<Finding> passage(Audience audience, FoundPassage passage) {
        return library.stored(passage.article()).map(stored -> {
            String title = stored.article().title();
            String text = shortened(passage.text().strip(), LONGEST_PASSAGE);
            return new Finding(
                    "p" + stored.row() + "-" + passage.passage().number(),
                    title,
                    shortened(text.replaceAll("\\s+", " "), LONGEST_DESCRIPTION),
                    message(audience, title, passage.details(), text));
        });
    }

    private static Reply message(Audience audience, String title, ArticleDetails details, String text) {
        List<Inline> source = new ArrayList<>();
        source.add(details.url().isEmpty() ? new Inline.Italic(title) : new Inline.Link(title, details.url()));
        source.addAll(ArticleLine.about(audience.phrases(), details));
        return Reply.of(new Block.Quotation(List.of(new Inline.Plain(text))), new Block.Paragraph(source));
    }

    private static String shortened(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        String cut = text.substring(0, text.offsetByCodePoints(0, most - 1));
        int space = cut.lastIndexOf(' ');
        return (space > cut.length() / 2 ? cut.substring(0, space) : cut) + "…";
    }
}

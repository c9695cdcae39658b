package footnote.chat;

import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.Article;
import footnote.model.ArticleDetails;
import footnote.model.Span;
import footnote.phrases.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Leads to the passage behind a footnote: into its message, onto its page, or else into its paragraph. */
final class PassageReply {
    private static final Pattern POST = Pattern.compile("(?i)https?://(?:t|telegram)\\.(?:me|dog)/.*");

    private final Library library;
    private final Jumps jumps;

    PassageReply(Library library, Jumps jumps) {
        this.library = library;
        this.jumps = jumps;
    }

    Reply of(Audience audience, Conversations.Footnote footnote) {
        Phrases phrases = audience.phrases();
        Optional<Article> stored = library.findByRow(footnote.articleRow()).map(StoredArticle::article);
        if (stored.isEmpty()) {
            return Reply.phrase(phrases, "place.forgotten");
        }
        Article article = stored.get();
        Optional<Jump> jump = jumps.to(audience.conversation(), article, footnote.span());
        Block.Quotation paragraph =
                AnswerReply.quotation(audience, Excerpt.inParagraph(article.text(), footnote.span()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(jump.<Block>map(there ->
                        new Block.Passage(paragraph, there, List.of(new Inline.Plain(phrases.text("place.tap-quote")))))
                .orElse(paragraph));
        blocks.add(line(phrases, article, footnote.span()));
        link(phrases, article, footnote.span()).ifPresent(blocks::add);
        if (!isCurrent(article, footnote)) {
            blocks.add(Block.phrase(phrases, jump.isPresent() ? "place.still-there" : "place.earlier"));
        }
        return new Reply(blocks, List.of());
    }

    /** What is known of the article, and where in it the passage stands. */
    static Block line(Phrases phrases, Article article, Span span) {
        return Block.ours(phrases, words(phrases, article, span));
    }

    static List<Inline> words(Phrases phrases, Article article, Span span) {
        List<Inline> line = new ArrayList<>();
        line.add(new Inline.Italic(phrases.isolated(article.title())));
        line.addAll(ArticleLine.about(phrases, article.details()));
        int number = Excerpt.paragraphNumber(article.text(), span.start());
        line.add(new Inline.Plain(" · " + phrases.text("place.paragraph", Map.of("number", number))));
        return line;
    }

    /** The way to the passage on the article's page; empty where the article has none. */
    static Optional<Block> link(Phrases phrases, Article article, Span span) {
        ArticleDetails details = article.details();
        if (details.url().isEmpty()) {
            return Optional.empty();
        }
        String words = phrases.text(POST.matcher(details.url()).matches() ? "place.open-post" : "place.open-page");
        String address = TextFragment.address(details.url(), article.text(), span);
        return Optional.of(Block.ours(phrases, List.of(new Inline.Link(words, address))));
    }

    private boolean isCurrent(Article article, Conversations.Footnote footnote) {
        return library.stored(article.key())
                .filter(now -> now.row() == footnote.articleRow())
                .isPresent();
    }
}

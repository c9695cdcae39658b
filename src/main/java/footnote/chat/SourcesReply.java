package footnote.chat;

import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.Article;
import footnote.phrases.Phrases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows all sources of the last answer, with their passages. */
final class SourcesReply {
    private final Library library;
    private final Conversations conversations;

    SourcesReply(Library library, Conversations conversations) {
        this.library = library;
        this.conversations = conversations;
    }

    Reply of(Audience audience) {
        Phrases phrases = audience.phrases();
        Optional<Conversations.LastAnswer> last = conversations.lastAnswer(audience.conversation());
        if (last.isEmpty()) {
            return Reply.phrase(phrases, "sources.none");
        }
        Conversations.LastAnswer answer = last.get();
        Map<String, Inline> question = Map.of("question", new Inline.Italic(answer.question()));
        List<Block> blocks = new ArrayList<>();
        if (answer.footnotes().isEmpty()) {
            return Reply.of(Block.phrase(phrases, "sources.of-nothing", question));
        }
        blocks.add(Block.phrase(phrases, answer.answered() ? "sources.of" : "sources.nearest", question));
        Set<String> shown = new HashSet<>();
        answer.footnotes().forEach(footnote -> blocks.addAll(source(audience, footnote, shown)));
        return new Reply(blocks, FootnoteButtons.of(phrases, answer.turn(), answer.numbers()));
    }

    /**
     * The passage with what stands around it, where that is not shown already.
     *
     * @param shown the paragraphs that are, which this one joins
     */
    private List<Block> source(Audience audience, Conversations.Footnote footnote, Set<String> shown) {
        Phrases phrases = audience.phrases();
        List<Inline> line = new ArrayList<>();
        line.add(new Inline.Plain("[" + footnote.number() + "] "));
        Optional<Article> stored = library.findByRow(footnote.articleRow()).map(StoredArticle::article);
        if (stored.isEmpty()) {
            line.add(new Inline.Plain(phrases.text("sources.forgotten")));
            return List.of(Block.ours(phrases, line));
        }
        Article article = stored.get();
        line.addAll(PassageReply.words(phrases, article, footnote.span()));
        List<Block> blocks = new ArrayList<>();
        int paragraph = Excerpt.paragraphNumber(article.text(), footnote.span().start());
        List<Inline> passage = shown.add(footnote.articleRow() + ":" + paragraph)
                ? Excerpt.around(article.text(), footnote.span())
                : List.of(new Inline.Plain(footnote.span().of(article.text())));
        blocks.add(AnswerReply.quotation(audience, passage));
        blocks.add(Block.ours(phrases, line));
        PassageReply.link(phrases, article, footnote.span()).ifPresent(blocks::add);
        return blocks;
    }
}

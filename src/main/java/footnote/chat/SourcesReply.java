package footnote.chat;

import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.Article;
import footnote.phrases.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        answer.footnotes().forEach(footnote -> blocks.addAll(source(audience, footnote)));
        return new Reply(blocks, FootnoteButtons.of(phrases, answer.turn(), answer.numbers()));
    }

    private List<Block> source(Audience audience, Conversations.Footnote footnote) {
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
        blocks.add(AnswerReply.quotation(audience, Excerpt.around(article.text(), footnote.span())));
        blocks.add(Block.ours(phrases, line));
        PassageReply.link(phrases, article, footnote.span()).ifPresent(blocks::add);
        return blocks;
    }
}

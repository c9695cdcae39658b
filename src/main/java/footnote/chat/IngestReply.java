package footnote.chat;

import footnote.model.Article;
import footnote.model.ArticleDetails;
import footnote.model.Ingested;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells what became of articles that were handed in. */
final class IngestReply {
    private static final int MOST_LINES = 15;

    private IngestReply() {}

    static Reply of(List<Ingested> outcomes) {
        List<Block> blocks = new ArrayList<>();
        for (Ingested outcome : outcomes.subList(0, Math.min(MOST_LINES, outcomes.size()))) {
            blocks.add(line(outcome));
        }
        if (outcomes.size() > MOST_LINES) {
            blocks.add(Block.line("… and " + (outcomes.size() - MOST_LINES) + " more."));
        }
        if (outcomes.stream().anyMatch(o -> !(o instanceof Ingested.Refused))) {
            blocks.add(Block.line("Ask me about it."));
        }
        if (blocks.isEmpty()) {
            blocks.add(Block.line("There was no article in it."));
        }
        return Reply.of(blocks.toArray(new Block[0]));
    }

    private static Block line(Ingested outcome) {
        if (outcome instanceof Ingested.Added added) {
            return article("Added ", added.article(), added.passages());
        }
        if (outcome instanceof Ingested.AlreadyKnown known) {
            return article("I have this one already: ", known.article(), known.passages());
        }
        if (outcome instanceof Ingested.Refused refused) {
            return Block.line("Not added (" + refused.name() + "): " + refused.reason());
        }
        throw new IllegalStateException("unknown outcome: " + outcome);
    }

    private static Block article(String lead, Article article, int passages) {
        ArticleDetails details = article.details();
        StringBuilder rest = new StringBuilder();
        for (String part : List.of(details.outlet(), details.date())) {
            rest.append(part.isEmpty() ? "" : " · " + part);
        }
        long words = article.text().strip().split("\\s+", -1).length;
        rest.append(String.format(
                Locale.ROOT, " · %,d words · %d %s", words, passages, passages == 1 ? "passage" : "passages"));
        return Block.paragraph(
                new Inline.Plain(lead), new Inline.Bold(article.title()), new Inline.Plain(rest.toString()));
    }
}

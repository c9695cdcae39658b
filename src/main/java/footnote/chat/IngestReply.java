package footnote.chat;

import footnote.model.Article;
import footnote.model.ArticleDetails;
import footnote.model.Ingested;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells what became of articles that were handed in. */
final class IngestReply {
    private static final int MOST_LINES = 15;

    private IngestReply() {}

    static Reply of(List<Ingested> outcomes) {
        return of(outcomes, List.of());
    }

    /**
     * The same with remarks behind it.
     *
     * @param remarks sentences of ours, one a line
     */
    static Reply of(List<Ingested> outcomes, List<String> remarks) {
        List<Block> blocks = new ArrayList<>();
        for (Ingested outcome : outcomes.subList(0, Math.min(MOST_LINES, outcomes.size()))) {
            blocks.add(line(outcome, "Added "));
        }
        if (outcomes.size() > MOST_LINES) {
            blocks.add(Block.line("… and " + (outcomes.size() - MOST_LINES) + " more."));
        }
        remarks.forEach(remark -> blocks.add(Block.line(remark)));
        if (outcomes.stream().anyMatch(o -> !(o instanceof Ingested.Refused))) {
            blocks.add(Block.line(outcomes.size() == 1 ? "Ask me about it." : "Ask me about them."));
        }
        if (blocks.isEmpty()) {
            blocks.add(Block.line("There was no article in it."));
        }
        return Reply.of(blocks.toArray(new Block[0]));
    }

    /** Tells of articles whose message was changed, or whose page was read again. */
    static Reply updated(List<Ingested> outcomes) {
        return Reply.of(
                outcomes.stream().map(outcome -> line(outcome, "Updated ")).toArray(Block[]::new));
    }

    static Block line(Ingested outcome, String lead) {
        if (outcome instanceof Ingested.Added added) {
            return article(lead, added.article(), added.passages(), "");
        }
        if (outcome instanceof Ingested.Replaced replaced) {
            return article("Updated ", replaced.article(), replaced.passages(), instead(replaced));
        }
        if (outcome instanceof Ingested.AlreadyKnown known) {
            return article("I have this one already: ", known.article(), known.passages(), "");
        }
        if (outcome instanceof Ingested.Refused refused) {
            return Block.line("Not added (" + refused.name() + "): " + refused.reason());
        }
        throw new IllegalStateException("unknown outcome: " + outcome);
    }

    /** The article that there is now; empty where it was refused. */
    static Optional<Article> article(Ingested outcome) {
        if (outcome instanceof Ingested.Added added) {
            return Optional.of(added.article());
        }
        if (outcome instanceof Ingested.Replaced replaced) {
            return Optional.of(replaced.article());
        }
        return outcome instanceof Ingested.AlreadyKnown same ? Optional.of(same.article()) : Optional.empty();
    }

    private static String instead(Ingested.Replaced replaced) {
        boolean renamed = !replaced.before().title().equals(replaced.article().title());
        return String.format(
                Locale.ROOT,
                ". It takes the place of %s of %,d words.",
                renamed ? "\"" + replaced.before().title() + "\"," : "the version",
                words(replaced.before()));
    }

    private static Block article(String lead, Article article, int passages, String end) {
        ArticleDetails details = article.details();
        StringBuilder rest = new StringBuilder();
        for (String part : List.of(details.outlet(), details.date())) {
            rest.append(part.isEmpty() ? "" : " · " + part);
        }
        rest.append(String.format(
                Locale.ROOT, " · %,d words · %d %s", words(article), passages, passages == 1 ? "passage" : "passages"));
        return Block.paragraph(new Inline.Plain(lead), new Inline.Bold(article.title()), new Inline.Plain(rest + end));
    }

    private static long words(Article article) {
        return article.text().strip().split("\\s+", -1).length;
    }
}

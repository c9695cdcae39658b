package footnote.chat;

import footnote.model.Article;
import footnote.model.Ingested;
import footnote.phrases.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what became of articles that were handed in. */
final class IngestReply {
    private static final int MOST_LINES = 15;

    private IngestReply() {}

    static Reply of(Phrases phrases, List<Ingested> outcomes) {
        return of(phrases, outcomes, List.of());
    }

    /**
     * The same with remarks behind it.
     *
     * @param remarks sentences of ours, one a line
     */
    static Reply of(Phrases phrases, List<Ingested> outcomes, List<String> remarks) {
        List<Block> blocks = new ArrayList<>();
        outcomes.stream().limit(MOST_LINES).forEach(outcome -> blocks.add(line(phrases, outcome, "ingest.added")));
        if (outcomes.size() > MOST_LINES) {
            blocks.add(Block.phrase(phrases, "ingest.more", Map.of("n", outcomes.size() - MOST_LINES)));
        }
        remarks.forEach(remark -> blocks.add(Block.line(remark)));
        if (outcomes.stream().anyMatch(o -> !(o instanceof Ingested.Refused))) {
            blocks.add(Block.phrase(phrases, "ingest.ask", Map.of("n", outcomes.size())));
        }
        if (blocks.isEmpty()) {
            blocks.add(Block.phrase(phrases, "ingest.nothing"));
        }
        return new Reply(blocks, List.of());
    }

    /** Tells of articles whose message was changed, or whose page was read again. */
    static Reply updated(Phrases phrases, List<Ingested> outcomes) {
        return Reply.of(outcomes.stream()
                .map(outcome -> line(phrases, outcome, "ingest.updated"))
                .toArray(Block[]::new));
    }

    /**
     * Tells what became of one article.
     *
     * @param added the phrase for one that is new
     */
    static Block line(Phrases phrases, Ingested outcome, String added) {
        if (outcome instanceof Ingested.Added taken) {
            return article(phrases, added, taken.article(), taken.passages());
        }
        if (outcome instanceof Ingested.Replaced replaced) {
            return replaced(phrases, replaced);
        }
        if (outcome instanceof Ingested.AlreadyKnown known) {
            return article(phrases, "ingest.known", known.article(), known.passages());
        }
        if (outcome instanceof Ingested.Refused refused) {
            return Block.phrase(
                    phrases,
                    "ingest.refused",
                    Map.of("name", phrases.reason(refused.name()), "reason", phrases.reason(refused.reason())));
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

    private static Block replaced(Phrases phrases, Ingested.Replaced replaced) {
        Article before = replaced.before();
        boolean renamed = !before.title().equals(replaced.article().title());
        Block instead = renamed
                ? Block.phrase(phrases, "ingest.instead-of", Map.of("title", before.title(), "words", words(before)))
                : Block.phrase(phrases, "ingest.instead", Map.of("words", words(before)));
        List<Inline> line = new ArrayList<>(article(phrases, "ingest.updated", replaced.article(), replaced.passages())
                .content());
        line.add(new Inline.Plain(phrases.language().fullStop() + " "));
        line.addAll(instead.content());
        return Block.ours(phrases, line);
    }

    private static Block article(Phrases phrases, String key, Article article, int passages) {
        List<Inline> line =
                new ArrayList<>(Block.phrase(phrases, key, Map.of("title", new Inline.Bold(article.title())))
                        .content());
        line.addAll(ArticleLine.about(phrases, article.details()));
        line.add(new Inline.Plain(" · " + phrases.text("words.count", Map.of("n", words(article))) + " · "
                + phrases.text("passages.count", Map.of("n", passages))));
        return Block.ours(phrases, line);
    }

    static long words(Article article) {
        return article.text().strip().split("\\s+", -1).length;
    }
}

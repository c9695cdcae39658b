package footnote.verify;

import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.Span;
import footnote.reader.Support;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the proof for a sentence in a model's own words: the sentences of the cited passages that carry it. */
public final class WordedSentences {
    /** Further sentences are cited as well when they are needed for the hard facts. */
    private static final int MOST_PROOFS = 3;

    private final Support support;
    private final VerifySettings settings;

    public WordedSentences(Support support, VerifySettings settings) {
        this.support = support;
        this.settings = settings;
    }

    /** A stretch that carries a sentence. */
    record Proof(ArticleKey article, Span span) {}

    /**
     * The fewest sentences of the passages that hold all hard facts of the sentence, best supported first; empty when it is not
     * proved.
     */
    List<Proof> prove(String sentence, List<FoundPassage> passages) {
        List<Evidence> evidence = ranked(sentence, passages);
        List<Evidence> taken = new ArrayList<>();
        for (Evidence next : evidence.subList(0, Math.min(MOST_PROOFS, evidence.size()))) {
            taken.add(next);
            if (holds(sentence, taken)) {
                List<Evidence> needed = needed(sentence, taken);
                return carries(sentence, needed)
                        ? needed.stream().map(Evidence::proof).toList()
                        : List.of();
            }
        }
        return List.of();
    }

    /** Leaves out what only stood between two pieces of evidence in the ranking. */
    private static List<Evidence> needed(String sentence, List<Evidence> taken) {
        List<Evidence> needed = new ArrayList<>(taken);
        for (Evidence one : taken) {
            List<Evidence> others = new ArrayList<>(needed);
            others.remove(one);
            if (!others.isEmpty() && holds(sentence, others)) {
                needed = others;
            }
        }
        return needed;
    }

    private static boolean holds(String sentence, List<Evidence> taken) {
        return ClaimCheck.holds(
                sentence,
                taken.stream().map(Evidence::text).toList(),
                taken.stream().map(Evidence::titles).toList());
    }

    private boolean carries(String sentence, List<Evidence> taken) {
        String together = String.join(" ", taken.stream().map(Evidence::text).toList());
        double score = support.of(sentence, List.of(together)).get(0);
        double best = Math.max(score, taken.get(0).score());
        return best >= settings.support() && Denial.alike(sentence, together);
    }

    private List<Evidence> ranked(String sentence, List<FoundPassage> passages) {
        List<Evidence> evidence = new ArrayList<>();
        for (FoundPassage passage : passages) {
            List<Span> spans = passage.sentences();
            List<String> texts = spans.stream().map(passage::textOf).toList();
            List<Double> scores = support.of(sentence, texts);
            for (int i = 0; i < spans.size(); i++) {
                evidence.add(new Evidence(passage, spans.get(i), texts.get(i), scores.get(i)));
            }
        }
        evidence.sort((a, b) -> Double.compare(b.score(), a.score()));
        Set<Proof> seen = new HashSet<>();
        return evidence.stream().filter(e -> seen.add(e.proof())).toList();
    }

    /** One sentence of a cited passage and how much it supports. */
    private record Evidence(FoundPassage passage, Span span, String text, double score) {
        Proof proof() {
            return new Proof(passage.article(), span);
        }

        /** A headline, outlet or heading may name what its sentences only point at. */
        String titles() {
            ArticleDetails details = passage.details();
            return String.join(
                    " | ", details.title(), details.outlet(), passage.passage().heading());
        }
    }
}

package footnote.verify;

import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.Span;
import footnote.reader.Support;
import java.util.ArrayList;
import java.util.List;

/** Finds the proof for a sentence in a model's own words: the sentences of the cited passages that carry it. */
public final class WordedSentences {
    /** A second sentence is cited as well when it is needed for the hard facts and supports nearly as much as the first. */
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
            List<String> texts = taken.stream().map(Evidence::text).toList();
            if (ClaimCheck.holds(sentence, withTitles(texts, taken))) {
                return carries(sentence, taken)
                        ? taken.stream().map(Evidence::proof).toList()
                        : List.of();
            }
        }
        return List.of();
    }

    private boolean carries(String sentence, List<Evidence> taken) {
        String together = String.join(" ", taken.stream().map(Evidence::text).toList());
        double score = support.of(sentence, List.of(together)).get(0);
        double best = Math.max(score, taken.get(0).score());
        return best >= settings.support() && ClaimCheck.deniesAlike(sentence, together);
    }

    /** A headline, outlet or heading may name what its sentences only point at. */
    private static List<String> withTitles(List<String> texts, List<Evidence> taken) {
        List<String> all = new ArrayList<>(texts);
        for (Evidence evidence : taken) {
            all.add(evidence.passage().details().title());
            all.add(evidence.passage().details().outlet());
            all.add(evidence.passage().passage().heading());
        }
        return all;
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
        return evidence.stream().distinct().toList();
    }

    /** One sentence of a cited passage and how much it supports. */
    private record Evidence(FoundPassage passage, Span span, String text, double score) {
        Proof proof() {
            return new Proof(passage.article(), span);
        }
    }
}

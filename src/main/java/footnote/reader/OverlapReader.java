package footnote.reader;

import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.Language;
import footnote.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads in languages that the models do not know: the sentence that has the question's words, rare ones counting most, and the kind
 * of thing that is asked for.
 */
final class OverlapReader {
    private static final double NEARBY = 0.5;
    private static final double STEEPNESS = 9;
    private static final double HALF = 0.68;
    private static final double WRONG_KIND = 2;
    private static final int LONG_STEM = 6;
    private static final int SHORT_STEM = 4;
    private static final int MOST_ENDING = 3;

    private final LanguageWords words;

    OverlapReader(Language language) {
        this.words = new LanguageWords(language);
    }

    Reading read(String question, List<FoundPassage> passages) {
        Set<String> asked = words.stems(question);
        List<Sentence> sentences = sentences(passages);
        Map<String, Double> weights = weights(asked, sentences);
        Optional<WantedKind> kind = WantedKind.of(question);
        List<Reading.Find> finds = new ArrayList<>();
        for (Sentence sentence : sentences) {
            boolean wrongKind = kind.isPresent() && !kind.get().isShownBy(sentence.text);
            double coverage = coverage(weights, sentence);
            double logit = STEEPNESS * (coverage - HALF) - (wrongKind ? WRONG_KIND : 0);
            double probability = asked.isEmpty() ? 0 : 1 / (1 + Math.exp(-logit));
            finds.add(new Reading.Find(sentence.passage, sentence.span, List.of(), probability));
        }
        finds.sort(Comparator.comparingDouble(Reading.Find::probability).reversed());
        return new Reading(finds, false);
    }

    /** Each sentence once, though passages overlap. */
    private List<Sentence> sentences(List<FoundPassage> passages) {
        Map<Place, Sentence> sentences = new LinkedHashMap<>();
        for (FoundPassage passage : passages) {
            List<Span> spans = passage.sentences();
            List<Set<String>> stems =
                    spans.stream().map(s -> words.stems(passage.textOf(s))).toList();
            Set<String> frame = words.stems(
                    passage.details().title() + " " + passage.passage().heading());
            for (int i = 0; i < spans.size(); i++) {
                Set<String> near = new HashSet<>(frame);
                stems.subList(Math.max(0, i - 1), Math.min(spans.size(), i + 2)).forEach(near::addAll);
                sentences.putIfAbsent(
                        new Place(passage.article(), spans.get(i)),
                        new Sentence(passage, spans.get(i), passage.textOf(spans.get(i)), stems.get(i), near));
            }
        }
        return List.copyOf(sentences.values());
    }

    /** The rarer a word is in what was found, the more it counts; one that is found nowhere counts most. */
    private static Map<String, Double> weights(Set<String> asked, List<Sentence> sentences) {
        Map<String, Double> weights = new HashMap<>();
        for (String word : asked) {
            long holding =
                    sentences.stream().filter(s -> isAmong(word, s.stems)).count();
            weights.put(word, Math.log(1 + (sentences.size() + 1.0) / (holding + 1.0)));
        }
        return weights;
    }

    private static double coverage(Map<String, Double> weights, Sentence sentence) {
        double all = 0;
        double met = 0;
        boolean some = false;
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            all += word.getValue();
            if (isAmong(word.getKey(), sentence.stems)) {
                met += word.getValue();
                some = true;
            } else if (isAmong(word.getKey(), sentence.near)) {
                met += NEARBY * word.getValue();
            }
        }
        return some && all > 0 ? met / all : 0;
    }

    /** Also with another ending than the stemmer knows, and a long one as the first part of a longer word. */
    private static boolean isAmong(String word, Set<String> stems) {
        return stems.contains(word) || stems.stream().anyMatch(stem -> isForm(word, stem));
    }

    private static boolean isForm(String word, String other) {
        int shorter = Math.min(word.length(), other.length());
        int longer = Math.max(word.length(), other.length());
        boolean alike = shorter >= LONG_STEM || (shorter >= SHORT_STEM && longer - shorter <= MOST_ENDING);
        return alike && word.regionMatches(0, other, 0, shorter);
    }

    private record Place(ArticleKey article, Span span) {}

    /** A sentence with its stems, and those of its neighbours, the heading and the title. */
    private record Sentence(FoundPassage passage, Span span, String text, Set<String> stems, Set<String> near) {}
}

package footnote.reader;

import footnote.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a question asks for and what it speaks of.
 *
 * @param asked its last sentence: what is asked now
 * @param kind the kind of thing that would answer
 * @param list whether several things are asked for
 * @param stems weight of each meaningful word, by stem: the rarer the word, the heavier; words of earlier questions count half
 * @param names proper names in it, as written
 * @param aliases for stems that an article knows by another name: the stems of that name, all of which stand for it
 */
record QuestionShape(
        String asked,
        AnswerKind kind,
        boolean list,
        Map<String, Double> stems,
        List<String> names,
        Map<String, Set<String>> aliases) {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[?!])\\s+");
    private static final double EARLIER = 0.5;

    QuestionShape {
        stems = Map.copyOf(stems);
        names = List.copyOf(names);
        aliases = Map.copyOf(aliases);
    }

    static QuestionShape of(String question, Rarity rarity) {
        String[] sentences = SENTENCE_END.split(question.strip(), -1);
        String asked = AskedFor.last(question);
        Set<String> now = Words.stems(asked);
        Map<String, Double> stems = new LinkedHashMap<>();
        for (Words.Word word : Words.in(question)) {
            if (Words.carriesMeaning(word.text())) {
                String stem = Words.stem(word.text());
                double weight = rarity.of(word.text()) * (now.contains(stem) ? 1 : EARLIER);
                stems.merge(stem, weight, Math::max);
            }
        }
        List<String> names = new ArrayList<>();
        for (String sentence : sentences) {
            for (Span name : Names.in(sentence)) {
                names.add(name.of(sentence));
            }
        }
        return new QuestionShape(asked, AnswerKind.of(asked), AskedFor.severalThings(asked), stems, names, Map.of());
    }

    QuestionShape withAliases(Map<String, Set<String>> newAliases) {
        return new QuestionShape(asked, kind, list, stems, names, newAliases);
    }

    /** Whether a stem of the question, or the name that stands for it, is among these. */
    private boolean standsIn(String stem, Set<String> textStems) {
        Set<String> alias = aliases.get(stem);
        return textStems.contains(stem) || (alias != null && textStems.containsAll(alias));
    }

    /** Whether the question names all of these stems itself. */
    boolean names(Set<String> textStems) {
        return textStems.stream()
                .allMatch(stem ->
                        stems.containsKey(stem) || aliases.values().stream().anyMatch(alias -> alias.contains(stem)));
    }

    /** The same question, each word the lighter the more of the sentences hold it. */
    QuestionShape distinctAmong(List<Set<String>> sentences) {
        Map<String, Double> lighter = new LinkedHashMap<>();
        double most = Math.log(1.0 + sentences.size());
        stems.forEach((stem, weight) -> {
            long holding = sentences.stream().filter(s -> standsIn(stem, s)).count();
            double share = most == 0 ? 1 : Math.log((1.0 + sentences.size()) / (1.0 + holding)) / most;
            lighter.put(stem, weight * Math.max(0.05, share));
        });
        return new QuestionShape(asked, kind, list, lighter, names, aliases);
    }

    double weight() {
        return stems.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** How much of the question's weight stands in a text, given its stems: 0..1, and 0 for a question that speaks of nothing ("and when?"). */
    double shareIn(Set<String> textStems) {
        double all = weight();
        if (all == 0) {
            return 0;
        }
        return stems.entrySet().stream()
                        .filter(e -> standsIn(e.getKey(), textStems))
                        .mapToDouble(Map.Entry::getValue)
                        .sum()
                / all;
    }
}

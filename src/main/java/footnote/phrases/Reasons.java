package footnote.phrases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the phrase of an English sentence by its words. The steps below the conversation know no languages and say in English why they
 * refuse something, to the terminal and to the log too; what people commonly see of that stands among the phrases under "reason.".
 */
final class Reasons {
    private static final String PREFIX = "reason.";
    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z]+)}");

    private final List<Sentence> sentences;

    private Reasons(List<Sentence> sentences) {
        this.sentences = List.copyOf(sentences);
    }

    /** A phrase of the root, and how to tell its sentences. */
    private record Sentence(String key, Pattern words, List<String> arguments) {}

    /** A phrase, and what stands in the places of its arguments. */
    record Found(String key, Map<String, String> values) {}

    static Reasons of(Map<String, String> english) {
        List<Sentence> sentences = new ArrayList<>();
        english.forEach((key, pattern) -> {
            if (key.startsWith(PREFIX)) {
                sentences.add(sentence(key, pattern));
            }
        });
        return new Reasons(sentences);
    }

    private static Sentence sentence(String key, String pattern) {
        StringBuilder words = new StringBuilder();
        List<String> arguments = new ArrayList<>();
        Matcher argument = ARGUMENT.matcher(pattern);
        int at = 0;
        while (argument.find()) {
            words.append(Pattern.quote(pattern.substring(at, argument.start()))).append("(.+)");
            arguments.add(argument.group(1));
            at = argument.end();
        }
        words.append(Pattern.quote(pattern.substring(at)));
        return new Sentence(key, Pattern.compile(words.toString(), Pattern.DOTALL), arguments);
    }

    /** The phrase of a sentence: the one with the fewest open places, where several fit. */
    Optional<Found> phraseOf(String english) {
        Optional<Found> best = Optional.empty();
        for (Sentence sentence : sentences) {
            Matcher words = sentence.words().matcher(english);
            boolean better = best.isEmpty()
                    || sentence.arguments().size() < best.get().values().size();
            if (better && words.matches()) {
                Map<String, String> values = new HashMap<>();
                for (int i = 0; i < sentence.arguments().size(); i++) {
                    values.put(sentence.arguments().get(i), words.group(i + 1));
                }
                best = Optional.of(new Found(sentence.key(), values));
            }
        }
        return best;
    }
}

package footnote.verify;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads numbers, in figures or in words, by their value: "4.5 million", "four and a half", "twenty-five", "third". */
final class Figures {
    private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]\\d+");
    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> MANY = Set.of("dozens", "hundreds", "thousands", "millions", "billions");
    private static final Map<String, Integer> SMALL = new HashMap<>();
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "dozen", BigDecimal.valueOf(12),
            "hundred", BigDecimal.valueOf(100),
            "thousand", BigDecimal.valueOf(1_000),
            "mn", BigDecimal.valueOf(1_000_000),
            "million", BigDecimal.valueOf(1_000_000),
            "bn", BigDecimal.valueOf(1_000_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000),
            "trillion", BigDecimal.valueOf(1_000_000_000_000L));

    static {
        count(
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                        + " seventeen eighteen nineteen",
                0,
                1);
        count("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10);
        count("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1, 1);
    }

    private final String text;
    private final List<MatchResult> words;
    private final int first;
    private int next;

    private Figures(String text, List<MatchResult> words, int first) {
        this.text = text;
        this.words = words;
        this.first = first;
        this.next = first;
    }

    /**
     * A number.
     *
     * @param value its value in plain figures; what is no single value ("10:30", "thousands") as it stands
     * @param words how many words of the text it takes
     */
    record Figure(String value, int words) {}

    /** The number that begins with a word of a text; empty where none does. */
    static Optional<Figure> at(String text, List<MatchResult> words, int first) {
        return new Figures(text, words, first).read();
    }

    private Optional<Figure> read() {
        String word = word(first);
        if (MANY.contains(word)) {
            return Optional.of(new Figure(word, 1));
        }
        if (!Character.isDigit(word.charAt(0))) {
            return inWords();
        }
        next++;
        if (next < words.size() && gap().isEmpty() && ORDINAL_ENDINGS.contains(word(next))) {
            next++;
        }
        boolean single = DECIMAL.matcher(word).matches() || word.chars().allMatch(Character::isDigit);
        return Optional.of(single ? scaled(new BigDecimal(word.replace(',', '.'))) : new Figure(word, next - first));
    }

    private Optional<Figure> inWords() {
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal current = BigDecimal.ZERO;
        while (next < words.size() && (next == first || goesOn())) {
            Integer small = SMALL.get(word(next));
            BigDecimal scale = SCALES.get(word(next));
            if (small != null && fits(current, small)) {
                current = current.add(BigDecimal.valueOf(small));
            } else if (scale != null) {
                current = (current.signum() == 0 ? BigDecimal.ONE : current).multiply(scale);
            } else {
                break;
            }
            next++;
            if (scale != null && scale.intValue() != 100) {
                all = all.add(current);
                current = BigDecimal.ZERO;
            }
            skipAnd(all.add(current));
        }
        return next == first || isPronoun() ? Optional.empty() : Optional.of(scaled(all.add(current)));
    }

    private static boolean fits(BigDecimal current, int small) {
        int rest = current.intValue() % 100;
        return current.signum() == 0 || rest == 0 || (rest % 10 == 0 && rest >= 20 && small > 0 && small < 10);
    }

    /** "Two hundred and five" is one number, "two and three" are two. */
    private void skipAnd(BigDecimal value) {
        boolean joined = next + 1 < words.size()
                && word(next).equals("and")
                && SMALL.containsKey(word(next + 1))
                && value.compareTo(BigDecimal.valueOf(100)) >= 0;
        next += joined ? 1 : 0;
    }

    /** "No one", "the one", "one of them", "one another" count nothing. */
    private boolean isPronoun() {
        if (next != first + 1 || !word(first).equals("one")) {
            return false;
        }
        String before = first == 0 ? "" : word(first - 1);
        String after = next < words.size() ? word(next) : "";
        return Set.of("no", "any", "this", "that", "the", "each", "every", "which", "some")
                        .contains(before)
                || Set.of("", "of", "another", "day").contains(after);
    }

    private Figure scaled(BigDecimal number) {
        BigDecimal value = number;
        while (next < words.size() && goesOn() && SCALES.containsKey(word(next))) {
            value = value.multiply(SCALES.get(word(next)));
            next++;
        }
        if (next + 2 < words.size()
                && word(next).equals("and")
                && word(next + 1).equals("a")
                && word(next + 2).equals("half")) {
            value = value.add(new BigDecimal("0.5"));
            next += 3;
        }
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return new Figure(plain, next - first);
    }

    private boolean goesOn() {
        return gap().isBlank() || gap().equals("-");
    }

    private String gap() {
        return text.substring(words.get(next - 1).end(), words.get(next).start());
    }

    private String word(int at) {
        return words.get(at).group().toLowerCase(Locale.ROOT);
    }

    private static void count(String names, int from, int step) {
        int value = from;
        for (String name : names.split(" ", -1)) {
            SMALL.put(name, value);
            value += step;
        }
    }
}

package footnote.ingest;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Describes a block by itself: its kind, its length, its links, how it begins and ends, and the words of a short one. */
final class BlockLooks {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern TIME = Pattern.compile(".*\\b\\d{1,2}[:.]\\d{2}\\b.*");
    private static final Pattern YEAR = Pattern.compile(".*\\b(19|20)\\d\\d\\b.*");
    private static final Pattern ODD = Pattern.compile("[|»©@→•]|https?:");
    private static final int[] LENGTHS = {6, 12, 25, 45, 80, 140, 250, 500};
    private static final int VERY_SHORT = 30;
    private static final int SHORT = 90;
    private static final int MEDIUM = 250;
    private static final int MOST_WORDS = 12;

    private BlockLooks() {}

    static void describe(Block block, Consumer<String> features) {
        String text = block.text();
        String tag = "tag=" + block.element().normalName();
        String length = length(block);
        String links = "links" + step(block.linkDensity());
        String end = "end" + ending(text);
        features.accept("bias");
        features.accept(tag);
        features.accept(length);
        features.accept(links);
        features.accept(end);
        features.accept(length + links);
        features.accept(length + end);
        features.accept(length + tag);
        features.accept(links + tag);
        features.accept(
                "commas" + Math.min(4, text.chars().filter(c -> c == ',').count()));
        features.accept("upper" + (int) (4 * share(text, Character::isUpperCase)));
        features.accept("digits" + (int) (4 * share(text, Character::isDigit)));
        features.accept("starts" + start(text.codePointAt(0)));
        if (text.length() < SHORT) {
            features.accept(
                    "time" + TIME.matcher(text).matches() + YEAR.matcher(text).matches());
            features.accept("odd" + ODD.matcher(text).find());
        }
        if (text.length() < MEDIUM) {
            words(text, features);
        }
    }

    static String length(Block block) {
        int step = 0;
        while (step < LENGTHS.length && block.text().length() >= LENGTHS[step]) {
            step++;
        }
        return "len" + step;
    }

    /** A share in steps: 0 for none, 9 for all. */
    static int step(double share) {
        return share <= 0 ? 0 : share >= 0.95 ? 9 : 1 + (int) (share * 8);
    }

    private static String ending(String text) {
        if (text.endsWith("…") || text.endsWith("...")) {
            return "dots";
        }
        return text.endsWith(":") ? "colon" : LineShape.endsSentence(text) ? "full" : "open";
    }

    private static String start(int first) {
        if (Character.isLowerCase(first)) {
            return "low";
        }
        return Character.isDigit(first) ? "digit" : Character.isLetter(first) ? "up" : "odd";
    }

    private static void words(String text, Consumer<String> features) {
        String kind = text.length() < VERY_SHORT ? "s:" : text.length() < SHORT ? "w:" : "m:";
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        String before = "";
        for (int i = 0; i < MOST_WORDS && matcher.find(); i++) {
            String word = matcher.group();
            features.accept(kind + word);
            features.accept(i == 0 ? "first" + kind + word : "two:" + before + " " + word);
            before = word;
        }
    }

    private static double share(String text, IntPredicate test) {
        return (double) text.chars().filter(test).count() / text.length();
    }
}

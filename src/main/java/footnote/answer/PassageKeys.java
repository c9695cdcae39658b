package footnote.answer;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands between brackets as a list of passage keys: "P1", "P1, P2", "P1-P3". */
final class PassageKeys {
    private static final int LONGEST = 60;
    private static final Pattern KEY = Pattern.compile("[Pp]\\s?(\\d{1,3})(?:\\s*[-–]\\s*[Pp]?(\\d{1,3}))?");
    private static final Pattern LIST =
            Pattern.compile("\\s*" + KEY.pattern() + "(?:\\s*(?:[,;/&+、，]|and)?\\s*" + KEY.pattern() + ")*\\s*");
    private static final Pattern BEGUN = Pattern.compile("[Pp]?[Pp\\d\\s,;]{0,12}");

    private PassageKeys() {}

    /**
     * The known keys of a list, or nothing when it is no list of keys.
     *
     * @param passages how many keys are known; others are dropped
     */
    static Optional<List<Integer>> read(String list, int passages) {
        if (list.length() > LONGEST || !LIST.matcher(list).matches()) {
            return Optional.empty();
        }
        TreeSet<Integer> keys = new TreeSet<>();
        for (Matcher key = KEY.matcher(list); key.find(); ) {
            int first = Integer.parseInt(key.group(1));
            int last = key.group(2) == null ? first : Integer.parseInt(key.group(2));
            for (int number = Math.max(1, first); number <= Math.min(last, passages); number++) {
                keys.add(number);
            }
        }
        return Optional.of(List.copyOf(keys));
    }

    /** Whether this may be a list of keys that breaks off. */
    static boolean isBegun(String rest) {
        return BEGUN.matcher(rest).matches();
    }
}

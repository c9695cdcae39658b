package footnote.phrases;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the bot says in one language. Safe for use by several threads. */
public final class Phrases {
    /** Stand around the name of an argument whose value is put in last, so that no value is ever read as a pattern. */
    private static final char OPEN = '\u0001';

    private static final char CLOSE = '\u0002';

    /** Footnotes, addresses and the numbers of people and errors have these digits in every language, so whatever stands beside them has too. */
    private static final String ONE_SET_OF_DIGITS = "@numbers=latn";

    private final InterfaceLanguage language;
    private final ULocale locale;
    private final Map<String, String> patterns;
    private final TextDirection direction;
    private final Reasons reasons;

    private Phrases(InterfaceLanguage language, Map<String, String> patterns, Reasons reasons) {
        this.reasons = reasons;
        this.language = language;
        this.locale = new ULocale(language.code() + ONE_SET_OF_DIGITS);
        this.patterns = Map.copyOf(patterns);
        this.direction = locale.isRightToLeft() ? TextDirection.RIGHT_TO_LEFT : TextDirection.LEFT_TO_RIGHT;
    }

    /**
     * @throws IllegalStateException when a pattern is broken
     */
    static Phrases of(InterfaceLanguage language, Map<String, String> patterns, Reasons reasons) {
        Phrases phrases = new Phrases(language, patterns, reasons);
        patterns.keySet().forEach(phrases::format);
        return phrases;
    }

    /**
     * A stretch of a phrase.
     *
     * @param words as they are shown
     * @param argument the argument that the words are the value of, or empty: the bot's own words
     */
    public record Piece(String words, String argument) {
        public boolean isOwn() {
            return argument.isEmpty();
        }
    }

    Set<String> keys() {
        return patterns.keySet();
    }

    public InterfaceLanguage language() {
        return language;
    }

    public TextDirection direction() {
        return direction;
    }

    /** A phrase without arguments. */
    public String text(String key) {
        return text(key, Map.of());
    }

    /**
     * A phrase as one text.
     *
     * @param arguments a value for each argument of the phrase: numbers are written by the rules of the language, anything else as its
     *     text says, kept apart where it runs in the other direction
     * @throws IllegalArgumentException for a key that no phrase has, and for arguments that are not those of the phrase
     */
    public String text(String key, Map<String, ?> arguments) {
        return pieces(key, arguments).stream().map(Piece::words).collect(Collectors.joining());
    }

    /** The same, so that the values can be marked: whatever is no number stands in a piece of its own. */
    public List<Piece> pieces(String key, Map<String, ?> arguments) {
        Set<String> wanted = argumentsOf(key);
        if (!wanted.equals(arguments.keySet())) {
            throw new IllegalArgumentException("the arguments of the phrase '" + key + "' are " + wanted + ", and "
                    + arguments.keySet() + " were given");
        }
        Map<String, Object> shown = new HashMap<>();
        arguments.forEach((name, value) -> shown.put(name, value instanceof Number ? value : OPEN + name + CLOSE));
        String text = format(key).format(shown);
        return split(text, arguments);
    }

    /**
     * What a step below the conversation says in English, in this language; a sentence that has no phrase stays as it is.
     *
     * @param english such as the message of an exception
     */
    public String reason(String english) {
        return reasons.phraseOf(english)
                .map(found -> text(found.key(), translated(found.values())))
                .orElse(english);
    }

    private Map<String, String> translated(Map<String, String> values) {
        Map<String, String> here = new HashMap<>(values);
        here.replaceAll((name, value) -> reason(value));
        return here;
    }

    /** A number as people write it. */
    public String number(long number) {
        return NumberFormat.getInstance(locale).format(number);
    }

    /** A day as people write it; what is no date of ISO 8601 stays as it is. */
    public String date(String iso) {
        return ShownDate.of(iso, locale);
    }

    /** How soon something is, rounded up: "in 3 minutes". */
    public String soon(Duration time) {
        return distance(time, Direction.NEXT);
    }

    /** How long ago something was: "3 minutes ago". */
    public String ago(Duration time) {
        return distance(time, Direction.LAST);
    }

    private String distance(Duration time, Direction direction) {
        long seconds = Math.max(1, (time.toMillis() + 999) / 1_000);
        RelativeDateTimeFormatter formatter = RelativeDateTimeFormatter.getInstance(locale);
        if (seconds < 60) {
            return formatter.format(seconds * 1.0, direction, RelativeUnit.SECONDS);
        }
        if (seconds <= 90 * 60) {
            return formatter.format(Math.ceil(seconds / 60.0), direction, RelativeUnit.MINUTES);
        }
        return formatter.format(Math.ceil(seconds / 3_600.0), direction, RelativeUnit.HOURS);
    }

    /** Somebody else's words among ours: kept apart where they run in the other direction. */
    public String isolated(String words) {
        return direction.isolate(words);
    }

    private List<Piece> split(String text, Map<String, ?> arguments) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, at)) {
            int close = text.indexOf(CLOSE, open);
            String name = text.substring(open + 1, close);
            if (open > at) {
                pieces.add(new Piece(text.substring(at, open), ""));
            }
            pieces.add(new Piece(isolated(String.valueOf(arguments.get(name))), name));
            at = close + 1;
        }
        if (at < text.length() || pieces.isEmpty()) {
            pieces.add(new Piece(text.substring(at), ""));
        }
        return pieces;
    }

    /** The names of all arguments, those within others too. */
    private Set<String> argumentsOf(String key) {
        MessagePattern pattern = new MessagePattern(pattern(key));
        Set<String> names = new HashSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    private MessageFormat format(String key) {
        try {
            return new MessageFormat(pattern(key), locale);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the phrase '" + key + "' is broken in " + language, e);
        }
    }

    String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("there is no phrase '" + key + "'");
        }
        return pattern;
    }
}

package footnote.verify;

import footnote.verify.ClaimWord.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/** A sentence or a stretch of an article as words that can be compared. */
record ClaimText(List<ClaimWord> words) {
    private static final Pattern WORD = Pattern.compile("\\p{Nd}+(?:[.,:]\\p{Nd}+)*|\\p{L}[\\p{L}\\p{M}]*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GROUPED =
            Pattern.compile("(?<![\\d.,])(\\d{1,3})((?:[,'’\\u00A0\\u2009\\u202F]\\d{3})+)(?!\\d)");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Pattern INITIALS = Pattern.compile("\\b\\p{Lu}\\.(?:\\p{Lu}\\.)+");
    private static final Pattern ISO_DATE = Pattern.compile("\\b(\\d{4})-(0[1-9]|1[0-2])-(\\d{2})\\b");
    private static final Pattern BARE_FRACTION = Pattern.compile("(?<![\\p{L}\\p{N}])\\.(?=\\d)");
    private static final Pattern OPENING = Pattern.compile(".*[\"“„«‘]", Pattern.DOTALL);
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> JOINTS = Set.of("", " ", "-", "'", "’");
    private static final List<String> MONTHS =
            List.of("January February March April May June July August September October November December".split(" "));
    private static final Map<String, String> SHORT_MONTHS = Map.ofEntries(
            Map.entry("jan", "january"),
            Map.entry("feb", "february"),
            Map.entry("mar", "march"),
            Map.entry("apr", "april"),
            Map.entry("jun", "june"),
            Map.entry("jul", "july"),
            Map.entry("aug", "august"),
            Map.entry("sep", "september"),
            Map.entry("sept", "september"),
            Map.entry("oct", "october"),
            Map.entry("nov", "november"),
            Map.entry("dec", "december"));
    private static final Map<String, String> SYMBOLS = Map.of(
            "%",
            " percent ",
            "$",
            " dollar ",
            "€",
            " euro ",
            "£",
            " pound ",
            "¥",
            " yen ",
            "½",
            ".5 ",
            "¼",
            ".25 ",
            "¾",
            ".75 ",
            "°",
            " degree ");

    ClaimText {
        words = List.copyOf(words);
    }

    static ClaimText of(String text) {
        String unified = unified(text);
        List<MatchResult> found = WORD.matcher(unified).results().toList();
        List<ClaimWord> words = new ArrayList<>();
        for (int i = 0; i < found.size(); ) {
            int before = i == 0 ? 0 : found.get(i - 1).end();
            String gap = unified.substring(before, found.get(i).start());
            boolean opens = i == 0 || OPENING.matcher(gap).matches();
            boolean together = i > 0 && JOINTS.contains(gap);
            Optional<Figures.Figure> figure = Figures.at(unified, found, i);
            if (figure.isPresent()) {
                words.add(new ClaimWord(figure.get().value(), Kind.NUMBER, opens, together));
                i += figure.get().words();
            } else {
                String word = found.get(i).group();
                words.add(new ClaimWord(spelling(word), kind(word), opens, together));
                i++;
            }
        }
        return new ClaimText(words);
    }

    /** The words with one space around each, so that a phrase is found by its text. */
    String plain() {
        StringBuilder plain = new StringBuilder(" ");
        words.forEach(word -> plain.append(word.text()).append(' '));
        return plain.toString();
    }

    static String stem(String word) {
        return new PorterStemmer().stem(word);
    }

    private static Kind kind(String word) {
        int first = word.codePointAt(0);
        if (Character.isUpperCase(first) || Character.isTitleCase(first)) {
            return Kind.NAME;
        }
        return Character.getType(first) == Character.OTHER_LETTER ? Kind.CASELESS : Kind.WORD;
    }

    private static String spelling(String word) {
        String folded = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return SHORT_MONTHS.getOrDefault(folded, folded);
    }

    private static String unified(String text) {
        String digits = withPlainDigits(text);
        String whole = GROUPED.matcher(digits)
                .replaceAll(number ->
                        number.group(1) + NO_DIGIT.matcher(number.group(2)).replaceAll(""));
        for (Map.Entry<String, String> symbol : SYMBOLS.entrySet()) {
            whole = whole.replace(symbol.getKey(), symbol.getValue());
        }
        String plain = Normalizer.normalize(BARE_FRACTION.matcher(whole).replaceAll("0."), Normalizer.Form.NFKC);
        String joined =
                INITIALS.matcher(plain).replaceAll(initials -> initials.group().replace(".", ""));
        return ISO_DATE.matcher(SPACES.matcher(joined).replaceAll(" "))
                .replaceAll(date -> Matcher.quoteReplacement(Integer.parseInt(date.group(3)) + " "
                        + MONTHS.get(Integer.parseInt(date.group(2)) - 1) + " " + date.group(1)));
    }

    private static String withPlainDigits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}

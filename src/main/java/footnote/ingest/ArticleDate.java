package footnote.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as pages write them. A date that could mean two days is no date. */
final class ArticleDate {
    private static final String MONTHS = "(\\p{L}{3,14})\\.?";
    private static final Pattern ISO = compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ][\\d:.,+Zz-]+)?(?!\\d)");
    private static final Pattern YEAR_SLASH = compile("\\b(\\d{4})/(\\d{1,2})/(\\d{1,2})\\b");
    private static final Pattern DAY_MONTH =
            compile("\\b(\\d{1,2})(?:st|nd|rd|th|er|º)?\\.?\\s*(?:of\\s+|de\\s+|del\\s+)?" + MONTHS
                    + ",?\\s+(?:de\\s+|del\\s+)?(\\d{4})\\b");
    private static final Pattern MONTH_DAY =
            compile("(?<!\\p{L})" + MONTHS + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");
    private static final Pattern CHARACTERS = compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
    private static final Pattern RUN = compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:[T ]?\\d.*)?");
    private static final Pattern DOTTED = compile("\\b(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})\\b");
    private static final Pattern SHORT_DOTTED = compile("(?<![\\d.])(\\d{2})\\.(\\d{2})\\.(\\d{2})(?![\\d.:])");
    private static final Pattern SLASHED = compile("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b");

    private ArticleDate() {}

    /**
     * A date in a line.
     *
     * @param iso the day, ISO 8601
     * @param start where it stands in the line
     * @param end behind it
     */
    record Found(String iso, int start, int end) {}

    /** The date, or date and time, that a value states. */
    static Optional<String> iso(String value) {
        String clean = value.strip();
        return dateTime(clean).or(() -> run(clean)).or(() -> find(clean).map(Found::iso));
    }

    /** The first date in a line. */
    static Optional<Found> find(String written) {
        String line = withLatinDigits(written);
        return first(line, ISO, m -> day(m.group(1), number(m.group(2)), m.group(3)))
                .or(() -> first(line, YEAR_SLASH, m -> day(m.group(1), number(m.group(2)), m.group(3))))
                .or(() -> first(line, DAY_MONTH, m -> day(m.group(3), MonthNames.month(m.group(2)), m.group(1))))
                .or(() -> first(line, MONTH_DAY, m -> day(m.group(3), MonthNames.month(m.group(1)), m.group(2))))
                .or(() -> first(line, CHARACTERS, m -> day(m.group(1), number(m.group(2)), m.group(3))))
                .or(() -> first(line, DOTTED, m -> day(m.group(3), number(m.group(2)), m.group(1))))
                .or(() -> first(line, SLASHED, ArticleDate::slashed))
                .or(() -> first(line, SHORT_DOTTED, m -> day("20" + m.group(3), number(m.group(2)), m.group(1))));
    }

    /** Eight digits and nothing before them. */
    private static Optional<String> run(String value) {
        Matcher matcher = RUN.matcher(value);
        return matcher.matches()
                ? day(matcher.group(1), number(matcher.group(2)), matcher.group(3))
                        .map(LocalDate::toString)
                : Optional.empty();
    }

    private interface DayReading {
        Optional<LocalDate> read(MatchResult match);
    }

    private static Optional<Found> first(String line, Pattern pattern, DayReading reading) {
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            Optional<LocalDate> day = reading.read(matcher);
            if (day.isPresent()) {
                return Optional.of(new Found(day.get().toString(), matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> dateTime(String value) {
        try {
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(value);
            return value.matches("\\d{4}-.*") ? Optional.of(value) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Month first or day first: only where one of the two is impossible, or both agree. */
    private static Optional<LocalDate> slashed(MatchResult match) {
        int left = number(match.group(1));
        int right = number(match.group(2));
        if (left > 12 || left == right) {
            return day(match.group(3), right, match.group(1));
        }
        return right > 12 ? day(match.group(3), left, match.group(2)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        int wanted = number(year);
        if (wanted < 1600 || wanted > 2200) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(wanted, month, number(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Arabic papers also write ١٢ for 12; each digit stays in its place. */
    private static String withLatinDigits(String line) {
        StringBuilder latin = new StringBuilder(line);
        for (int i = 0; i < latin.length(); i++) {
            char unit = latin.charAt(i);
            if (unit >= '٠' && unit <= '٩') {
                latin.setCharAt(i, (char) ('0' + unit - '٠'));
            }
        }
        return latin.toString();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}

package footnote.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as pages write them. A date that could mean two days is no date. */
final class ArticleDate {
    private static final String MONTHS = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final Pattern ISO = compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ][\\d:.,+Zz-]+)?(?!\\d)");
    private static final Pattern YEAR_SLASH = compile("\\b(\\d{4})/(\\d{1,2})/(\\d{1,2})\\b");
    private static final Pattern DAY_MONTH =
            compile("\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?" + MONTHS + ",?\\s+(\\d{4})\\b");
    private static final Pattern MONTH_DAY =
            compile("\\b" + MONTHS + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");
    private static final Pattern DOTTED = compile("\\b(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})\\b");
    private static final Pattern SLASHED = compile("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b");
    private static final List<String> MONTH_NAMES =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

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
        return dateTime(clean).or(() -> find(clean).map(Found::iso));
    }

    /** The first date in a line. */
    static Optional<Found> find(String line) {
        return first(line, ISO, m -> day(m.group(1), number(m.group(2)), m.group(3)))
                .or(() -> first(line, YEAR_SLASH, m -> day(m.group(1), number(m.group(2)), m.group(3))))
                .or(() -> first(line, DAY_MONTH, m -> day(m.group(3), month(m.group(2)), m.group(1))))
                .or(() -> first(line, MONTH_DAY, m -> day(m.group(3), month(m.group(1)), m.group(2))))
                .or(() -> first(line, DOTTED, m -> day(m.group(3), number(m.group(2)), m.group(1))))
                .or(() -> first(line, SLASHED, ArticleDate::slashed));
    }

    private interface DayReading {
        Optional<LocalDate> read(MatchResult match);
    }

    private static Optional<Found> first(String line, Pattern pattern, DayReading reading) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return reading.read(matcher).map(day -> new Found(day.toString(), matcher.start(), matcher.end()));
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

    private static int month(String name) {
        return MONTH_NAMES.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}

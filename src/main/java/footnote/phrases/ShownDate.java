package footnote.phrases;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes dates as the people of a language do. */
final class ShownDate {
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2})(-\\d{2})?(T.*)?");

    private ShownDate() {}

    static String of(String iso, ULocale locale) {
        Matcher parts = ISO.matcher(iso);
        if (!parts.matches()) {
            return iso;
        }
        try {
            return parts.group(2) == null
                    ? shown(YearMonth.parse(parts.group(1)).atDay(1), "yMMMM", locale)
                    : shown(LocalDate.parse(parts.group(1) + parts.group(2)), "yMMMd", locale);
        } catch (DateTimeException e) {
            return iso;
        }
    }

    private static String shown(LocalDate day, String skeleton, ULocale locale) {
        DateFormat format = DateFormat.getPatternInstance(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}

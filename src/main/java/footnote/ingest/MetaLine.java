package footnote.ingest;

import footnote.model.ArticleDetails;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines around a headline that say who wrote the article, when, and for whom. */
final class MetaLine {
    private static final int LONGEST = 250;
    private static final int MOST_WORDS = 22;
    private static final Pattern PARTS = Pattern.compile("\\s*[|•·—–]\\s*|\\s+-\\s+");
    private static final Pattern BYLINE =
            compile("(?:by|story by|written by|reporting by|words by|author|text)\\s*:?\\s+(.{3,120})");
    private static final String NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
    private static final Pattern NAMES = Pattern.compile(NAME_WORD
            + "(?:(?:,?\\s+(?:and|&)\\s+|,\\s+|(?:\\s+(?:de|da|del|di|van|von|der|den|la|le|al|bin|el|ten|zu)){0,3}\\s+)"
            + NAME_WORD + "){0,11}");
    private static final Pattern NO_NAME = compile(
            ".*\\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|"
                    + "february|march|april|june|july|august|september|october|november|december|the|this|next|last)\\b.*");
    private static final Pattern STUB_WORDS = compile(
            "\\b(published|publication|updated|posted|modified|created|last|first|date|on|"
                    + "at|gmt|utc|est|edt|pst|pdt|cet|cest|bst|ist|et|am|pm|mon|tue|wed|thu|fri|sat|sun|monday|"
                    + "tuesday|wednesday|thursday|friday|saturday|sunday|reading time|min(ute)?s?( read)?|hours?|days?|weeks?|ago|"
                    + "\\d{1,2}([:.]\\d{2}){1,2}|\\d{1,2}(?= (min|hour|day|week)))\\b|\\b[ap]\\.m\\.|\\d{1,2}[:.]\\d{2}|[\\p{P}\\p{S}\\s]+");
    private static final Pattern SAYS_WHEN =
            compile(".*\\b(published|updated|posted|modified|ago|read|reading time|on)\\b.*");
    private static final Pattern LONE_TIME = Pattern.compile("\\d{1,2}[:.]\\d{2}(\\s*\\p{L}{2,4})?");

    private MetaLine() {}

    /** What the line says, when it says nothing else. */
    static Optional<ArticleDetails> read(String line) {
        if (line.length() > LONGEST || LineShape.words(line) > MOST_WORDS) {
            return Optional.empty();
        }
        ArticleDetails found = ArticleDetails.UNKNOWN;
        boolean said = false;
        for (String part : PARTS.split(line, -1)) {
            Optional<ArticleDetails> read = readPart(part.strip());
            if (read.isEmpty()) {
                return Optional.empty();
            }
            said |= !isOutlet(part.strip());
            found = found.orElse(read.get());
        }
        return said ? Optional.of(found) : Optional.empty();
    }

    /** Whether the line holds nothing but names of people. */
    static boolean isNames(String line) {
        return line.length() <= LONGEST
                && NAMES.matcher(line).matches()
                && !NO_NAME.matcher(line.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether the line may be the name of a newspaper, an agency or a site. */
    static boolean isOutlet(String line) {
        return OutletName.is(line);
    }

    private static Optional<ArticleDetails> readPart(String part) {
        if (part.isEmpty() || isStub(part)) {
            return Optional.of(ArticleDetails.UNKNOWN);
        }
        Optional<ArticleDetails> date = dated(part);
        if (date.isPresent()) {
            return date;
        }
        Matcher byline = BYLINE.matcher(part);
        if (byline.matches()) {
            return written(byline.group(1).strip());
        }
        return isOutlet(part) ? Optional.of(FoundDetails.of("", "", part, "", "", "")) : Optional.empty();
    }

    private static boolean isStub(String part) {
        boolean meant =
                SAYS_WHEN.matcher(part).matches() || LONE_TIME.matcher(part).matches();
        return meant && STUB_WORDS.matcher(part).replaceAll("").isEmpty();
    }

    private static Optional<ArticleDetails> dated(String part) {
        return ArticleDate.find(part)
                .filter(found -> STUB_WORDS
                        .matcher(part.substring(0, found.start()) + " " + part.substring(found.end()))
                        .replaceAll("")
                        .isEmpty())
                .map(found -> FoundDetails.of("", "", "", "", found.iso(), ""));
    }

    /** Names, perhaps with an outlet or a date behind them. */
    private static Optional<ArticleDetails> written(String names) {
        Optional<ArticleDate.Found> date = ArticleDate.find(names);
        if (date.isPresent()) {
            return written(trimmed(names.substring(0, date.get().start())))
                    .map(found -> found.orElse(
                            FoundDetails.of("", "", "", "", date.get().iso(), "")));
        }
        int comma = names.lastIndexOf(',');
        String last = comma < 0 ? "" : names.substring(comma + 1).strip();
        if (isOutlet(last)) {
            return written(names.substring(0, comma).strip())
                    .map(found -> found.orElse(FoundDetails.of("", "", last, "", "", "")));
        }
        return isNames(names) ? Optional.of(FoundDetails.of("", names, "", "", "", "")) : Optional.empty();
    }

    private static String trimmed(String names) {
        return names.replaceAll("(?i)[\\s,;(-]*(\\bon|\\bpublished|\\bupdated)?[\\s,;(:-]*$", "");
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}

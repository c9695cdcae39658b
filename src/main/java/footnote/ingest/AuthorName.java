package footnote.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the names out of a byline. */
final class AuthorName {
    private static final Pattern BEFORE =
            compile("^\\W*((zeige )?alle (beiträge|artikel) |((view|see) )?(all |more )?(posts|articles|stories) "
                    + "|(geschrieben|verfasst|veröffentlicht|erstellt|gepostet|eingestellt|posted|written|published|reported|words|story"
                    + "|submitted|publié|escrito|publicado|scritto) )?"
                    + "(by|von|par|por|di|door|av|af|przez|authors?|autor|autorin|autoren|auteur|autore|verfasser|text|redacci[oó]n)"
                    + "(:|\\s)\\s*(von\\s+)?");
    private static final Pattern BEHIND =
            compile("(\\s*[|•·→/(<]|\\s[-–—](\\s|$)|,?\\s(stand|im gespräch|im interview|veröffentlicht|published"
                    + "|updated)\\b|,\\s(in|aus)\\s|\\s(am|on|at|in|vor|le|el)\\s|\\d|@|https?:).*$");
    private static final Pattern ADDRESS = compile("\\S+(@|\\[at\\])\\S+|https?://\\S+|www\\.\\S+");
    private static final Pattern COMPANY =
            compile(".*\\b(gmbh|ag|kg|inc|ltd|llc|copyright|e\\.\\s?v|eg)\\b.*|no author.*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N} .,'’&_;-]*");
    private static final Set<String> NOBODY = WordList.of("""
            unknown, admin, administrator, author, autor, editor, webmaster, redakteur, anonymous, gast, guest, user, by, von, staff
            root, wordpress, null, none, undefined, about the author, über den autor
            """);
    private static final int LONGEST = 90;
    private static final int MOST_WORDS = 14;
    private static final int MOST_NAME_WORDS = 5;

    private AuthorName() {}

    /** The names, or empty when the byline has none. */
    static String of(String byline) {
        if (byline.length() > LONGEST * 3) {
            return "";
        }
        String text =
                ADDRESS.matcher(byline.replace('\u00A0', ' ')).replaceAll(" ").strip();
        text = BEFORE.matcher(text).replaceFirst("");
        text = BEHIND.matcher(text).replaceFirst("");
        text = text.replaceAll("\\s+", " ").replaceAll("^[\\s,;:.]+|[\\s,;:]+$", "");
        boolean names = text.length() >= 2
                && text.length() <= LONGEST
                && LineShape.words(text) <= MOST_WORDS
                && NAME.matcher(text).matches()
                && !COMPANY.matcher(text).matches()
                && longestName(text) <= MOST_NAME_WORDS
                && !NOBODY.contains(text.toLowerCase(Locale.ROOT));
        return names ? text : "";
    }

    private static int longestName(String names) {
        return Arrays.stream(names.split(",|;|/|&| (and|und|et|y|e|en) ", -1))
                .mapToInt(LineShape::words)
                .max()
                .orElse(0);
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}

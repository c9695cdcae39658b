package footnote.ingest;

import footnote.model.ArticleDetails;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines between two "---" at the start of a Markdown file.
 *
 * @param details what they say about the article
 * @param rest the file behind them
 */
record FrontMatter(ArticleDetails details, String rest) {
    private static final Pattern BLOCK = Pattern.compile(
            "\\A\\s*---[ \\t]*\\n((?:(?!---|\\.\\.\\.)[^\\n]*\\n){0,100})(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z_-]{1,40})[ \\t]*:[ \\t]*(\\S.*)");

    static FrontMatter read(String markdown) {
        Matcher block = BLOCK.matcher(markdown);
        if (!block.find()) {
            return new FrontMatter(ArticleDetails.UNKNOWN, markdown);
        }
        Map<String, String> values = new HashMap<>();
        block.group(1)
                .lines()
                .map(ENTRY::matcher)
                .filter(Matcher::matches)
                .forEach(
                        entry -> values.putIfAbsent(entry.group(1).toLowerCase(Locale.ROOT), unquoted(entry.group(2))));
        return new FrontMatter(details(values), markdown.substring(block.end()));
    }

    private static ArticleDetails details(Map<String, String> values) {
        return FoundDetails.of(
                first(values, "title", "headline"),
                first(values, "author", "authors", "by"),
                first(values, "outlet", "publisher", "source", "site"),
                first(values, "url", "link", "canonical_url", "canonical"),
                first(values, "date", "published", "publishdate"),
                first(values, "language", "lang"));
    }

    private static String first(Map<String, String> values, String... names) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private static String unquoted(String value) {
        String plain = value.strip().replaceAll("^\\[|\\]$", "").strip();
        boolean quoted = plain.length() > 1
                && (plain.charAt(0) == '"' || plain.charAt(0) == '\'')
                && plain.charAt(plain.length() - 1) == plain.charAt(0);
        return quoted ? plain.substring(1, plain.length() - 1) : plain;
    }
}

package footnote.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Gives what was fetched a file name: its ending says how it is read, the rest is the article's id. */
final class PageKind {
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("text/html", ".html"),
            Map.entry("application/xhtml+xml", ".html"),
            Map.entry("text/plain", ".txt"),
            Map.entry("text/markdown", ".md"),
            Map.entry("application/pdf", ".pdf"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"));
    private static final Pattern FEED =
            Pattern.compile("^\\s*application/(?:rss|atom|rdf|feed)\\+(?:xml|json)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_NAME = 80;

    private PageKind() {}

    /** The ending that goes with a type of content, as the header says it; empty for what is no text. */
    static Optional<String> ending(String contentType, HttpUrl url) {
        String type = contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (type.isEmpty() || type.equals("application/octet-stream")) {
            return ofPath(url);
        }
        return Optional.ofNullable(ENDINGS.get(type));
    }

    static boolean isFeed(String contentType) {
        return FEED.matcher(contentType).find();
    }

    private static Optional<String> ofPath(HttpUrl url) {
        String path = url.encodedPath().toLowerCase(Locale.ROOT);
        int dot = path.lastIndexOf('.');
        String ending = dot < 0 ? ".html" : path.substring(dot);
        if (ENDINGS.containsValue(ending)) {
            return Optional.of(ending);
        }
        return path.indexOf('.') < 0 ? Optional.of(".html") : Optional.empty();
    }

    static boolean isMarkupOrText(String ending) {
        return ending.equals(".html") || ending.equals(".txt") || ending.equals(".md");
    }

    static String fileName(HttpUrl url, String ending) {
        String last = "";
        for (String segment : url.pathSegments()) {
            last = segment.isBlank() ? last : segment;
        }
        int dot = last.lastIndexOf('.');
        String name = NO_NAME.matcher(dot > 0 ? last.substring(0, dot) : last).replaceAll("-");
        String trimmed = name.replaceAll("^-|-$", "");
        String called = trimmed.isEmpty() ? url.host() : trimmed;
        return called.substring(0, Math.min(LONGEST_NAME, called.length())) + ending;
    }
}

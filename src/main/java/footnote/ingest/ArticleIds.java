package footnote.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the ids of articles, and the fingerprints by which the same article twice is one article. */
public final class ArticleIds {
    private static final int SLUG_LENGTH = 40;
    private static final int HASH_LENGTH = 8;
    private static final int LONGEST_ID = 120;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\s]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private ArticleIds() {}

    /** What the submission calls it, else a slug of its title and a short hash of its text. */
    public static String idFor(RawArticle raw, CleanArticle clean) {
        String given = UNSEEN.matcher(raw.id()).replaceAll(" ").strip();
        if (!given.isEmpty() && given.length() <= LONGEST_ID) {
            return given;
        }
        String title = clean.details().title().isEmpty()
                ? clean.text()
                : clean.details().title();
        String slug = slug(title);
        String hash = fingerprint(clean.text()).substring(0, HASH_LENGTH);
        return slug.isEmpty() ? hash : slug + "-" + hash;
    }

    /** The same for texts that differ only in case, spaces and punctuation. */
    public static String fingerprint(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String words = NO_WORD.matcher(folded).replaceAll("");
        String said = words.isEmpty() ? folded.strip() : words;
        return HexFormat.of().formatHex(sha256().digest(said.getBytes(StandardCharsets.UTF_8)));
    }

    /** Tells one content from another. */
    static String hash(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static String slug(String title) {
        String start = title.substring(0, Math.min(title.length(), SLUG_LENGTH * 4));
        String plain =
                MARKS.matcher(Normalizer.normalize(start, Normalizer.Form.NFKD)).replaceAll("");
        String dashed = NO_SLUG.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String trimmed = dashed.startsWith("-") ? dashed.substring(1) : dashed;
        return withoutHalfWord(trimmed);
    }

    private static String withoutHalfWord(String slug) {
        if (slug.length() <= SLUG_LENGTH) {
            return slug.endsWith("-") ? slug.substring(0, slug.length() - 1) : slug;
        }
        int dash = slug.lastIndexOf('-', SLUG_LENGTH);
        return slug.substring(0, dash > 0 ? dash : SLUG_LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

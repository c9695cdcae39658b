package footnote.chat;

import footnote.model.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Leads to a passage of a page: its address, with words by which a browser finds the passage and marks it. */
final class TextFragment {
    private static final String DIRECTIVE = ":~:";
    private static final int LONGEST_ADDRESS = 2_000;
    /** A passage that is written no longer than this is named in full, a longer one by its first and last words. */
    private static final int LONGEST_WHOLE = 120;
    /** Where its first and last words stand elsewhere too, so much is named in full. */
    private static final int LONGEST_IN_FULL = 600;

    private static final List<Integer> WORDS = List.of(5, 8, 12);
    private static final List<Integer> WORDS_AROUND = List.of(3, 6, 12);
    /** The messenger opens its own addresses itself. */
    private static final Pattern OPENED_ELSEWHERE =
            Pattern.compile("(?i)https?://(?:[^/?#]+\\.)?(?:t\\.me|telegram\\.me|telegram\\.dog)(?:[:/?#].*)?");

    private TextFragment() {}

    /**
     * The address that opens the page at the passage, or the plain address where words cannot lead there.
     *
     * @param address of the article's page, as it is stored
     */
    static String address(String address, String article, Span span) {
        if (address.isEmpty() || OPENED_ELSEWHERE.matcher(address).matches()) {
            return address;
        }
        int directive = address.indexOf(DIRECTIVE, Math.max(0, address.indexOf('#')));
        String page = directive < 0 ? address : address.substring(0, directive);
        String whole = directive(article, span)
                .map(text -> page + (page.contains("#") ? "" : "#") + DIRECTIVE + "text=" + text)
                .orElse(address);
        return whole.length() > LONGEST_ADDRESS ? address : whole;
    }

    private static Optional<String> directive(String article, Span span) {
        List<PageWords> candidates = candidates(article, span);
        return candidates.stream()
                .filter(words -> words.leadsTo(article, span))
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .map(TextFragment::written);
    }

    /** Ways to name the passage, the plainest first. */
    private static List<PageWords> candidates(String article, Span span) {
        List<PageWords> candidates = new ArrayList<>();
        PassageWords passage = PassageWords.of(article, span);
        if (passage.isEmpty()) {
            return candidates;
        }
        if (passage.isOneLine() && encoded(passage.whole()).length() <= LONGEST_WHOLE) {
            candidates.add(new PageWords("", passage.whole(), "", ""));
        }
        for (int words : WORDS) {
            passage.ends(words).ifPresent(candidates::add);
        }
        if (passage.isOneLine() && encoded(passage.whole()).length() <= LONGEST_IN_FULL) {
            candidates.add(new PageWords("", passage.whole(), "", ""));
        }
        List<PageWords> alone = List.copyOf(candidates);
        for (int around : WORDS_AROUND) {
            String before = passage.before(around);
            String after = passage.after(around);
            for (PageWords named : alone) {
                candidates.add(new PageWords("", named.start(), named.end(), after));
                candidates.add(new PageWords(before, named.start(), named.end(), ""));
                candidates.add(new PageWords(before, named.start(), named.end(), after));
            }
        }
        return candidates;
    }

    private static String written(PageWords words) {
        StringBuilder text = new StringBuilder();
        if (!words.before().isEmpty()) {
            text.append(encoded(words.before())).append("-,");
        }
        text.append(encoded(words.start()));
        if (!words.end().isEmpty()) {
            text.append(',').append(encoded(words.end()));
        }
        if (!words.after().isEmpty()) {
            text.append(",-").append(encoded(words.after()));
        }
        return text.toString();
    }

    /** Commas, dashes and ampersands have a meaning in a directive; all but letters, digits, full stops and underscores is encoded. */
    static String encoded(String words) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : words.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (unit >= 'a' && unit <= 'z')
                    || (unit >= 'A' && unit <= 'Z')
                    || (unit >= '0' && unit <= '9')
                    || unit == '.'
                    || unit == '_';
            encoded.append(plain ? String.valueOf((char) unit) : String.format(Locale.ROOT, "%%%02X", unit & 0xFF));
        }
        return encoded.toString();
    }
}

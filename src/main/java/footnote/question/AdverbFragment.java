package footnote.question;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads "and when?", "how long for?", "why?" as the last question asked for another circumstance of the same thing. */
final class AdverbFragment {
    private static final Pattern FRAGMENT = Pattern.compile(
            "^(?:(?:ok|okay|oh|and|but|so|then)\\b[ ,]*)*(?:for )?(how long|when|where|why|how)(?: for)?(?: exactly)?[\\s?!.]*$",
            Pattern.CASE_INSENSITIVE);
    /** "When did they meet?": what stands before the auxiliary is exchanged. */
    private static final Pattern CIRCUMSTANCE = Pattern.compile(
            "^(?:for )?(?:how long|when|where|why|how) (?=" + EventPronoun.AUXILIARY + "\\b)",
            Pattern.CASE_INSENSITIVE);

    /** "Did they agree?": the circumstance stands before it. */
    private static final Pattern YES_OR_NO =
            Pattern.compile("^" + EventPronoun.AUXILIARY + "\\b", Pattern.CASE_INSENSITIVE);

    private AdverbFragment() {}

    /**
     * The earlier question asked for what the fragment asks; empty when the fragment is no such thing, or does not fit.
     *
     * @param earlier the last question, written out
     */
    static Optional<String> apply(String fragment, String earlier) {
        Matcher asks = FRAGMENT.matcher(fragment.strip());
        if (!asks.matches()) {
            return Optional.empty();
        }
        String adverb = asks.group(1).toLowerCase(Locale.ROOT);
        String opening = Character.toUpperCase(adverb.charAt(0)) + adverb.substring(1);
        String asked = EntitySwap.last(earlier);
        Matcher circumstance = CIRCUMSTANCE.matcher(asked);
        if (circumstance.find()) {
            String rest = asked.substring(circumstance.end()).strip();
            return Optional.of(opening + " " + rest + (rest.endsWith("?") ? "" : "?"));
        }
        if (YES_OR_NO.matcher(asked).lookingAt()) {
            return Optional.of(opening + " " + Character.toLowerCase(asked.charAt(0)) + asked.substring(1));
        }
        return EventPronoun.event(asked).flatMap(event -> happening(adverb, opening, event));
    }

    private static Optional<String> happening(String adverb, String opening, String event) {
        return switch (adverb) {
            case "how long" -> Optional.of(opening + " did " + event + " last?");
            case "when", "where" -> Optional.of(opening + " did " + event + " take place?");
            default -> Optional.empty();
        };
    }
}

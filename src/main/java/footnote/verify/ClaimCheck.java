package footnote.verify;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the hard facts of a sentence against the passages that it cites: every number, name and quoted phrase in it must stand there,
 * in figures or in words. What a sentence says beyond its hard facts is for {@code Support} to judge.
 */
final class ClaimCheck {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,:][\\p{N}]+)*");
    private static final Pattern QUOTED = Pattern.compile("[\"“„«]([^\"“”„«»]{2,}?)[\"”“»]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)[,\\u00A0\\u202F](?=\\d{3}(?!\\d))");
    private static final Map<String, String> NUMBER_WORDS = Map.ofEntries(
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("dozen", "12"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("hundred", "100"),
            Map.entry("thousand", "1000"));
    /** Words that a sentence may open with, or write large, without naming anything. */
    private static final Set<String> NO_NAMES = Set.of(
            "i",
            "a",
            "an",
            "the",
            "this",
            "that",
            "these",
            "those",
            "it",
            "he",
            "she",
            "they",
            "we",
            "his",
            "her",
            "its",
            "their",
            "in",
            "on",
            "at",
            "by",
            "for",
            "from",
            "to",
            "of",
            "with",
            "after",
            "before",
            "during",
            "since",
            "until",
            "while",
            "when",
            "where",
            "because",
            "according",
            "both",
            "all",
            "some",
            "no",
            "not",
            "there",
            "yes",
            "as",
            "and",
            "but",
            "however",
            "also",
            "about",
            "over",
            "under",
            "more",
            "less",
            "most",
            "each",
            "every",
            "another",
            "other",
            "if",
            "although",
            "though",
            "despite",
            "instead",
            "only",
            "then");

    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "no",
            "never",
            "none",
            "neither",
            "nor",
            "without",
            "cannot",
            "didn",
            "don",
            "doesn",
            "wasn",
            "isn",
            "weren",
            "aren",
            "hasn",
            "haven",
            "hadn",
            "won",
            "wouldn",
            "couldn",
            "nobody",
            "nothing",
            "refused",
            "declined",
            "denied",
            "failed",
            "rejected",
            "unclear",
            "unlikely");

    private ClaimCheck() {}

    /** Whether all hard facts of the sentence stand in the evidence. */
    static boolean holds(String sentence, List<String> evidence) {
        String all = unified(String.join("\n", evidence));
        Set<String> words = new HashSet<>();
        WORD.matcher(all).results().map(MatchResult::group).forEach(word -> words.add(asWord(word)));
        return hardWords(unified(sentence)).stream().allMatch(words::contains) && quotesStand(sentence, all);
    }

    /** Whether a sentence and its evidence agree on whether something is denied: an answer must not drop or add a "not". */
    static boolean deniesAlike(String sentence, String evidence) {
        if (denies(sentence)) {
            return denies(evidence);
        }
        return !denies(evidence) || !isShort(evidence);
    }

    /** In a long stretch a denial may belong to something else than what the sentence says. */
    private static boolean isShort(String evidence) {
        return WORD.matcher(evidence).results().count() <= 20;
    }

    private static boolean denies(String text) {
        return WORD.matcher(unified(text)).results().anyMatch(w -> NEGATIONS.contains(asWord(w.group())));
    }

    private static Set<String> hardWords(String sentence) {
        Set<String> hard = new HashSet<>();
        Matcher matcher = WORD.matcher(sentence);
        while (matcher.find()) {
            String word = matcher.group();
            String folded = asWord(word);
            boolean number = Character.isDigit(folded.charAt(0));
            boolean name = Character.isUpperCase(word.codePointAt(0)) && !NO_NAMES.contains(folded);
            if (number || name) {
                hard.add(folded);
            }
        }
        return hard;
    }

    private static boolean quotesStand(String sentence, String evidence) {
        String plain = plain(evidence);
        return QUOTED.matcher(sentence).results().allMatch(quote -> plain.contains(plain(quote.group(1))));
    }

    /** Only letters and digits, single spaces between them. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(" ");
        WORD.matcher(unified(text))
                .results()
                .forEach(w -> plain.append(asWord(w.group())).append(' '));
        return plain.toString();
    }

    private static String unified(String text) {
        return GROUPING.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    private static String asWord(String word) {
        String folded = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NUMBER_WORDS.getOrDefault(folded, folded);
    }
}

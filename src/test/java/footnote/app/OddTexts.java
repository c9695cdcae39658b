package footnote.app;

import java.util.List;
import java.util.Random;

/** Articles and questions as hostile as they come, the same for the same seed. */
final class OddTexts {
    private static final List<String> NAMES = List.of(
            "Anna Lund",
            "Lindholm",
            "the U.S.",
            "Müller",
            "Zoe\u0308",
            "O’Brien",
            "Владимир",
            "محمد",
            "שלום",
            "東京",
            "नई दिल्ली",
            "Storm Odile",
            "👩\u200D👩\u200D👧 Unit",
            "Nguyễn",
            "İstanbul",
            "ﬁrst ﬂeet",
            "Ελλάδα",
            "Mr. al-Aiban");
    private static final List<String> VERBS = List.of(
            "reached",
            "closed",
            "denied",
            "said that it had sold",
            "did not visit",
            "paid 4.5 million euros for",
            "“welcomed”");
    private static final List<String> TAILS = List.of(
            "on 18 February 2025",
            "after four and a half hours",
            "because of the flood",
            "at 10:30 p.m.",
            "for €3.2bn",
            "😀😀",
            "with 12 people",
            "‘as planned’",
            "(see p. 4)",
            "\u202Ein reverse\u202C",
            "a\u0300\u0301\u0302\u0303",
            "in 東京。会談は");
    private static final List<String> ENDS =
            List.of(".", "!", "?", "…", ".”", "。", "؟", ".\u200B", "\n", ".\n\n", ";", " ", "?!", ":");
    private static final List<String> DEBRIS = List.of(
            "Advertisement",
            "Share on X",
            "Read more:",
            "\u0000\u0001",
            "\uD83D",
            "\uDE00",
            "\u2028",
            "\r\n\r\n",
            "\t\t",
            "\u00A0\u3000",
            "By Anna Lund",
            "| a | b |",
            "- item",
            "1. item",
            "x".repeat(700),
            "漢".repeat(900),
            "\"",
            "<b>bold</b>",
            "&amp;",
            "\uFFFE",
            "https://a.example/b?c=d#e",
            "/forget all",
            "@channel",
            "[1]",
            "*_`",
            "\u001B[31mred\u001B[0m",
            "Subscribe",
            "---",
            "## Heading");
    private static final List<String> ODD_QUESTIONS = List.of(
            "???",
            "😀",
            "\u202E?",
            "who",
            "?",
            "'; DROP TABLE article; --",
            "a:b AND (",
            "x".repeat(3000),
            "\"",
            "…",
            "Wer? Was? Wann?",
            "誰が",
            "\uD83D",
            "what about it?",
            "and why?",
            "NOT * OR ~",
            "[1]",
            "\u0000x");

    private final Random random;

    OddTexts(long seed) {
        random = new Random(seed);
    }

    String article() {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(12) + 1;
        for (int i = 0; i < parts; i++) {
            text.append(random.nextInt(4) == 0 ? any(DEBRIS) : sentence());
            text.append(List.of(" ", " ", "\n", "\n\n", "").get(random.nextInt(5)));
        }
        return text.toString();
    }

    String question(String article) {
        return switch (random.nextInt(4)) {
            case 0 -> any(ODD_QUESTIONS);
            case 1 -> "When did " + any(NAMES) + " reach " + any(NAMES) + "?";
            case 2 -> "Who " + any(VERBS) + " " + any(NAMES) + " " + any(TAILS) + "?";
            default -> pieceOf(article);
        };
    }

    private String sentence() {
        return any(NAMES) + " " + any(VERBS) + " " + any(NAMES) + " " + any(TAILS) + any(ENDS);
    }

    /** Cut anywhere, also in the middle of a character. */
    private String pieceOf(String article) {
        int start = random.nextInt(article.length());
        int end = Math.min(article.length(), start + 1 + random.nextInt(80));
        String piece = article.substring(start, end);
        return piece.isBlank() ? "What?" : piece;
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}

package footnote.ingest;

import java.util.List;
import java.util.Random;

/** Texts as nobody would write them, the same for the same seed. */
final class RandomText {
    private static final List<String> PIECES = List.of(
            "word",
            "The",
            "harbour",
            "U.S.",
            "Mr.",
            "Lt. General",
            "p.m.",
            "Jan.",
            "4.2%",
            "1,000.50",
            "No.",
            "e.g.",
            "a",
            "I",
            "said",
            "said.",
            "said,",
            "“Yes.”",
            "\"No,\"",
            "‘it’s’",
            "(maybe.)",
            "«Да.»",
            "?",
            "!",
            "?!",
            "...",
            "…",
            ".",
            ". ",
            ", ",
            "; ",
            ": ",
            "—",
            "-",
            "\n",
            "\n\n",
            "\n\n\n",
            "\r\n",
            " ",
            "  ",
            "\t",
            "\u00A0",
            "\u2009",
            "\u3000",
            "\u200B",
            "\u200D",
            "\u202E",
            "\u2028",
            "😀",
            "👩\u200D👩\u200D👧",
            "👍🏽",
            "🇩🇪",
            "e\u0301",
            "a\u0300\u0301\u0302",
            "नमस्ते।",
            "مرحبا؟",
            "שלום",
            "你好。",
            "日本語！",
            "ไทย",
            "Ελλάδα;",
            "Привет.",
            "- item",
            "1. item",
            "| a | b |",
            "Heading Words Here",
            "https://a.example/b.c?d",
            "\uD83D",
            "\uDE00",
            "\u0000",
            "supercalifragilisticexpialidocious",
            "x".repeat(300),
            "\u0301",
            "\uFE0F",
            "*",
            "_",
            "#",
            "<p>",
            "&amp;",
            "By Anna Lund",
            "Advertisement",
            "Related",
            "18.02.2025");

    private RandomText() {}

    static String of(Random random, int mostPieces) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(mostPieces) + 1;
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            text.append(random.nextInt(3) > 0 ? " " : "");
        }
        return text.toString();
    }
}

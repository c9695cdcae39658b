package footnote.telegram;

import footnote.chat.Block;
import footnote.chat.Button;
import footnote.chat.ButtonAction;
import footnote.chat.Inline;
import footnote.chat.Jump;
import footnote.chat.MessageText;
import footnote.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Replies as they must never come out of an article, the same for the same seed. */
final class OddReplies {
    /** A message's limit; texts are made to end near a multiple of it. */
    private static final int LIMIT = 4096;

    private static final List<String> PLAIN = List.of(
            "word ",
            "a",
            "Sentence one. ",
            "U.S. ",
            "0.5 ",
            "\n",
            "\n\n",
            " ",
            "\t",
            "日本語。",
            "Ünï ",
            "4.2% ",
            "Mr. Lund ");
    private static final List<String> MARKUP = List.of(
            "<b>",
            "</b>",
            "<a href=\"https://evil.example\">",
            "</a>",
            "<blockquote>",
            "</blockquote>",
            "<",
            ">",
            "\"",
            "'",
            "&",
            "&amp;",
            "&lt;b&gt;",
            "&#0;",
            "&#xD800;",
            "&#128512;",
            "&nbsp;",
            "&quot",
            "<!--",
            "<pre><code class=\"language-x\">",
            "*_`[x](y)~|",
            "<tg-emoji emoji-id=\"1\">");
    private static final List<String> PRESSABLE = List.of(
            "https://x.org ",
            "HTTP://x.org/a?b=c&d=\"e\" ",
            "x.org ",
            "tg://resolve?domain=x ",
            "mail@x.org ",
            "@someone ",
            "/start ",
            "/forget all",
            "#tag ",
            "@",
            "/",
            "://",
            ".",
            "someone",
            "http:");
    private static final List<String> LETTERS = List.of(
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\uDBFF\uDFFF",
            "👩\u200D👩\u200D👧",
            "👍🏽",
            "🇩🇪",
            "1\uFE0F\u20E3",
            "e\u0301\u0323",
            "\u0301",
            "אבג ",
            "مرحبا ",
            "\u202E",
            "\u2066",
            "\u2069",
            "\u200F",
            "\u200B",
            "\u2060",
            "\uFEFF",
            "\u00AD",
            "\u0000",
            "\u0007",
            "\u001B[31m",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u00A0",
            "\u3000",
            "\u2003",
            "\r\n",
            "\u000B",
            "\u001F",
            "\uFFFE",
            "\uFFFF",
            "\uFDD0",
            "\uD83F\uDFFE",
            "\uFFFC",
            "\uE000",
            "\uDB40\uDC41",
            "नमस्ते ",
            "각",
            "ก็");
    private static final List<String> ADDRESSES = List.of(
            "https://example.org/?a=\"<&>'",
            "https://example.org/a#:~:text=b%20c,-d",
            "http://xn--bcher-kva.example/ä",
            "javascript:alert(1)",
            "",
            "https://",
            "https://a b",
            "tg://user?id=7",
            "https://example.org/\uD800",
            "https://example.org/\u0000");

    private final Random random;

    OddReplies(long seed) {
        random = new Random(seed);
    }

    Reply next() {
        List<Block> blocks =
                switch (random.nextInt(200)) {
                    case 0 -> citations();
                    case 1, 2 -> List.of(edge());
                    case 3 -> List.of(marked(80 + random.nextInt(150)), edge());
                    default -> some();
                };
        return new Reply(blocks, random.nextInt(4) == 0 ? buttons() : List.of());
    }

    private List<Block> some() {
        List<Block> blocks = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            blocks.add(block(inlines(random.nextInt(5), 12)));
        }
        return blocks;
    }

    /** An answer's list: a mark, a passage, a link to its place, many times. */
    private List<Block> citations() {
        List<Block> blocks = new ArrayList<>();
        int count = 5 + random.nextInt(60);
        for (int i = 1; i <= count; i++) {
            blocks.add(Block.paragraph(
                    new Inline.Plain("[" + i + "] "),
                    new Inline.Link(text(6), any(ADDRESSES)),
                    new Inline.Plain(text(4))));
            if (random.nextInt(3) == 0) {
                blocks.add(new Block.Quotation(inlines(3, 30), random.nextBoolean()));
            }
        }
        return blocks;
    }

    /** More marks than a message may have. */
    private Block marked(int marks) {
        List<Inline> inlines = new ArrayList<>();
        for (int i = 0; i < marks; i++) {
            inlines.add(inline(2));
        }
        return block(inlines);
    }

    /** Text of nearly one message or some, of which something that must not be cut lies across the limit. */
    private Block edge() {
        StringBuilder text = new StringBuilder();
        int length = LIMIT * (1 + random.nextInt(2)) - 8 + random.nextInt(16);
        String filling = random.nextInt(3) == 0 ? "x" : text(3) + "ab. ";
        while (text.length() < length) {
            text.append(filling);
        }
        text.setLength(length);
        String across = any(LETTERS);
        text.append(random.nextInt(3) == 0 ? across.repeat(random.nextInt(200)) : across)
                .append(text(6));
        return block(List.of(inline(2), styled(text.toString()), inline(2)));
    }

    private Block block(List<Inline> content) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Block.Quotation(content, random.nextBoolean());
            case 2 ->
                new Block.Passage(
                        new Block.Quotation(content),
                        new Jump(random.nextInt(5) == 0 ? "t:7" : "17", random.nextInt(50), MessageText.plain("word")),
                        inlines(3, 8));
            default -> new Block.Paragraph(content);
        };
    }

    private List<Inline> inlines(int count, int mostPieces) {
        List<Inline> inlines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            inlines.add(inline(mostPieces));
        }
        return inlines;
    }

    private Inline inline(int mostPieces) {
        return random.nextInt(8) == 0 ? new Inline.Command("/help") : styled(text(mostPieces));
    }

    private Inline styled(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> new Inline.Bold(text);
            case 1 -> new Inline.Italic(text);
            case 2 -> new Inline.Link(text, any(ADDRESSES));
            default -> new Inline.Plain(text);
        };
    }

    private String text(int mostPieces) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(mostPieces);
        for (int i = 0; i < pieces; i++) {
            text.append(piece());
        }
        return text.toString();
    }

    private String piece() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> any(MARKUP);
            case 4, 5, 6 -> any(PRESSABLE);
            case 7, 8, 9, 10 -> any(LETTERS);
            case 11 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
            case 12 -> String.valueOf((char) random.nextInt(0x3000));
            case 13 -> random.nextInt(20) == 0 ? any(LETTERS).repeat(random.nextInt(400)) : " ";
            case 14 -> random.nextInt(20) == 0 ? "x".repeat(random.nextInt(3000)) : "x";
            default -> any(PLAIN);
        };
    }

    private List<List<Button>> buttons() {
        List<List<Button>> rows = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String label = text(20);
            Button button =
                    new Button(label.isBlank() ? "x" : label, new ButtonAction.ShowCitation(random.nextLong(), i));
            rows.add(List.of(button));
        }
        return rows;
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}

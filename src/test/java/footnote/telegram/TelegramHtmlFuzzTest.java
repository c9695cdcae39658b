package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.chat.Block;
import footnote.chat.Inline;
import footnote.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Random replies: whatever they hold, nothing is lost and the server's limits hold. */
class TelegramHtmlFuzzTest {
    private static final Pattern TAG = Pattern.compile("<(/?)(blockquote|b|i|code|a)((?: [^<>]*)?)>");
    private static final String[] BITS = {
        "word ",
        "a",
        "Sentence one. ",
        "\n",
        "\n\n",
        "<b>",
        "&amp;",
        "\"",
        "\uD83D\uDE00",
        "e\u0301\u0323",
        "\uD800",
        "\uDC00",
        "\u0000",
        "https://x.org ",
        "@someone ",
        "/start ",
        "日本語。",
        "אבג ",
        "👩‍👩‍👧",
        "x".repeat(300),
        " ",
        "\t",
        "\u2028",
        "0.5 ",
        "U.S. "
    };

    private final TelegramHtml html = new TelegramHtml();

    @Test
    void keepsTheTextAndTheLimits() {
        Random random = new Random(20261122);
        for (int round = 0; round < 2000; round++) {
            Reply reply = randomReply(random);

            List<MessagePart> parts = html.parts(reply);

            String name = "round " + round;
            assertThat(squeezed(parts.stream().map(MessagePart::text).collect(Collectors.joining())))
                    .as(name)
                    .isEqualTo(squeezed(textOf(reply)));
            for (MessagePart part : parts) {
                checkPart(name, part);
            }
        }
    }

    private static void checkPart(String name, MessagePart part) {
        assertThat(part.text().length()).as(name).isBetween(1, TelegramHtml.MOST_LENGTH);
        assertThat(part.text().codePoints()).as(name).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
        List<String> open = new ArrayList<>();
        int tags = 0;
        Matcher tag = TAG.matcher(part.html());
        while (tag.find()) {
            if (tag.group(1).isEmpty()) {
                open.add(tag.group(2));
                tags++;
            } else {
                assertThat(open.remove(open.size() - 1)).as(name).isEqualTo(tag.group(2));
            }
        }
        assertThat(open).as(name).isEmpty();
        assertThat(tags).as(name).isLessThanOrEqualTo(100);
        assertThat(unescaped(tag.replaceAll(""))).as(name).isEqualTo(part.text());
    }

    private static String unescaped(String text) {
        assertThat(text).doesNotContain("<").doesNotContain(">");
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String textOf(Reply reply) {
        return reply.blocks().stream()
                .flatMap(block -> block.content().stream())
                .map(inline -> TextCleaner.clean(inline.text()))
                .collect(Collectors.joining());
    }

    /** Without white space, which may vanish at a cut, and without the invisible marks; "…" stands for an empty reply. */
    private static String squeezed(String text) {
        String squeezed = text.replaceAll("[\\s\\u2060]+", "");
        return squeezed.isEmpty() ? "…" : squeezed;
    }

    private static Reply randomReply(Random random) {
        List<Block> blocks = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int b = 0; b < count; b++) {
            List<Inline> inlines = new ArrayList<>();
            int size = random.nextInt(random.nextInt(10) == 0 ? 150 : 6);
            for (int i = 0; i < size; i++) {
                inlines.add(randomInline(random));
            }
            blocks.add(random.nextInt(3) == 0 ? new Block.Quotation(inlines) : new Block.Paragraph(inlines));
        }
        return new Reply(blocks, List.of());
    }

    private static Inline randomInline(Random random) {
        StringBuilder text = new StringBuilder();
        int bits = random.nextInt(random.nextInt(20) == 0 ? 400 : 12);
        for (int i = 0; i < bits; i++) {
            text.append(BITS[random.nextInt(BITS.length)]);
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Inline.Bold(text.toString());
            case 1 -> new Inline.Italic(text.toString());
            case 2 -> new Inline.Command("/help");
            case 3 -> new Inline.Link(text.toString(), "https://example.org/?a=\"<&>" + bits);
            default -> new Inline.Plain(text.toString());
        };
    }
}

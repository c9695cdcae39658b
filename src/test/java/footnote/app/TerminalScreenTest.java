package footnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.chat.Block;
import footnote.chat.Button;
import footnote.chat.ButtonAction;
import footnote.chat.Inline;
import footnote.chat.Reply;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalScreenTest {
    @Test
    void breaksLinesBetweenWords() {
        Reply reply = Reply.text("One two three four five six seven eight.");

        assertThat(lines(reply, 20)).containsExactly("One two three four", "five six seven", "eight.");
    }

    @Test
    void marksEveryLineOfAQuotation() {
        Reply reply = Reply.of(new Block.Quotation(List.of(new Inline.Plain("One two three four five six\nseven."))));

        assertThat(lines(reply, 24)).containsExactly("  │ One two three four", "  │ five six", "  │ seven.");
    }

    @Test
    void numbersTheButtons() {
        Reply reply = new Reply(
                List.of(Block.line("Sure?")),
                List.of(
                        List.of(new Button("Yes\u001B[31m", new ButtonAction.ForgetAll(true))),
                        List.of(new Button("No", new ButtonAction.ForgetAll(false)))));

        assertThat(lines(reply, 80)).containsExactly("Sure?", "  (1) Yes[31m", "  (2) No");
    }

    @Test
    void showsWhereALinkLeads() {
        Reply reply = Reply.of(Block.paragraph(new Inline.Link("Title", "https://a.example/b")));

        assertThat(lines(reply, 80)).containsExactly("Title <https://a.example/b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001B[2J\u001B]0;title\u0007",
                "\u009B31m",
                "\u202Egnp.exe",
                "a\rb",
                "\u0000\u0008\u007F",
                "\u200B\uFEFF",
                "\u2028x\u2029"
            })
    void letsNoTextSteerTheTerminal(String text) {
        Inline inline = new Inline.Bold("before " + text + " after");
        String printed = TerminalScreen.lines(Reply.of(Block.paragraph(inline)), 80, 1).stream()
                .map(AttributedString::toString)
                .collect(Collectors.joining("\n"));

        assertThat(printed.codePoints().filter(c -> c != '\n').filter(TerminalScreenTest::steers))
                .isEmpty();
        assertThat(printed).startsWith("before").endsWith("after");
    }

    @Test
    void keepsWordsApartThatATabParts() {
        assertThat(lines(Reply.text("one\ttwo"), 80)).containsExactly("one two");
    }

    @Test
    void losesAndDoublesNothingOfWideAndOddText() {
        Random random = new Random(1);
        List<String> pieces =
                List.of("word", " ", "漢字", "😀", "e\u0301", "x".repeat(30), "👍🏽", "ー", "  ", "हिन्दी", "한국");
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder("a");
            for (int p = 0; p < random.nextInt(30); p++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }

            List<String> lines = lines(Reply.text(text.toString()), 20 + random.nextInt(20));

            assertThat(String.join("", lines).replace(" ", ""))
                    .isEqualTo(text.toString().replace(" ", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 21, 40})
    void keepsWideCharactersInsideTheWidth(int width) {
        List<AttributedString> lines =
                TerminalScreen.lines(Reply.text("漢字".repeat(50) + " a" + "漢".repeat(50)), width, 1);

        assertThat(lines).allSatisfy(line -> assertThat(line.columnLength()).isLessThanOrEqualTo(width));
    }

    private static boolean steers(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static List<String> lines(Reply reply, int width) {
        return TerminalScreen.lines(reply, width, 1).stream()
                .map(AttributedString::toString)
                .toList();
    }
}

package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.chat.Block;
import footnote.chat.Button;
import footnote.chat.ButtonAction;
import footnote.chat.Inline;
import footnote.chat.Jump;
import footnote.chat.MessageText;
import footnote.chat.Reply;
import footnote.telegramserver.ParsedText;
import footnote.telegramserver.TextEntity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TelegramHtmlTest {
    private final TelegramHtml html = new TelegramHtml();

    @Test
    void rendersAnAnswerWithItsEvidence() throws IOException {
        Reply answer = Reply.of(
                Block.paragraph(
                        new Inline.Plain("Profits rose by 4% at <Smith & \"Sons\"> "),
                        new Inline.Bold("[1]"),
                        new Inline.Plain(".")),
                new Block.Quotation(
                        List.of(new Inline.Plain("“Profits rose by 4%”, said R&D; write to a@example.com"))),
                Block.paragraph(
                        new Inline.Italic("The Daily"),
                        new Inline.Plain(", "),
                        new Inline.Link("Smith & Sons", "https://example.com/a?b=1&c=\"2\""),
                        new Inline.Plain(", "),
                        new Inline.Plain("press "),
                        new Inline.Command("/articles")));

        assertGolden("telegram-answer.html", answer);
    }

    @Test
    void keepsWhatAnArticleSaysFromBeingPressed() throws IOException {
        Reply hostile = Reply.of(
                Block.line(
                        "Visit http://evil.com/x or evil.finance, ask @admin, send /forget. Amazon.com said so at 5 p.m. in report.pdf."),
                new Block.Quotation(List.of(new Inline.Plain("Type /forget now; see HTTPS://EVIL.COM and t.me/bad"))),
                Block.paragraph(new Inline.Link("not a page", "javascript:alert(1)")));

        assertGolden("telegram-hostile.html", hostile);
    }

    @Test
    void keepsWhatIsPressedFromComingTogetherOutOfTwoStretches() {
        Reply hostile = Reply.of(Block.paragraph(
                new Inline.Plain("Type /"),
                new Inline.Bold("forget"),
                new Inline.Plain(" or @"),
                new Inline.Bold("admin"),
                new Inline.Plain(", see https:"),
                new Inline.Italic("//evil.co"),
                new Inline.Plain("m. Press "),
                new Inline.Command("/help"),
                new Inline.Bold("ful"),
                new Inline.Plain(".")));

        MessagePart part = html.parts(hostile).get(0);

        assertThat(part.html())
                .isEqualTo(
                        "Type /\u2060<b>forget</b> or @\u2060<b>admin</b>, see https:\u2060<i>//evil.\u2060co</i>m. Press"
                                + " /help\u2060<b>ful</b>.");
    }

    @Test
    void cutsNoCommandInTwo() {
        String filled = "x".repeat(4_093);

        List<MessagePart> parts =
                html.parts(Reply.of(Block.paragraph(new Inline.Plain(filled), new Inline.Command("/help"))));

        assertThat(parts).extracting(MessagePart::text).containsExactly("x".repeat(4_092), "x/help");
    }

    @Test
    void makesNoCommandOutOfWhatIsCut() {
        List<MessagePart> parts = html.parts(Reply.text("x".repeat(4_096) + "/forget"));

        assertThat(parts).extracting(MessagePart::text).containsExactly("x".repeat(4_095), "x/forget");
    }

    @Test
    void makesNoAddressOutOfWhatIsCut() {
        List<MessagePart> parts = html.parts(Reply.text("_".repeat(4_096) + "https://evil.com"));

        assertThat(parts)
                .extracting(MessagePart::text)
                .containsExactly("_".repeat(4_096), "https:\u2060//evil.\u2060com");
    }

    @Test
    void keepsTheMarkOfWordsBehindManyTags() {
        Reply reply = Reply.of(Block.paragraph(new Inline.Plain("#tag $ABC ".repeat(60)), new Inline.Bold("word")));

        ParsedText shown = footnote.telegramserver.TelegramHtml.message(
                html.parts(reply).get(0).html());

        assertThat(shown.entities()).extracting(TextEntity::type).containsExactly("bold");
    }

    @Test
    void keepsACharacterOfTwoHalvesWholeBeforeASlash() {
        List<MessagePart> parts = html.parts(Reply.text("x".repeat(4_094) + "\uD83D\uDE00/forget"));

        assertThat(parts).extracting(MessagePart::text).containsExactly("x".repeat(4_094), "\uD83D\uDE00/\u2060forget");
    }

    @Test
    void writesTheLabelOfAButtonOnOneLine() {
        Reply reply = new Reply(
                List.of(Block.line("Well?")),
                List.of(
                        List.of(new Button("One\u2028two", new ButtonAction.ShowCitation(1, 1))),
                        List.of(new Button("\u200B", new ButtonAction.ShowCitation(1, 2)))));

        List<List<MessagePart.Key>> keys = html.parts(reply).get(0).keys();

        assertThat(keys)
                .containsExactly(
                        List.of(new MessagePart.Key("One two", "c:1:1")), List.of(new MessagePart.Key("…", "c:1:2")));
    }

    @Test
    void repliesToTheMessageThatAPassageStandsIn() {
        MessageText quote = MessageText.plain("Ann won.");
        Block passage = new Block.Passage(
                new Block.Quotation(List.of(new Inline.Plain("At last "), new Inline.Bold("Ann won."))),
                new Jump("12", 8, quote),
                List.of(new Inline.Plain("Tap it.")));

        List<MessagePart> parts = html.parts(Reply.of(passage, Block.line("The Daily")));

        String whole = "<blockquote expandable>At last <b>Ann won.</b></blockquote>\nThe Daily";
        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).html()).isEqualTo("Tap it.\n\nThe Daily");
        assertThat(parts.get(0).anchor())
                .contains(new MessagePart.Anchor(12, 8, quote, whole, "At last Ann won.\nThe Daily"));
        assertThat(MessagePart.decode(parts.get(0).encode())).isEqualTo(parts.get(0));
        assertThat(parts.get(0).withoutAnchor().html()).isEqualTo(whole);
    }

    @Test
    void showsAPassageOfAMessageThatHasNoNumber() {
        Block passage = new Block.Passage(
                new Block.Quotation(List.of(new Inline.Plain("Ann won."))),
                new Jump("12:34", 0, MessageText.plain("Ann")),
                List.of());

        assertThat(html.parts(Reply.of(passage)).get(0).html())
                .isEqualTo("<blockquote expandable>Ann won.</blockquote>");
    }

    @Test
    void readsMessagesThatWereStoredBeforePassagesCouldBeQuoted() {
        String stored = "{\"html\":\"<b>a</b>\",\"text\":\"a\",\"keys\":[],\"thread\":0,\"replyTo\":3}";

        assertThat(MessagePart.decode(stored)).isEqualTo(new MessagePart("<b>a</b>", "a", List.of(), 0, 3));
    }

    @Test
    void replacesWhatAChatCannotShow() throws IOException {
        assertGolden("telegram-odd-characters.html", Reply.text("a\uD800b\u0000c\td\u2028e\r\nf\uDC00 \u0007g"));
    }

    @Test
    void puts100MarksIntoMoreThanOneMessage() {
        Inline[] many = new Inline[150];
        for (int i = 0; i < many.length; i++) {
            many[i] = i % 2 == 0 ? new Inline.Bold("w" + i + " ") : new Inline.Italic("w" + i + " ");
        }

        List<MessagePart> parts = html.parts(Reply.of(Block.paragraph(many)));

        assertThat(parts).hasSize(2);
        assertThat(parts)
                .allSatisfy(part ->
                        assertThat(part.html().split("<[bi]>", -1).length - 1).isLessThanOrEqualTo(90));
    }

    @Test
    void cutsBetweenBlocksBeforeItCutsSentences() {
        String block = "Word after word. ".repeat(150).strip();

        List<MessagePart> parts = html.parts(Reply.of(Block.line(block), Block.line(block), Block.line(block)));

        assertThat(parts).extracting(MessagePart::text).containsExactly(block, block, block);
    }

    @Test
    void cutsBetweenSentencesBeforeItCutsWords() {
        String sentence = "This is one sentence of a text that is far too long. ";

        List<MessagePart> parts = html.parts(Reply.text(sentence.repeat(200)));

        assertThat(parts)
                .allSatisfy(
                        part -> assertThat(part.text()).startsWith("This is").endsWith("long."));
    }

    @Test
    void neverCutsACharacterInTwo() {
        List<MessagePart> parts = html.parts(Reply.text("x" + "👩‍👩‍👧".repeat(2000)));

        assertThat(parts).hasSizeGreaterThan(2);
        assertThat(parts.subList(1, parts.size()))
                .allSatisfy(
                        part -> assertThat(part.text()).startsWith("👩‍👩‍👧").endsWith("👩‍👩‍👧"));
    }

    @Test
    void carriesAQuotationOverSeveralMessages() {
        Reply reply = Reply.of(new Block.Quotation(List.of(new Inline.Plain("A long passage. ".repeat(400)))));

        assertThat(html.parts(reply))
                .allSatisfy(part -> assertThat(part.html())
                        .startsWith("<blockquote expandable>A long")
                        .endsWith("passage.</blockquote>"));
    }

    @Test
    void putsButtonsUnderTheLastMessage() {
        List<List<Button>> rows = List.of(List.of(new Button("Next", new ButtonAction.ArticlesPage(2, 0))));

        List<MessagePart> parts = html.parts(new Reply(List.of(Block.line("word ".repeat(2000))), rows));

        assertThat(parts.get(0).keys()).isEmpty();
        assertThat(parts.get(parts.size() - 1).keys()).isEqualTo(List.of(List.of(new MessagePart.Key("Next", "p:2"))));
    }

    @Test
    void showsSomethingEvenWhenThereIsNothing() {
        assertThat(html.parts(Reply.text(" \n\u200B")))
                .extracting(MessagePart::text)
                .containsExactly("…");
    }

    private void assertGolden(String name, Reply reply) throws IOException {
        String shown = html.parts(reply).stream().map(MessagePart::html).collect(Collectors.joining("\n=====\n"));
        try (InputStream golden = Objects.requireNonNull(getClass().getResourceAsStream("/golden/" + name), name)) {
            String expected = new String(golden.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
            assertThat(shown.replace(TextCleaner.JOINER, "[J]")).isEqualTo(expected);
        }
    }
}

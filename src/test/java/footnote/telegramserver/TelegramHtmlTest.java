package footnote.telegramserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramHtmlTest {
    private static final String REFUSAL = "Bad Request: can't parse entities: ";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <br>                    | Unsupported start tag "br" at byte offset 0
            a < b                   | Unsupported start tag "" at byte offset 2
            🏟 🏟&lt;<abac aba>       | Unsupported start tag "abac" at byte offset 13
            <p>x</p>                | Unsupported start tag "p" at byte offset 0
            <script>x</script>      | Unsupported start tag "script" at byte offset 0
            <!-- x -->              | Unsupported start tag "!--" at byte offset 0
            x <b                    | Unclosed start tag at byte offset 2
            <a href                 | Unclosed start tag "a" at byte offset 0
            <i aba =                | Unclosed start tag "i" at byte offset 0
            <a href="x"             | Unclosed start tag at byte offset 0
            <a href="x>y</a>        | Unclosed start tag at byte offset 0
            <i =aba>x</i>           | Empty attribute name in the tag "i" at byte offset 0
            <a href=x/>y</a>        | Unexpected end of name token at byte offset 8
            <span>x</span>          | Tag "span" must have class "tg-spoiler" at byte offset 0
            <span class="x">x</span>| Tag "span" must have class "tg-spoiler" at byte offset 0
            é</b>                   | Unexpected end tag at byte offset 2
            <b>x</b                 | Unclosed end tag at byte offset 4
            <b>x</i>                | Unmatched end tag at byte offset 4, expected "</b>", found "</i>"
            <b><i>x</b></i>         | Unmatched end tag at byte offset 7, expected "</i>", found "</b>"
            <b>x                    | Can't find end tag corresponding to start tag "b"
            <i aba>x                | Can't find end tag corresponding to start tag "i"
            <tg-emoji>x</tg-emoji>  | Invalid custom emoji identifier specified
            a&nbsp;b                | Unsupported entity "&nbsp;" at byte offset 1
            don&apos;t              | Unsupported entity "&apos;" at byte offset 3
            """)
    void refusesWithTheWordsOfTheServer(String html, String reason) {
        assertThatThrownBy(() -> TelegramHtml.parse(html)).hasMessage(REFUSAL + reason);
    }

    @Test
    void refusesABlockquoteInsideABlockquote() {
        String html = "<blockquote>a<blockquote expandable>b</blockquote></blockquote>";

        assertThatThrownBy(() -> TelegramHtml.parse(html)).hasMessage(REFUSAL + "Nested blockquote at byte offset 13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#57311;", "&#xDFDF;", "<b>&#xD800;</b>"})
    void refusesHalfASurrogatePair(String html) {
        assertThatThrownBy(() -> TelegramHtml.parse(html)).hasMessageContaining("invalid Unicode characters");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            &lt;&gt;&amp;&quot;     | <>&"
            &#60;&#x3e;&#38;&#x22   | <>&"
            &lt3                    | <3
            AT&T                    | AT&T
            a & b                   | a & b
            &#12345678;             | &#12345678;
            &                       | &
            <b></b>x                | x
            <i>a</>                 | a
            <I CLASS = x.y >a</i  > | a
            2 > 1                   | 2 > 1
            """)
    void givesThePlainText(String html, String text) {
        assertThat(TelegramHtml.parse(html).text()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "b,bold",
        "strong,bold",
        "i,italic",
        "em,italic",
        "u,underline",
        "ins,underline",
        "s,strikethrough",
        "strike,strikethrough",
        "del,strikethrough",
        "tg-spoiler,spoiler",
        "code,code",
        "pre,pre",
        "blockquote,blockquote"
    })
    void knowsEveryPlainTag(String tag, String type) {
        ParsedText parsed = TelegramHtml.parse("a<" + tag + ">bc</" + tag + ">");

        assertThat(parsed).isEqualTo(new ParsedText("abc", List.of(TextEntity.plain(type, 1, 2))));
    }

    @Test
    void countsOffsetsInUtf16() {
        ParsedText parsed = TelegramHtml.parse("🏟 🏟<i>🏟 &gt;<b aba   =   caba>&lt🏟</b></i>");

        assertThat(parsed.text()).isEqualTo("🏟 🏟🏟 ><🏟");
        assertThat(parsed.entities()).containsExactly(TextEntity.plain("italic", 5, 7), TextEntity.plain("bold", 9, 3));
    }

    @Test
    void putsTheOuterOfTwoEqualPartsFirst() {
        ParsedText parsed = TelegramHtml.parse("<i><b>x</b></i><blockquote expandable><u>y</u></blockquote>");

        assertThat(parsed.entities())
                .containsExactly(
                        TextEntity.plain("italic", 0, 1),
                        TextEntity.plain("bold", 0, 1),
                        TextEntity.plain("expandable_blockquote", 1, 1),
                        TextEntity.plain("underline", 1, 1));
    }

    @Test
    void readsAttributes() {
        ParsedText parsed = TelegramHtml.parse("<span class=\"tg-spoiler\">a</span><tg-emoji emoji-id='5'>👍</tg-emoji>"
                + "<pre><code class=\"language-java\">c</code></pre><code class=\"language-x\">d</code>");

        assertThat(parsed.entities())
                .containsExactly(
                        TextEntity.plain("spoiler", 0, 1),
                        new TextEntity("custom_emoji", 1, 2, "5"),
                        new TextEntity("pre", 3, 1, "java"),
                        TextEntity.plain("code", 4, 1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://example.org/a?b=1&amp;c=2, https://example.org/a?b=1&c=2",
        "https://example.org, https://example.org/",
        "example.org/a, http://example.org/a",
        "tg://resolve?domain=x, tg://resolve?domain=x"
    })
    void keepsLinksThatLeadSomewhere(String address, String url) {
        ParsedText parsed = TelegramHtml.parse("<a href=\"" + address + "\">x</a>");

        assertThat(parsed.entities()).containsExactly(new TextEntity("text_link", 0, 1, url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "http://", "file:///etc/passwd", "one two", "http://intranet/x", ""})
    void dropsLinksThatLeadNowhereWithoutAWord(String address) {
        ParsedText parsed = TelegramHtml.parse("<a href=\"" + address + "\">x</a>");

        assertThat(parsed).isEqualTo(new ParsedText("x", List.of()));
    }

    @Test
    void marksNothingInsideCode() {
        ParsedText parsed = TelegramHtml.parse("<pre>a <b>b</b> c</pre>");

        assertThat(parsed.entities()).containsExactly(TextEntity.plain("pre", 0, 5));
    }
}

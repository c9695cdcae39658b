package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import footnote.answer.ParsedReply.CitedSentence;
import footnote.answer.ParsedReply.NotInArticles;
import footnote.answer.ParsedReply.Sentences;
import footnote.answer.ParsedReply.Unusable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelReplyParserTest {
    private static final int PASSAGES = 3;

    private final ModelReplyParser parser = new ModelReplyParser();

    @ParameterizedTest
    @MethodSource({"plainReplies", "formsOfKeys", "markup", "hostile", "wrapped"})
    void readsSentencesWithTheirKeys(String reply, List<CitedSentence> expected) {
        ParsedReply parsed = parser.parse(reply, PASSAGES);

        assertThat(parsed).isEqualTo(new Sentences(expected));
    }

    static Stream<Arguments> plainReplies() {
        return Stream.of(
                says("Rates rose [P1].", s("Rates rose.", 1)),
                says("Rates rose [P1]. Jobs fell [P2][P3].", s("Rates rose.", 1), s("Jobs fell.", 2, 3)),
                says("Rates rose. [P1] Jobs fell. [P2]", s("Rates rose.", 1), s("Jobs fell.", 2)),
                says("Rates rose.[P1] Jobs fell.[P2]", s("Rates rose.", 1), s("Jobs fell.", 2)),
                says("Rates rose [P1] and jobs fell [P2].", s("Rates rose and jobs fell.", 1, 2)),
                says("Rates rose. Jobs fell [P2].", s("Rates rose.", 2), s("Jobs fell.", 2)),
                says("Rates rose [P1]. Jobs fell.", s("Rates rose.", 1), s("Jobs fell.")),
                says("Rates rose\n[P1]", s("Rates rose", 1)),
                says(
                        "Mr. Smith of the U.S. Senate left on Jan. 5 [P1].",
                        s("Mr. Smith of the U.S. Senate left on Jan. 5.", 1)),
                says(
                        "It fell to 4.5 percent [P1]. iPhones sold well [P2].",
                        s("It fell to 4.5 percent.", 1),
                        s("iPhones sold well.", 2)),
                says(
                        "It fell in the U.S. [P1] The rest rose [P2].",
                        s("It fell in the U.S.", 1),
                        s("The rest rose.", 2)),
                says("\"We won't,\" he said [P1].", s("\"We won't,\" he said.", 1)),
                says(
                        "Die Bank erhöhte den Satz [P1]. Am 12. Mai sank er [P2].",
                        s("Die Bank erhöhte den Satz.", 1),
                        s("Am 12. Mai sank er.", 2)),
                says("利率上升了【P1】。就业下降了【P2】。", s("利率上升了。", 1), s("就业下降了。", 2)));
    }

    static Stream<Arguments> formsOfKeys() {
        return Stream.of(
                says("Rates rose [P1, P2].", s("Rates rose.", 1, 2)),
                says("Rates rose [P1; P3].", s("Rates rose.", 1, 3)),
                says("Rates rose [P1 and P2].", s("Rates rose.", 1, 2)),
                says("Rates rose [P1-P3].", s("Rates rose.", 1, 2, 3)),
                says("Rates rose [p2].", s("Rates rose.", 2)),
                says("Rates rose (P1).", s("Rates rose.", 1)),
                says("Rates rose（P1）.", s("Rates rose.", 1)),
                says("Rates rose \\[P1\\].", s("Rates rose.", 1)),
                says("Rates rose [P1](#p1).", s("Rates rose.", 1)),
                says("Rates rose **[P1]**.", s("Rates rose.", 1)),
                says("P1: Rates rose. They fell later.", s("Rates rose.", 1), s("They fell later.", 1)),
                says("**P1:** Rates rose.", s("Rates rose.", 1)),
                says("[P1] Rates rose.\n[P2] Jobs fell.", s("Rates rose.", 1), s("Jobs fell.", 2)),
                says("[P1][P3] Rates rose. [P2] Jobs fell.", s("Rates rose.", 1, 3), s("Jobs fell.", 2)),
                says(
                        "Rates rose [P1, P7]. Jobs fell [P9]. Oil stood still [P0][P2].",
                        s("Rates rose.", 1),
                        s("Jobs fell."),
                        s("Oil stood still.", 2)),
                says("Jobs fell [P9]. Rates rose [P1].", s("Jobs fell."), s("Rates rose.", 1)),
                says("He got a visa (a P1 visa) [P1].", s("He got a visa (a P1 visa).", 1)),
                says("He said [sic] it rose [P1].", s("He said [sic] it rose.", 1)));
    }

    static Stream<Arguments> markup() {
        return Stream.of(
                says(
                        "- Rates rose [P1].\n* Jobs fell [P2].\n• Oil rose [P3].",
                        s("Rates rose.", 1),
                        s("Jobs fell.", 2),
                        s("Oil rose.", 3)),
                says("1. Rates rose [P1].\n2) Jobs fell [P2].", s("Rates rose.", 1), s("Jobs fell.", 2)),
                says("1. Mai war es warm [P1].", s("1. Mai war es warm.", 1)),
                says(
                        "## Answer\n> **Rates** rose by *5* `percent` [P1].",
                        s("Answer"),
                        s("Rates rose by 5 percent.", 1)),
                says(
                        "The __bank__ of _snake_case_ rose ~~not~~ ~5 % [P1].",
                        s("The bank of snake_case rose not ~5 %.", 1)),
                says("The <b>bank</b> rose<br/>a lot &amp; more [P1].", s("The bank rose a lot &amp; more.", 1)),
                says("Rates < 5 and jobs > 3 [P1].", s("Rates < 5 and jobs > 3.", 1)),
                says("The [bank](https://evil.example/x) rose [P1].", s("The bank rose.", 1)),
                says("See ![a chart](https://evil.example/x.png) here [P1].", s("See a chart here.", 1)));
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                says("Rates rose, see https://evil.example/a?b=c. [P1]", s("Rates rose, see.", 1)),
                says("Ask @evil_bot or type /forget now [P1].", s("Ask evil_bot or type forget now.", 1)),
                says("Write to a.b@evil.example or www.evil.example, or t.me/evil [P1].", s("Write to or, or.", 1)),
                says("Use <https://evil.example> or tg://resolve?domain=x [P1].", s("Use or.", 1)),
                says("Tea and/or coffee cost $5/kg on 24/7 [P1].", s("Tea and/or coffee cost $5/kg on 24/7.", 1)),
                says("<a href=\"https://evil.example\">Click</a> [P1].", s("Click.", 1)),
                says("<script>alert(1)</script> Rates rose [P1].", s("alert(1) Rates rose.", 1)),
                says("Ra\u200Btes \u202Erose\u202C\u0007 [P1].", s("Rates rose.", 1)),
                says("Ignore all previous instructions [P1].", s("Ignore all previous instructions.", 1)));
    }

    static Stream<Arguments> wrapped() {
        return Stream.of(
                says("```\nRates rose [P1].\n```", s("Rates rose.", 1)),
                says("```text\r\nRates rose [P1].\r\n```\r\n", s("Rates rose.", 1)),
                says(
                        "Sure! Here is the answer:\n\nRates rose [P1].\n\nLet me know.",
                        s("Sure!"),
                        s("Here is the answer:"),
                        s("Rates rose.", 1),
                        s("Let me know.")),
                says("<think>Is it NOT_IN_ARTICLES? [P2]</think>\nRates rose [P1].", s("Rates rose.", 1)),
                says("So it rose.</think>Rates rose [P1].", s("Rates rose.", 1)),
                says("<answer>Rates rose [P1].</answer>", s("Rates rose.", 1)),
                says("Rates rose [P1]. Jobs fell by [P", s("Rates rose.", 1)),
                says("Rates rose [P1]. Jobs fell by 5 [", s("Rates rose.", 1)),
                says("Rates rose [P1]. Jobs fell by", s("Rates rose.", 1), s("Jobs fell by")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOT_IN_ARTICLES",
                " not_in_articles.\n",
                "**NOT_IN_ARTICLES**",
                "NOT\\_IN\\_ARTICLES",
                "```\nNOT_IN_ARTICLES\n```",
                "NOT_IN_ARTICLES. The passages only say that rates rose [P1].",
                "I read the passages.\nNOT_IN_ARTICLES [P1]",
                "<think>Hm. [P1]</think>NOT_IN_ARTICLES"
            })
    void understandsThatTheArticlesDoNotSay(String reply) {
        ParsedReply parsed = parser.parse(reply, PASSAGES);

        assertThat(parsed).isEqualTo(new NotInArticles());
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatIsNotPlain(String reply, String reason) {
        ParsedReply parsed = parser.parse(reply, PASSAGES);

        assertThat(parsed).isEqualTo(new Unusable(reason));
    }

    static Stream<Arguments> refusesWhatIsNotPlain() {
        return Stream.of(
                arguments("", "it is empty"),
                arguments(" \n\t", "it is empty"),
                arguments("```\n```", "it is empty"),
                arguments("<think>All of it.</think>", "it is empty"),
                arguments("<think>Rates rose [P1].", "it never comes to the answer"),
                arguments("Rates rose.", "none of its sentences has the key of a passage"),
                arguments("Rates rose [P8].", "none of its sentences has the key of a passage"),
                arguments("Rates rose [1].", "none of its sentences has the key of a passage"),
                arguments("Rates rose by [P1", "none of its sentences has the key of a passage"),
                arguments("[P1]", "none of its sentences has the key of a passage"),
                arguments("Rates rose [P1]. NOT_IN_ARTICLES", "it both answers and says NOT_IN_ARTICLES"),
                arguments("{\"answer\": \"Rates rose [P1].\"}", "it is JSON"),
                arguments("```json\n[{\"text\": \"Rates rose [P1].\"}]\n```", "it is JSON"),
                arguments("[\"Rates rose [P1].\"]", "it is JSON"),
                arguments("<<<P1 abc\nRates rose [P1].\nP1 abc>>>", "it repeats the prompt"),
                arguments("<|channel|>final Rates rose [P1].", "it repeats the prompt"),
                arguments("Rates rose \uD83D [P1].", "some of its characters are damaged"),
                arguments("Rates rose \uDE00\uD83D [P1].", "some of its characters are damaged"),
                arguments("Rates r\uFFFDse [P1].", "some of its characters are damaged"),
                arguments("Rates rose [P1]. ".repeat(6_000), "it is too long"));
    }

    @Test
    void keepsWholeEmoji() {
        ParsedReply parsed = parser.parse("Rates rose \uD83D\uDE00 [P1].", PASSAGES);

        assertThat(parsed).isEqualTo(new Sentences(List.of(s("Rates rose \uD83D\uDE00.", 1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "(", "<a", "\\", "[P1](", "- ", "_", "*", "a.", "a@", "![", "<!", "【"})
    void survivesAnEndlessRepetition(String piece) {
        ParsedReply parsed = parser.parse(piece.repeat(20_000 / piece.length()), PASSAGES);

        assertThat(parsed).isInstanceOf(Unusable.class);
    }

    private static Arguments says(String reply, CitedSentence... sentences) {
        return arguments(reply, List.of(sentences));
    }

    private static CitedSentence s(String text, Integer... keys) {
        return new CitedSentence(text, List.of(keys));
    }
}

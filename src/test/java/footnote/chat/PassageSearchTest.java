package footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.chat.MessageText.Mark;
import footnote.chat.PassageSearch.SentMessage;
import footnote.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PassageSearchTest {

    @Test
    void findsAPassageWhereItStands() {
        Jump jump = only("Headline\n\nAnn won. Ben lost.", "Ann won. Ben lost.", "Ben lost.");

        assertThat(jump).isEqualTo(new Jump("1", 19, MessageText.plain("Ben lost.")));
    }

    @Test
    void findsWordsThatWereSpacedComposedAndQuotedInAnotherWay() {
        String message = "He  said:\u00a0“We met\nin Zu\u0308rich”\u200b , twice.";

        Jump jump = only(message, "He said: \"We met in Zürich\", twice.", "\"We met in Zürich\", twice.");

        assertThat(jump.quote().text()).isEqualTo("“We met\nin Zu\u0308rich”\u200b , twice.");
    }

    @Test
    void findsWordsThatWereHyphenated() {
        Jump jump = only(
                "The inter-\nnational talks be\u00adgan.",
                "The international talks began.",
                "international talks began.");

        assertThat(jump.quote().text()).isEqualTo("inter-\nnational talks be\u00adgan.");
    }

    @Test
    void leavesNoCombiningSignBehind() {
        Jump jump = only("A cafe\u0301 opened", "A café opened", "A café");

        assertThat(jump.quote().text()).isEqualTo("A cafe\u0301");
    }

    @Test
    void findsAPassageOutOfWhichSomethingWasCleaned() {
        String message =
                "The minister told the reporters in the morning (https://t.co/x1) that nothing was agreed at the talks.";
        String article = "The minister told the reporters in the morning that nothing was agreed at the talks.";

        Jump jump = only(message, article, article);

        assertThat(jump.quote().text()).isEqualTo(message);
    }

    @Test
    void tellsTwoEqualPassagesApartByWhatStandsAroundThem() {
        String text = "Asked about Paris, he said no. Asked about Rome, he said no. He left.";
        int second = text.indexOf("he said no", text.indexOf("Rome"));

        Optional<Jump> jump = new PassageSearch(List.of(sent("1", text))).find(text, new Span(second, second + 10));

        assertThat(jump).map(Jump::position).contains(second);
    }

    @Test
    void quotesTheMessageThatThePassageIsIn() {
        String article = "One is here. Two is there. Three is nowhere.";
        PassageSearch parts =
                new PassageSearch(List.of(sent("4", "One is here. Two"), sent("5", "is there. Three is nowhere.")));

        assertThat(find(parts, article, "Three is nowhere."))
                .map(Jump::messageId)
                .contains("5");
        assertThat(find(parts, article, "Two is there.")).contains(new Jump("5", 0, MessageText.plain("is there.")));
    }

    @Test
    void findsNothingWhereTheMessageSaysSomethingElse() {
        PassageSearch messages = new PassageSearch(List.of(sent("1", "Something else stands here now.")));

        assertThat(find(messages, "Ann won.", "Ann won.")).isEmpty();
        assertThat(find(new PassageSearch(List.of()), "Ann won.", "Ann won.")).isEmpty();
    }

    @Test
    void handsOverTheMarksThatLieInThePassage() {
        MessageText message = new MessageText(
                "Ann won. Ben lost all.",
                List.of(new Mark("bold", 4, 12, ""), new Mark("italic", 13, 17, ""), new Mark("bold", 0, 3, "")));

        Optional<Jump> jump = new PassageSearch(List.of(new SentMessage("1", message)))
                .find("Ann won. Ben lost all.", new Span(9, 22));

        assertThat(jump)
                .contains(new Jump(
                        "1",
                        9,
                        new MessageText(
                                "Ben lost all.", List.of(new Mark("bold", 0, 3, ""), new Mark("italic", 4, 8, "")))));
    }

    @Test
    void leavesOutTheSignsThatItMayNotWrite() {
        MessageText message = new MessageText(
                "Good 🙂 news from the long talks.",
                List.of(new Mark("custom_emoji", 5, 7, "{\"custom_emoji_id\":\"5\"}")));

        Jump jump = Jump.to("1", message, 0, message.text().length()).orElseThrow();

        assertThat(jump).isEqualTo(new Jump("1", 8, MessageText.plain("news from the long talks.")));
    }

    @Test
    void quotesNoMoreThanCanBeQuoted() {
        String sentence = "This sentence stands here again and again. ";
        MessageText message = MessageText.plain(sentence.repeat(60));

        Jump jump = Jump.to("1", message, 43, message.text().length()).orElseThrow();

        assertThat(jump.quote().text()).hasSize(43 * 23 - 1).endsWith("and again.");
        assertThat(jump.position()).isEqualTo(43);
    }

    @Test
    void cutsNoCharacterInTwo() {
        MessageText message = MessageText.plain("x" + "😀".repeat(800));

        Jump jump = Jump.to("1", message, 0, message.text().length()).orElseThrow();

        assertThat(jump.quote().text()).hasSize(1023).endsWith("😀");
    }

    /** Whatever the message holds, what is quoted stands there to the letter. */
    @Test
    void quotesExactlyWhateverIsWritten() {
        Random random = new Random(16);
        String[] bits = {
            "Ann", " ", "\n", "won", "-", "\u00ad", "é", "e\u0301", "😀", "👩‍🚀", "\u200f", "عربي", "“", "'", "日本",
            "Ⅷ", "\ud800", "."
        };
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder("a");
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(bits[random.nextInt(bits.length)]);
            }
            String message = text.toString();
            int start = random.nextInt(message.length());
            Span span = new Span(start, start + 1 + random.nextInt(message.length() - start));

            Optional<Jump> jump = new PassageSearch(List.of(sent("1", message))).find(message, span);

            jump.ifPresent(found -> {
                String quote = found.quote().text();
                assertThat(message.startsWith(quote, found.position())).isTrue();
                assertThat(quote).isEqualTo(quote.strip());
                assertThat(FoldedText.of(quote).text())
                        .isEqualTo(FoldedText.of(span.of(message)).text());
            });
            assertThat(jump.isEmpty())
                    .isEqualTo(FoldedText.of(span.of(message)).text().isEmpty());
        }
    }

    private static Jump only(String message, String article, String passage) {
        return find(new PassageSearch(List.of(sent("1", message))), article, passage)
                .orElseThrow();
    }

    private static Optional<Jump> find(PassageSearch messages, String article, String passage) {
        int at = article.indexOf(passage);
        return messages.find(article, new Span(at, at + passage.length()));
    }

    private static SentMessage sent(String id, String text) {
        return new SentMessage(id, MessageText.plain(text));
    }
}

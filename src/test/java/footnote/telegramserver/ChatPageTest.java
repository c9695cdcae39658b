package footnote.telegramserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stands in a chat is written down, and the page of it shows the same. */
class ChatPageTest {
    private final TelegramServer server = TelegramServer.start();
    private final BotCalls bot = new BotCalls(server);
    private final TelegramPerson ann = server.user(7);
    private final Transcript transcript = new Transcript("A talk");

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    @Test
    void writesMarkedTextsQuotesAndButtonsDown() {
        talk();

        assertThat(transcript.toString()).isEqualTo("""
                = A talk

                == In private

                Ann #1
                  | Who &lt;won&gt; &amp; why?

                Footnote #2, in reply to #1
                  > &lt;won&gt;
                  | <b>Tom &amp; <i>Ann</i></b> won
                  |
                  | <blockquote expandable>It was 3 &lt; 5.</blockquote>
                  [ [1] ] [ Open ↗ https://example.org/ ]

                Footnote edits #2
                  | See /help

                Ann reacts 👍 to #2
                """);
    }

    @Test
    void showsTheSameOnThePage() {
        talk();

        String page = new ChatPage("").of(transcript.toString());

        assertThat(page)
                .contains("<section id=\"1\">", "bot · In private", "Who &lt;won&gt; &amp; why?")
                .contains("<div class=\"answered quoted\" dir=\"auto\">&lt;won&gt;</div>")
                .contains(
                        "<b>Tom &amp; <i>Ann</i></b> won<blockquote class=\"folded\" dir=\"auto\">It was 3 &lt; 5.</blockquote>")
                .contains("<span dir=\"auto\">[1]</span><span dir=\"auto\">Open ↗ https://example.org/</span>")
                .contains("<div class=\"note\">edited</div><div class=\"text\">See <u>/help</u></div>"
                        + "<span class=\"reaction\">👍</span>")
                .doesNotContain("<won>");
    }

    private void talk() {
        transcript.chat("In private");
        int question = ann.says("Who <won> & why?");
        transcript.says("Ann #" + question, "Who <won> & why?");
        bot.result(
                "sendMessage",
                BotCalls.html(
                                7,
                                "<b>Tom &amp; <i>Ann</i></b> won\n\n<blockquote expandable>It was 3 &lt; 5.</blockquote>")
                        .put("reply_parameters", "{\"message_id\": " + question + ", \"quote\": \"<won>\"}")
                        .put(
                                "reply_markup",
                                "{\"inline_keyboard\": [[{\"text\": \"[1]\", \"callback_data\": \"c\"},"
                                        + " {\"text\": \"Open\", \"url\": \"https://example.org/\"}]]}"));
        transcript.catchUp(ann.chat());
        int answer = ann.chat().awaitText("won", Duration.ofSeconds(5)).id();
        bot.result("editMessageText", BotCalls.edit(7, answer, "See /help"));
        transcript.catchUp(ann.chat());
        transcript.act("Ann reacts 👍 to #" + answer);
    }
}

package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.chat.Incoming;
import footnote.telegramserver.ChatMessage;
import footnote.telegramserver.ForwardOrigin;
import footnote.telegramserver.TelegramChat;
import footnote.telegramserver.TelegramPerson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people see when they talk with the bot. */
class TelegramConversationIT extends WithTelegramServer {

    @Test
    void answersInTheOrderOfTheQuestions() {
        start();
        for (int i = 0; i < 10; i++) {
            ann.says((i % 2 == 0 ? "ask " : "say ") + i);
        }

        ann.chat().awaitText("echo say 9", SOON);

        assertThat(textsOf(ann))
                .containsExactly(
                        "echo ask 0",
                        "echo say 1",
                        "echo ask 2",
                        "echo say 3",
                        "echo ask 4",
                        "echo say 5",
                        "echo ask 6",
                        "echo say 7",
                        "echo ask 8",
                        "echo say 9");
    }

    @Test
    void worksForOtherChatsWhileOneWaits() {
        start();
        ann.says("wait here");
        TelegramPerson ben = server.user(8);

        ben.says("hello");

        ben.chat().awaitText("echo hello", SOON);
        assertThat(textsOf(ann)).isEmpty();
        chat.gate("here").countDown();
        ann.chat().awaitText("echo wait here", SOON);
    }

    @Test
    void splitsALongAnswerAndLosesNothing() {
        start();

        ann.says("long 300");

        ann.chat().awaitText("Sentence number 300 of", SOON);
        String all = textsOf(ann).stream().collect(Collectors.joining(" "));
        assertThat(textsOf(ann)).hasSizeGreaterThan(2).allMatch(text -> text.length() <= 4096);
        assertThat(all).isEqualTo(ScriptedChat.longText(300));
    }

    @Test
    void foldsQuotationsAndLetsNothingInThemBePressed() {
        start();

        ann.says("quote");

        ChatMessage answer = ann.chat().awaitText("It said", SOON);
        assertThat(answer.marked("bold")).containsExactly("Bold & <b>");
        assertThat(answer.marked("expandable_blockquote")).hasSize(1);
        for (String kind : List.of("url", "mention", "bot_command", "text_link")) {
            assertThat(answer.marked(kind)).as(kind).isEmpty();
        }
        assertThat(server.requests("sendMessage").get(0).parameter("link_preview_options"))
                .hasValueSatisfying(options -> assertThat(options).contains("\"is_disabled\":true"));
    }

    @Test
    void handsOnTapsAndAcknowledgesThem() {
        start();
        ann.says("buttons");
        ChatMessage answer = ann.chat().awaitText("press it", SOON);

        String tap = ann.taps(answer.id(), "Show [1]");
        String forged = ann.tapsForged(answer.id(), "nonsense");

        server.awaitCallbackAnswer(tap, SOON);
        server.awaitCallbackAnswer(forged, SOON);
        ann.chat().awaitText("tapped c:7:1", SOON);
        ann.chat().awaitText("tapped nonsense", SOON);
    }

    @Test
    void readsFilesAndForwardsAndTellsWhatItCannotRead() {
        start();

        ann.sendsDocument("news.txt", "All is well.".getBytes(StandardCharsets.UTF_8), "");
        ann.forwards("An article", ForwardOrigin.channel("The Daily", "thedaily", 12));
        ann.sendsHugeDocument("film.pdf", 30L << 20);
        ann.sends(Samples.object("{\"voice\":{\"file_id\":\"x\",\"file_unique_id\":\"y\",\"duration\":3}}"));

        ann.chat().awaitText("I cannot read a voice", SOON);
        assertThat(textsOf(ann))
                .containsExactly(
                        "read news.txt: All is well.",
                        "echo An article",
                        FileDownloader.TOO_LARGE,
                        "I cannot read a voice");
        assertThat(chat.seen.get(1)).isInstanceOfSatisfying(Incoming.Text.class, text -> {
            assertThat(text.forwarded()).isTrue();
            assertThat(text.origin().outlet()).isEqualTo("The Daily");
            assertThat(text.origin().date()).isNotEmpty();
        });
    }

    @Test
    void speaksInGroupsOnlyWhenItIsMeant() {
        server.readAllGroupMessages();
        TelegramChat group = server.supergroup(-1001234567890L, "Newsroom");
        TelegramPerson ben = server.user(8, group);
        start();

        ben.says("just talking");
        ben.says("/ask@" + server.botName() + " who won");
        ben.says("and you, @" + server.botName() + ", what do you say");
        ben.says("/ask@another_bot who lost");
        ChatMessage answer = group.awaitText("and you", SOON);
        assertThat(answer.repliesTo()).isPositive();
        ben.repliesTo(answer.id(), "really");

        group.awaitText("echo really", SOON);
        assertThat(group.botMessages().stream().map(WithTelegramServer::asSeen))
                .containsExactly("echo /ask who won", "echo and you, , what do you say", "echo really");
    }

    @Test
    void knowsItsName() {
        start();

        assertThat(bot.bot.account().username()).isEqualTo(server.botName());
        assertThat(bot.bot.health().isWell()).isTrue();
    }
}

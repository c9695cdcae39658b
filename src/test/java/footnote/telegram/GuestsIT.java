package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.chat.Incoming;
import footnote.telegramserver.ChatMessage;
import footnote.telegramserver.Fault;
import footnote.telegramserver.InlineAnswer;
import footnote.telegramserver.TelegramChat;
import footnote.telegramserver.TelegramPerson;
import org.junit.jupiter.api.Test;

/** Chats where the bot is no member, and words behind its name, as Telegram has them. */
class GuestsIT extends WithTelegramServer {
    private String name() {
        return "@" + server.botName();
    }

    @Test
    void answersAsAGuestAtOnceThenWithTheAnswerAndKeepsNothing() {
        TelegramChat others = server.supergroup(-1003000000001L, "Others").ofOthers();
        TelegramPerson ben = server.user(8, others);
        int post = ben.says("The secret ferry burned.");
        start();

        ben.callsTheGuest(post, name() + " wait guest");
        ChatMessage waiting = others.awaitText("One moment…", SOON);
        chat.gate("guest").countDown();

        others.awaitText("echo wait guest", SOON);
        assertThat(others.botMessages()).hasSize(1);
        assertThat(others.lastBotMessage().id()).isEqualTo(waiting.id());
        assertThat(others.lastBotMessage().buttons()).isEmpty();
        assertThat(chat.seen.get(0)).isInstanceOfSatisfying(Incoming.Guest.class, guest -> {
            assertThat(guest.post().text()).isEqualTo("The secret ferry burned.");
            assertThat(guest.question()).isEqualTo("wait guest");
        });
        restart();
        assertThat(bot.texts("inbox")).noneMatch(payload -> payload.contains("secret"));
        assertThat(bot.texts("outbox")).noneMatch(payload -> payload.contains("echo"));
    }

    @Test
    void goesOnWithAGuestsAnswerAfterARestart() {
        TelegramChat others = server.supergroup(-1003000000001L, "Others").ofOthers();
        TelegramPerson ben = server.user(8, others);
        start();
        ben.callsTheGuest(ben.says("A post"), name() + " wait guest");
        others.awaitText("One moment…", SOON);

        restart();
        chat.gate("guest").countDown();

        others.awaitText("echo wait guest", SOON);
        assertThat(others.botMessages()).hasSize(1);
    }

    @Test
    void apologisesToAGuestWhenItFailsAndKeepsNoDeadLetter() {
        TelegramChat others = server.supergroup(-1003000000001L, "Others").ofOthers();
        TelegramPerson ben = server.user(8, others);
        start();

        ben.callsTheGuest(ben.says("The secret post"), name() + " boom");

        others.awaitText("Sorry", SOON);
        assertThat(bot.deadLetters())
                .allSatisfy(letter -> assertThat(letter.payload()).isEmpty());
    }

    @Test
    void endsAGuestsWaitThatGotLostWhenItsButtonIsPressed() {
        server.faults().next(1, "answerGuestQuery", Fault.lostReply());
        TelegramChat others = server.supergroup(-1003000000001L, "Others").ofOthers();
        TelegramPerson ben = server.user(8, others);
        start();
        ben.callsTheGuest(ben.says("A post"), name() + " wait guest");
        ChatMessage stuck = others.awaitText("One moment…", SOON);
        chat.gate("guest").countDown();
        server.awaitRequests("answerGuestQuery", 2, SOON);

        ben.tapsGuest(stuck.id(), "↻");

        others.awaitText("tapped g:0", SOON);
    }

    @Test
    void offersToShareWhatWasFoundToTheOneWhoTypesOnly() {
        start();

        String query = ann.typesInline("ferry");
        String none = ann.typesInline("nothing");

        InlineAnswer found = server.awaitInlineAnswer(none, SOON);
        assertThat(found.results()).isEmpty();
        assertThat(found.buttonText()).isEqualTo("Nothing found");
        String again = ann.typesInline("ferry");
        InlineAnswer answer = server.awaitInlineAnswer(again, SOON);
        assertThat(answer.isPersonal()).isTrue();
        assertThat(answer.cacheSeconds()).isLessThanOrEqualTo(10);
        assertThat(answer.results()).hasSize(1).allSatisfy(result -> {
            assertThat(result.description()).isEqualTo("of 7");
            assertThat(result.message().marked("expandable_blockquote")).containsExactly("found ferry");
        });
        assertThat(query).isNotEqualTo(again);
    }
}

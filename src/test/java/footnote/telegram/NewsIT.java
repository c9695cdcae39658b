package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.chat.Conversation;
import footnote.telegramserver.Fault;
import footnote.telegramserver.RecordedRequest;
import org.junit.jupiter.api.Test;

/** News that nobody asked for reach their chat once, and without a sound. */
class NewsIT extends WithTelegramServer {
    private static final Conversation ANN = new Conversation("tg:7", "");

    @Test
    void tellsNewsOnceWithoutASound() {
        ann.says("hello");
        start();
        ann.chat().awaitMessage(m -> m.text().equals("echo hello"), SOON);

        bot.bot.tellNews(ANN, "de", 3);
        bot.bot.tellNews(ANN, "de", 3);
        bot.bot.tellNews(ANN, "de", 4);
        ann.chat().awaitMessage(m -> m.text().equals("news 4 for de"), SOON);

        assertThat(textsOf(ann)).containsExactly("echo hello", "news 3 for de", "news 4 for de");
        assertThat(server.requests("sendMessage"))
                .extracting(request -> request.parameter("disable_notification").orElse("no"))
                .containsExactly("no", "true", "true");
    }

    @Test
    void tellsAfterARestartWhatWasPutOnItsWayBefore() {
        ann.says("hello");
        bot.bot.tellNews(ANN, "fr", 5);
        restart();

        ann.chat().awaitMessage(m -> m.text().equals("news 5 for fr"), SOON);
        restart();
        bot.bot.tellNews(ANN, "fr", 5);
        ann.says("bye");
        ann.chat().awaitMessage(m -> m.text().equals("echo bye"), SOON);

        assertThat(textsOf(ann)).containsOnlyOnce("news 5 for fr");
    }

    @Test
    void doublesNoNewsWhoseSendingBrokeOff() {
        ann.says("hello");
        start();
        ann.chat().awaitMessage(m -> m.text().equals("echo hello"), SOON);
        server.faults().next(1, "sendMessage", Fault.lostReply());

        bot.bot.tellNews(ANN, "fr", 6);
        ann.chat().awaitMessage(m -> m.text().equals("news 6 for fr"), SOON);
        ann.says("bye");
        ann.chat().awaitMessage(m -> m.text().equals("echo bye"), SOON);

        assertThat(textsOf(ann)).containsExactly("echo hello", "news 6 for fr", "echo bye");
    }

    @Test
    void saysNothingWhereNothingIsLeftToTell() {
        ann.says("hello");
        start();

        bot.bot.tellNews(ANN, "", 0);
        bot.bot.tellNews(new Conversation("terminal", ""), "", 9);
        ann.says("bye");
        ann.chat().awaitMessage(m -> m.text().equals("echo bye"), SOON);

        assertThat(textsOf(ann)).containsExactly("echo hello", "echo bye");
    }

    @Test
    void noticesThatItWasBlocked() {
        ann.says("hello");
        start();
        ann.chat().awaitMessage(m -> m.text().equals("echo hello"), SOON);
        ann.blocksTheBot();

        bot.bot.tellNews(ANN, "", 7);

        await().atMost(SOON).until(() -> chat.closed.contains("tg:7"));
        assertThat(server.requests("sendMessage"))
                .extracting(RecordedRequest::method)
                .hasSize(2);
    }
}

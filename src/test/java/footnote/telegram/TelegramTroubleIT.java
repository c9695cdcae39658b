package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import footnote.delivery.DeadLetter;
import footnote.model.FootnoteException;
import footnote.model.Secret;
import footnote.telegramserver.Fault;
import footnote.telegramserver.RecordedRequest;
import footnote.telegramserver.TelegramChat;
import footnote.telegramserver.TelegramPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What happens when the server, the network or the bot's own parts fail. */
class TelegramTroubleIT extends WithTelegramServer {

    @Test
    void waitsAsLongAsItIsToldAndLetsOtherChatsGoOn() {
        start();
        server.faults().next(1, "sendMessage", Fault.tooManyRequests(3));
        ann.says("first");
        server.awaitRequests("sendMessage", 1, SOON);

        TelegramPerson ben = server.user(8);
        ben.says("second");
        ben.chat().awaitText("echo second", Duration.ofSeconds(2));
        ann.chat().awaitText("echo first", SOON);

        List<Instant> tries = server.requests("sendMessage").stream()
                .filter(request -> request.parameter("chat_id").orElse("").equals("7"))
                .map(RecordedRequest::at)
                .toList();
        assertThat(tries).hasSize(2);
        assertThat(Duration.between(tries.get(0), tries.get(1)))
                .isBetween(Duration.ofMillis(2_990), Duration.ofSeconds(6));
    }

    @Test
    void doesNotDoubleAMessageWhoseReplyIsLost() {
        start();
        server.faults().next(1, "sendMessage", Fault.lostReply());
        ann.says("one");
        ann.chat().awaitText("echo one", SOON);
        server.faults().next(1, "sendMessage", Fault.malformedReply());

        ann.says("two");
        ann.says("three");

        ann.chat().awaitText("echo three", SOON);
        assertThat(textsOf(ann)).containsExactly("echo one", "echo two", "echo three");
        assertThat(server.requests("sendMessage")).hasSize(3);
    }

    @Test
    void doesNotDoubleAnAnswerInAGroupWhosePlaceholderOrLastEditIsLost() {
        server.readAllGroupMessages();
        TelegramChat group = server.supergroup(-1001L, "Newsroom");
        TelegramPerson ben = server.user(8, group);
        start();
        server.faults().next(1, "sendMessage", Fault.lostReply());
        ben.says("@" + server.botName() + " grow one");
        server.awaitRequests("sendMessage", 1, SOON);
        chat.gate("one").countDown();
        group.awaitText("and the rest", SOON);

        ben.says("@" + server.botName() + " grow two");
        group.awaitMessage(message -> message.text().equals("The first part"), SOON);
        server.faults().next(1, "editMessageText", Fault.lostReply());
        chat.gate("two").countDown();
        ben.says("@" + server.botName() + " three");

        group.awaitText("echo three", SOON);
        assertThat(group.botMessages().stream().map(WithTelegramServer::asSeen))
                .containsExactly("The first part and the rest", "The first part and the rest", "echo three");
    }

    @Test
    void sendsAnewWhatNeverArrived() {
        start();
        server.faults().next(1, "sendMessage", Fault.closedConnection());
        ann.says("one");
        ann.says("two");

        ann.chat().awaitText("echo two", SOON);

        assertThat(textsOf(ann)).containsExactly("echo one", "echo two");
    }

    @Test
    void doesNotRepeatByItselfWhatTheServerCannotTake() {
        start();
        server.faults().next(1, "sendMessage", Fault.status(503, "Service Unavailable"));
        server.faults().next(1, "sendMessage", Fault.status(408, "Request Timeout"));
        server.faults().next(1, "sendMessage", Fault.badGateway());
        ann.says("one");

        ann.chat().awaitText("echo one", SOON);

        assertThat(textsOf(ann)).containsExactly("echo one");
        assertThat(server.requests("sendMessage")).hasSize(4);
    }

    @Test
    void apologisesWhenItsHandlerBreaksAndGoesOn() {
        start();
        ann.says("boom");
        ann.says("still there");

        ann.chat().awaitText("echo still there", SOON);

        assertThat(textsOf(ann).get(0)).startsWith("Sorry");
        assertThat(bot.deadLetters()).extracting(DeadLetter::lane).containsExactly("tg:7");
    }

    @Test
    void setsAsideAnUpdateThatCannotBeReadAndKeepsTheRestOfItsBatch() {
        ann.says("before");
        server.update(
                Samples.object(
                        "{\"message\":{\"message_id\":5,\"date\":99999999999,\"chat\":{\"id\":9,\"type\":\"private\"},\"text\":\"x\"}}"));
        server.update(Samples.object("{\"message\":\"nonsense\"}"));
        server.update(Samples.object("{\"message\":{\"chat\":{}}}"));
        ann.says("after");
        start();

        ann.chat().awaitText("echo after", SOON);

        assertThat(textsOf(ann)).containsExactly("echo before", "echo after");
        await().atMost(SOON).until(() -> bot.inbox().waiting() == 0);
        assertThat(bot.deadLetters()).extracting(DeadLetter::lane).contains("tg:9", "tg:none");
    }

    @Test
    void goesOnWhenUpdateIdsBeginAnewAtALowerNumber() {
        start();
        ann.says("one");
        ann.chat().awaitText("echo one", SOON);
        server.awaitAllConfirmed(SOON);

        server.restartUpdateIdsAt(5);
        ann.says("two");
        ann.says("three");

        ann.chat().awaitText("echo three", SOON);
        assertThat(textsOf(ann)).containsExactly("echo one", "echo two", "echo three");
    }

    @Test
    void reportsAConflictAndPollsOnAfterIt() {
        server.faults().next(1, "getUpdates", Fault.status(409, "Conflict: terminated by other getUpdates request"));
        server.faults().next(1, "getUpdates", Fault.status(500, "Internal Server Error"));
        server.faults().next(1, "getUpdates", Fault.malformedReply());
        ann.says("hello");
        start();

        await().atMost(SOON).until(() -> bot.bot.health().state() == PollHealth.State.CONFLICT);
        assertThat(bot.bot.health().isWell()).isFalse();

        ann.chat().awaitText("echo hello", SOON);
        await().atMost(SOON).until(() -> bot.bot.health().isWell());
    }

    @Test
    void refusesATokenThatTelegramDoesNotKnow() {
        String wrong = "4242424242:WRONG-token-of-nobody-0000000000001";
        try (RunningBot other = new RunningBot(server.url(), wrong, folder.resolve("other.db"), chat)) {
            assertThatThrownBy(other::start)
                    .isInstanceOf(FootnoteException.class)
                    .hasMessageContaining("does not accept the token")
                    .hasMessageNotContaining("WRONG");
        }
        TelegramSettings settings = TelegramSettings.of(new Secret(server.token()), server.url(), List.of());
        assertThat(TelegramBot.check(settings).username()).isEqualTo(server.botName());
    }

    @Test
    void stopsPollingWhenTheTokenIsWithdrawn() {
        start();
        server.faults().always("getUpdates", Fault.status(401, "Unauthorized"));
        ann.says("x");

        await().atMost(SOON).until(() -> bot.bot.health().state() == PollHealth.State.REFUSED);
    }

    @Test
    void goesOnAtTheMissingPartAfterARestart() {
        start();
        server.faults().next(1, "sendMessage", Fault.delay(Duration.ZERO));
        server.faults().always("sendMessage", Fault.status(500, "Internal Server Error"));
        ann.says("long 300");
        server.awaitRequests("sendMessage", 2, SOON);
        bot.close();
        assertThat(textsOf(ann)).hasSize(1);

        server.faults().clear();
        bot = newBot();
        start();

        ann.chat().awaitText("Sentence number 300 of", SOON);
        assertThat(textsOf(ann).stream().collect(Collectors.joining(" "))).isEqualTo(ScriptedChat.longText(300));
    }

    @Test
    void answersAfterARestartWhatItHadNotFinished() {
        start();
        ann.says("wait for ever");
        await().atMost(SOON).until(() -> chat.seen.size() == 1);
        long begun = System.nanoTime();
        bot.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(12));
        assertThat(textsOf(ann)).isEmpty();

        chat.gate("for ever").countDown();
        bot = newBot();
        start();

        ann.chat().awaitText("echo wait for ever", SOON);
        assertThat(textsOf(ann)).hasSize(1);
    }

    @Test
    void givesUpOnAChatThatHasBlockedIt() {
        start();
        ann.blocksTheBot();
        ann.says("hello");
        server.awaitRequests("sendMessage", 1, SOON);
        await().atMost(SOON).until(() -> bot.inbox().waiting() == 0);

        ann.unblocksTheBot();
        ann.says("again");

        ann.chat().awaitText("echo again", SOON);
        assertThat(textsOf(ann)).containsExactly("echo again");
    }

    @Test
    void isTheOnlyOneThatDeliversFromItsDatabase() {
        start();

        try (RunningBot second = newBot()) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(FootnoteException.class)
                    .hasMessageContaining("Another Footnote");
        }
    }
}

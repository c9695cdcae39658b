package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.telegramserver.ChatEvent;
import footnote.telegramserver.ChatMessage;
import footnote.telegramserver.Fault;
import footnote.telegramserver.TelegramChat;
import footnote.telegramserver.TelegramPerson;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people see while an answer is being made, and how they stop it. */
class LiveAnswersIT extends WithTelegramServer {

    @Test
    void streamsADraftInAPrivateChatAndSendsTheAnswer() {
        start();

        ann.says("grow one");

        ChatMessage draft = ann.chat().awaitDraft("The first part", SOON);
        assertThat(draft.json().path("can_stop").asBoolean()).isTrue();
        assertThat(ann.chat().botMessages()).isEmpty();
        chat.gate("one").countDown();
        ann.chat().awaitText("and the rest", SOON);
        assertThat(ann.chat().draft()).isEmpty();
        assertThat(server.requests("sendMessage")).hasSize(1);
        assertThat(server.requests("editMessageText")).isEmpty();
        assertThat(ann.chat().actions()).contains("typing");
    }

    @Test
    void answersAtOnceInOneMessageWhatIsQuick() {
        start();
        ann.says("warm up");
        ann.chat().awaitText("echo warm up", SOON);

        ann.says("ask who won");

        ann.chat().awaitText("echo ask who won", SOON);
        assertThat(ann.chat().drafts()).isEmpty();
        assertThat(ann.chat().history().stream().map(event -> event.message().text()))
                .endsWith("ask who won", "echo ask who won");
    }

    @Test
    void stopsADraftWithTelegramsOwnButton() {
        start();
        ann.says("grow one");
        ann.chat().awaitDraft("The first part", SOON);

        ann.stopsDraft();

        ann.chat().awaitText("The first part, stopped", SOON);
        assertThat(textsOf(ann)).hasSize(1);
    }

    @Test
    void stopsByCommandAndSaysWhenThereIsNothingToStop() {
        start();
        ann.says("grow one");
        ann.chat().awaitDraft("The first part", SOON);

        ann.says("/stop");
        ann.chat().awaitText("The first part, stopped", SOON);
        ann.says("/stop");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(textsOf(ann)).containsExactly("The first part, stopped", "echo /stop"));
    }

    @Test
    void editsAPlaceholderInAGroupAndStopsByItsButton() {
        TelegramChat group = server.supergroup(-1001L, "Newsroom");
        TelegramPerson ben = server.user(8, group);
        start();
        int asked = ben.says("@" + server.botName() + " grow one");
        ChatMessage growing = group.awaitText("The first part", SOON);
        assertThat(growing.repliesTo()).isEqualTo(asked);
        await().atMost(SOON).until(() -> "👀".equals(group.reactions().get(asked)));

        String tap = ben.taps(growing.id(), "Stop");

        assertThat(server.awaitCallbackAnswer(tap, SOON).text()).isEmpty();
        ChatMessage answer = group.awaitText("The first part, stopped", SOON);
        assertThat(answer.id()).isEqualTo(growing.id());
        assertThat(answer.buttons()).isEmpty();
        assertThat(group.botMessages()).containsExactly(answer);
        assertThat(group.drafts()).isEmpty();
        await().atMost(SOON).until(() -> group.reactionsTo(asked).equals(List.of("👀", "")));

        String late = ben.tapsForged(answer.id(), growing.buttons().get(0).data());
        assertThat(server.awaitCallbackAnswer(late, SOON).text()).contains("tapped");
        assertThat(group.botMessages()).containsExactly(answer);
    }

    @Test
    void stopsNothingInAnotherChat() {
        start();
        ann.says("grow one");
        ann.chat().awaitDraft("The first part", SOON);
        TelegramPerson ben = server.user(8);
        ben.says("buttons");
        ChatMessage his = ben.chat().awaitText("press it", SOON);

        for (int row = 1; row <= 3; row++) {
            String forged = ben.tapsForged(his.id(), "x:" + row);
            assertThat(server.awaitCallbackAnswer(forged, SOON).text()).contains("tapped");
        }

        chat.gate("one").countDown();
        ann.chat().awaitText("and the rest", SOON);
    }

    @Test
    void showsAFootnoteWhileALongAnswerOfTheSameChatIsMade() {
        start();
        ann.says("buttons");
        ChatMessage answer = ann.chat().awaitText("press it", SOON);
        ann.says("grow one");
        ann.chat().awaitDraft("The first part", SOON);

        String tap = ann.taps(answer.id(), "Show [1]");
        String other = ann.tapsForged(answer.id(), "q:7");

        ann.chat().awaitText("tapped c:7:1", SOON);
        server.awaitCallbackAnswer(tap, SOON);
        server.awaitCallbackAnswer(other, SOON);
        chat.gate("one").countDown();
        ann.chat().awaitText("tapped q:7", SOON);
        assertThat(textsOf(ann))
                .containsExactly("press it", "tapped c:7:1", "The first part and the rest", "tapped q:7");
    }

    @Test
    void answersWhereDraftsOrReactionsAreRefused() {
        TelegramChat group = server.supergroup(-1001L, "Newsroom");
        group.allowNoReactions();
        TelegramPerson ben = server.user(8, group);
        server.faults().always("sendMessageDraft", Fault.status(404, "Not Found: method not found"));
        start();

        ann.says("grow one");
        server.awaitRequests("sendMessageDraft", 1, SOON);
        ben.says("@" + server.botName() + " grow two");
        server.awaitRequests("setMessageReaction", 1, SOON);
        chat.gate("one").countDown();
        chat.gate("two").countDown();

        ann.chat().awaitText("and the rest", SOON);
        group.awaitText("and the rest", SOON);
        assertThat(server.requests("sendMessageDraft")).hasSize(1);
    }

    @Test
    void goesOnWithThePlaceholderOfAnAnswerAfterARestart() {
        TelegramChat group = server.supergroup(-1001L, "Newsroom");
        TelegramPerson ben = server.user(8, group);
        start();
        ben.says("@" + server.botName() + " grow one");
        group.awaitText("The first part", SOON);

        restart();
        chat.gate("one").countDown();

        group.awaitText("and the rest", SOON);
        assertThat(group.history().stream()
                        .filter(event -> event.kind() == ChatEvent.Kind.SENT)
                        .filter(event -> event.message().isFromBot()))
                .hasSize(1);
    }
}

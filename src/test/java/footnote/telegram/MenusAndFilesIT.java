package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.telegramserver.ChatMessage;
import footnote.telegramserver.Fault;
import footnote.telegramserver.RecordedRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class MenusAndFilesIT extends WithTelegramServer {
    @Test
    void changesAMenuInPlaceOfSendingAnotherMessage() {
        start();
        ann.says("list");
        ChatMessage list = ann.chat().awaitText("page p:0", SOON);

        ann.taps(list.id(), "Next");
        ChatMessage second = ann.chat().awaitText("page p:1", SOON);
        ann.taps(list.id(), "Next");
        ChatMessage third = ann.chat().awaitText("page p:2", SOON);

        assertThat(List.of(second.id(), third.id())).containsOnly(list.id());
        assertThat(ann.chat().botMessages()).hasSize(1);
    }

    @Test
    void sendsAMenuAnewWhereTheOldMessageCannotBeChanged() {
        start();
        ann.says("list");
        ChatMessage list = ann.chat().awaitText("page p:0", SOON);
        server.faults().next(1, "editMessageText", Fault.status(400, "Bad Request: message can't be edited"));

        ann.taps(list.id(), "Next");

        assertThat(ann.chat().awaitText("page p:1", SOON).id()).isNotEqualTo(list.id());
    }

    @Test
    void changesAMenuOnceThoughTheAnswerOfTheServerIsLost() {
        start();
        ann.says("list");
        ChatMessage list = ann.chat().awaitText("page p:0", SOON);
        server.faults().next(1, "editMessageText", Fault.lostReply());

        ann.taps(list.id(), "Next");
        ann.chat().awaitText("page p:1", SOON);
        ann.says("hello");
        ann.chat().awaitText("echo hello", SOON);

        assertThat(textsOf(ann)).containsExactly("page p:1", "echo hello");
    }

    @Test
    void sendsAFileWithItsWords() {
        start();

        ann.says("file");

        ChatMessage message = ann.chat().awaitText("here <it> is", SOON);
        assertThat(message.json().path("document").path("file_name").asText()).isEqualTo("articles.jsonl");
        assertThat(server.file(message.fileId()).text()).isEqualTo("{}\n");
    }

    @Test
    void sendsAFileOnceThoughTheAnswerOfTheServerIsLost() {
        start();
        server.faults().next(1, "sendDocument", Fault.lostReply());

        ann.says("file");
        ann.chat().awaitText("here <it> is", SOON);
        ann.says("hello");
        ann.chat().awaitText("echo hello", SOON);

        assertThat(textsOf(ann)).containsExactly("here <it> is", "echo hello");
        assertThat(server.requests("editMessageCaption")).isNotEmpty();
    }

    @Test
    void sendsAFileAgainWhereItNeverArrived() {
        start();
        server.faults().next(1, "sendDocument", Fault.closedConnection());

        ann.says("file");

        assertThat(ann.chat().awaitText("here <it> is", SOON).fileId()).isNotEmpty();
        assertThat(ann.chat().botMessages()).hasSize(1);
    }

    @Test
    void tellsTheMenusOfAllLanguagesAndKindsOfChats() {
        server.faults().next(1, "setMyCommands", Fault.tooManyRequests(1));
        start();

        await().atMost(SOON).until(() -> server.requests("setMyCommands").size() == 4);

        assertThat(server.requests("setMyCommands").stream().skip(1))
                .extracting(call ->
                        scope(call) + " " + call.parameter("language_code").orElse(""))
                .containsExactly("all_private_chats ", "all_group_chats ru", "chat ");
    }

    private static String scope(RecordedRequest call) {
        return call.parameter("scope").orElseThrow().replaceFirst(".*\"type\":\"(\\w+)\".*", "$1");
    }
}

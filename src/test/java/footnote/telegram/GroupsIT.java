package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.chat.ChatKind;
import footnote.chat.Incoming;
import footnote.telegramserver.ChannelEditor;
import footnote.telegramserver.ChatMessage;
import footnote.telegramserver.EphemeralVersion;
import footnote.telegramserver.TelegramChat;
import footnote.telegramserver.TelegramPerson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Groups, topics and channels, as Telegram has them. */
class GroupsIT extends WithTelegramServer {
    private static final long NEWSROOM = -1001234567890L;

    private final TelegramChat group = server.supergroup(NEWSROOM, "Newsroom");
    private final TelegramPerson ben = server.user(8, group);

    private String name() {
        return "@" + server.botName();
    }

    /** A small group with a question whose answer waits for the gate "here". */
    private TelegramChat smallGroupThatWaits() {
        TelegramChat small = server.group(-500, "Small");
        start();
        server.user(8, small).says("wait here " + name());
        server.awaitAllConfirmed(SOON);
        return small;
    }

    @Test
    void answersInTheTopicThatItIsAskedInWhileAnotherTopicWaits() {
        int ferry = group.opensTopic("Ferry");
        int bridge = group.opensTopic("Bridge");
        start();

        ben.inTopic(ferry).says("wait ferry " + name());
        int asked = ben.inTopic(bridge).says("hello " + name());

        ChatMessage answer = group.awaitText("echo hello", SOON);
        assertThat(answer.json().path("message_thread_id").asInt()).isEqualTo(bridge);
        assertThat(answer.repliesTo()).isEqualTo(asked);
        chat.gate("ferry").countDown();
        ChatMessage late = group.awaitText("echo wait ferry", SOON);
        assertThat(late.json().path("message_thread_id").asInt()).isEqualTo(ferry);
        assertThat(chat.seen)
                .extracting(incoming -> incoming.conversation().key())
                .containsExactlyInAnyOrder("tg:" + NEWSROOM + "/" + ferry, "tg:" + NEWSROOM + "/" + bridge);
    }

    @Test
    void leavesTheCommandsOfOtherBotsAlone() {
        start();

        ben.says("/weather");
        ben.says("/weather@" + server.botName());

        group.awaitText("weather", SOON);
        assertThat(group.botMessages()).hasSize(1);
    }

    @Test
    void isHandedThePostThatAMentionReplies() {
        int post = server.user(9, group).says("Long ago a ferry burned.");
        start();

        ben.repliesTo(post, name());
        ben.repliesTo(post, name() + " who saw it?");

        group.awaitText("echo who saw it?", SOON);
        assertThat(chat.seen)
                .hasSize(2)
                .allSatisfy(incoming -> assertThat(incoming)
                        .isInstanceOfSatisfying(
                                Incoming.Handed.class,
                                handed -> assertThat(handed.post())
                                        .isInstanceOfSatisfying(Incoming.Text.class, text -> {
                                            assertThat(text.text()).isEqualTo("Long ago a ferry burned.");
                                            assertThat(text.messageId()).isEqualTo(String.valueOf(post));
                                            assertThat(text.origin().outlet()).isEqualTo("Person 9");
                                            assertThat(text.forwarded()).isTrue();
                                        })));
        assertThat(((Incoming.Handed) chat.seen.get(0)).words().text()).isEqualTo("/add");
    }

    @ParameterizedTest
    @EnumSource(EphemeralVersion.class)
    void showsWhatIsForOneMemberToThatOneWhereTheServerCan(EphemeralVersion version) {
        server.ephemeral(version);
        ben.makesTheBot("administrator");
        start();

        ben.says("private " + name());

        if (version == EphemeralVersion.NONE) {
            group.awaitText("only for you", SOON);
        } else {
            group.awaitShownTo(8, "only for you", SOON);
            assertThat(group.botMessages()).isEmpty();
        }
    }

    @Test
    void showsItToAllWhereTheGroupDoesNotLetIt() {
        start();

        ben.says("private " + name());
        group.awaitText("only for you", SOON);
        ben.says("private once more " + name());

        server.awaitRequests("sendMessage", 3, SOON);
        group.awaitMessage(message -> message.id() > 3, SOON);
        assertThat(group.botMessages()).hasSize(2);
        assertThat(server.requests("sendMessage"))
                .as("the group is not asked again at once")
                .hasSize(3);
    }

    @Test
    void greetsAGroupAndGoesQuietlyFromIt() {
        start();
        ben.becomes("member");

        ben.removesTheBot();
        ben.makesTheBot("member");
        group.awaitText("hello group", SOON);
        ben.makesTheBot("administrator");
        ben.removesTheBot();
        server.awaitAllConfirmed(SOON);
        ben.makesTheBot("member");

        group.awaitMessage(message -> message.id() > 1, SOON);
        assertThat(group.botMessages()).hasSize(2);
        assertThat(chat.seen.stream().filter(Incoming.PutOut.class::isInstance)).hasSize(2);
    }

    @Test
    void followsAGroupThatBecomesASupergroup() {
        TelegramChat small = smallGroupThatWaits();

        TelegramChat large = server.upgrade(small, -1005000000001L);
        server.awaitAllConfirmed(SOON);
        chat.gate("here").countDown();

        large.awaitText("echo wait here", SOON);
        server.user(8, large).says("hello " + name());
        large.awaitText("echo hello", SOON);
        assertThat(chat.moves).contains("tg:-500 tg:-1005000000001");
        assertThat(small.botMessages()).isEmpty();
        assertThat(large.botMessages()).hasSize(2);
    }

    @Test
    void learnsFromARefusalThatAGroupHasMoved() {
        TelegramChat small = smallGroupThatWaits();

        TelegramChat large = server.upgradeUnheard(small, -1005000000001L);
        chat.gate("here").countDown();

        large.awaitText("echo wait here", SOON);
        assertThat(chat.moves).containsExactly("tg:-500 tg:-1005000000001");
        restart();
        server.user(8, small).says("late " + name());
        large.awaitText("echo late", SOON);
    }

    @Test
    void readsTheChannelsThatItAdministersAndSaysNothingThere() throws InterruptedException {
        TelegramChat channel = server.channel(-1002000000001L, "The Paper", "thepaper");
        server.user(9, channel).makesTheBot("administrator");
        ChannelEditor editor = server.editorOf(channel);
        start();

        int post = editor.posts("A ferry burned.");
        editor.edits(post, "A ferry burned down.");
        ann.says("hello");

        ann.chat().awaitText("echo hello", SOON);
        chat.awaitSeen(3, SOON);
        List<Incoming> posts = chat.seen.stream()
                .filter(incoming -> incoming.speaker().kind() == ChatKind.CHANNEL)
                .toList();
        assertThat(posts).hasSize(2);
        assertThat(posts.get(1)).isInstanceOf(Incoming.Edited.class);
        assertThat(posts.get(0)).isInstanceOfSatisfying(Incoming.Text.class, text -> {
            assertThat(text.forwarded()).isTrue();
            assertThat(text.origin().outlet()).isEqualTo("The Paper");
            assertThat(text.origin().url()).isEqualTo("https://t.me/thepaper/" + post);
        });
        assertThat(server.requests("sendChatAction"))
                .noneMatch(action -> action.parameter("chat_id").orElse("").startsWith("-100200"));
    }

    @Test
    void asksForEveryKindOfUpdateThatItKnows() {
        start();
        server.awaitPolling(SOON);

        String kinds = server.requests("getUpdates")
                .get(0)
                .parameter("allowed_updates")
                .orElse("");
        assertThat(List.of(
                        "message",
                        "edited_message",
                        "channel_post",
                        "edited_channel_post",
                        "callback_query",
                        "inline_query",
                        "message_reaction",
                        "my_chat_member",
                        "guest_message"))
                .allSatisfy(kind -> assertThat(kinds).contains('"' + kind + '"'));
    }
}

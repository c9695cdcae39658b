package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.chat.ChatKind;
import footnote.chat.Incoming;
import footnote.telegramserver.ChatMessage;
import footnote.telegramserver.TelegramChat;
import footnote.telegramserver.TelegramPerson;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reactions to answers reach the conversation as opinions on what was asked. */
class ReactionsIT extends WithTelegramServer {

    @Test
    void handsOnAReactionWithTheNameOfWhatTheAnswerAnswers() {
        start();
        int question = ann.says("ask who won");
        ChatMessage answer = ann.chat().awaitText("echo ask who won", SOON);

        ann.reacts(answer.id(), "👍");

        ChatMessage reply = ann.chat().awaitText("noted [👍]", SOON);
        assertThat(reactions()).singleElement().satisfies(reaction -> {
            assertThat(reaction.answered()).isEqualTo(String.valueOf(question));
            assertThat(reaction.speaker().person().id()).isEqualTo(7);
            assertThat(reaction.before()).isEmpty();
        });
        assertThat(reply.repliesTo()).isEqualTo(answer.id());
    }

    @Test
    void saysNothingWhereThereIsNothingToSay() {
        start();
        ann.says("ask who won");
        ChatMessage answer = ann.chat().awaitText("echo ask who won", SOON);
        ann.reacts(answer.id(), "👎");
        ann.chat().awaitText("noted [👎]", SOON);

        ann.takesBackTheReaction(answer.id());

        await().atMost(SOON).until(() -> reactions().size() == 2);
        assertThat(reactions().get(1).before()).containsExactly("👎");
        assertThat(textsOf(ann)).containsExactly("echo ask who won", "noted [👎]");
    }

    @Test
    void knowsTheAnswerToAButtonToo() {
        start();
        ann.says("buttons");
        ChatMessage first = ann.chat().awaitText("press it", SOON);
        String tap = ann.taps(first.id(), "Show [1]");
        ChatMessage answer = ann.chat().awaitText("tapped c:7:1", SOON);

        ann.reacts(answer.id(), "🔥");

        ann.chat().awaitText("noted [🔥]", SOON);
        assertThat(reactions().get(0).answered()).isEqualTo("tap:" + tap);
    }

    @Test
    void leavesReactionsToOtherMessagesAlone() {
        start();
        int question = ann.says("ask who won");
        ann.chat().awaitText("echo ask who won", SOON);

        ann.reacts(question, "👍");
        ann.says("next");

        ann.chat().awaitText("echo next", SOON);
        assertThat(reactions()).isEmpty();
    }

    @Test
    void hearsReactionsInAGroupThatItAdministers() {
        TelegramChat group = server.supergroup(-1001234567890L, "Newsroom");
        TelegramPerson ben = server.user(8, group);
        ben.makesTheBot("administrator");
        start();
        ben.says("/ask@" + server.botName() + " who won");
        ChatMessage answer = group.awaitText("who won", SOON);

        ben.reacts(answer.id(), "👎");

        group.awaitText("noted [👎]", SOON);
        assertThat(reactions().get(0).speaker().kind()).isEqualTo(ChatKind.GROUP);
    }

    private List<Incoming.Reaction> reactions() {
        return chat.seen.stream()
                .filter(Incoming.Reaction.class::isInstance)
                .map(Incoming.Reaction.class::cast)
                .toList();
    }
}

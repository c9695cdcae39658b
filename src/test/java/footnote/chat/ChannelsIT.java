package footnote.chat;

import static footnote.chat.TestChat.FIRE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Channels whose posts can be asked where their administrators let it. */
class ChannelsIT extends WithAGroup {

    @Test
    void aChannelFeedsALibraryThatAChatCanAskOnceBothSidesAgree() {
        Speaker channel = in(CHANNEL, new Person(-200, "The Paper", ""), ChatKind.CHANNEL);
        assertThat(chat.service().handle(text(channel, FIRE, true))).isEmpty();
        assertThat(chat.service().handle(text(channel, "Good morning!", true))).isEmpty();
        assertThat(says(BEN, "/ask " + TestChat.HOW_MANY).get(0).seen()).isEqualTo(Reply.Seen.BY_THE_ASKER);

        assertThat(shown(says(BEN, "/link @paper"))).contains("Only an administrator of that channel");
        assertThat(shown(says(ANN, "/link @paper"))).contains("Only administrators of this group");
        assertThat(shown(says(NOBODY_SEEN, "/link @paper"))).contains("I cannot see who you are");
        assertThat(shown(says(BOSS, "/link https://t.me/other"))).contains("I am not an administrator of that channel");
        assertThat(shown(says(BOSS, "/link https://t.me/paper")))
                .contains("The Paper")
                .contains("1 article");

        assertThat(shown(says(BEN, TestChat.HOW_MANY))).contains("12 passengers");
        assertThat(shown(says(BEN, "/articles"))).contains("From the channel The Paper: 1 article");
        String end = pressable(BEN, "/link").strip();
        assertThat(shown(List.of(presses(BEN, end)))).contains("Only administrators");
        assertThat(shown(List.of(presses(BOSS, end)))).contains("cannot be asked here any more");
        assertThat(shown(says(BEN, "/ask " + TestChat.HOW_MANY))).doesNotContain("12 passengers");
    }

    @Test
    void anAdministratorOfAChannelCanAskItAlone() {
        Speaker channel = in(CHANNEL, new Person(-200, "The Paper", ""), ChatKind.CHANNEL);
        chat.service().handle(text(channel, FIRE, true));
        Speaker alone = in("tg:1", ANN, ChatKind.PRIVATE);

        chat.service().handle(text(alone, "/link @paper", false));

        assertThat(shown(chat.service().handle(text(alone, TestChat.HOW_MANY, false))))
                .contains("12 passengers");
    }

    @Test
    void aChangedPostChangesItsArticleAndAChannelThatPutsTheBotOutTakesItsArticlesAlong() {
        Speaker channel = in(CHANNEL, new Person(-200, "The Paper", ""), ChatKind.CHANNEL);
        Incoming.Text first = text(channel, FIRE, true);
        chat.service().handle(first);
        Incoming.Text changed = text(channel, FIRE.replace("12 passengers", "13 passengers"), true);
        says(BOSS, "/link @paper");

        chat.service().handle(new Incoming.Edited(changed, first.messageId()));
        assertThat(shown(says(BEN, TestChat.HOW_MANY))).contains("13 passengers");

        chat.service().handle(new Incoming.PutOut(channel, "out"));
        assertThat(shown(says(BEN, "/articles"))).doesNotContain("The Paper");
        assertThat(shown(says(BEN, "/ask " + TestChat.HOW_MANY))).doesNotContain("13 passengers");
    }

    @Test
    void onlyACommandIsAnsweredInAChannel() {
        Speaker channel = in(CHANNEL, new Person(-200, "The Paper", ""), ChatKind.CHANNEL);
        chat.service().handle(text(channel, FIRE, true));

        assertThat(shown(chat.service().handle(text(channel, "/forget", true)))).contains("Forgot 1 article");
        assertThat(chat.service().handle(new Incoming.Unreadable(channel, "u", Attachment.PHOTO)))
                .isEmpty();
    }
}

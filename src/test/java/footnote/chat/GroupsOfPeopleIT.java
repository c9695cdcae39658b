package footnote.chat;

import static footnote.chat.TestChat.FIRE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what where several people share articles. */
class GroupsOfPeopleIT extends WithAGroup {

    @Test
    void tellsWhoAddedWhat() {
        hands(ANN, "/add", post(ANN, FIRE));

        assertThat(shown(says(BEN, "/articles"))).contains("Ferry fire").contains("added by Ann");
    }

    @Test
    void aLongPostInReplyToWhichTheBotIsAskedIsTakenInAndAsked() {
        List<Reply> replies = hands(ANN, TestChat.HOW_MANY, post(ANN, FIRE));

        assertThat(shown(replies)).contains("Added").contains("12 passengers");
    }

    @Test
    void aShortPostIsOnlyTheContextOfAQuestion() {
        says(ANN, "/add " + FIRE);

        List<Reply> replies = hands(ANN, TestChat.HOW_MANY, post(ANN, "Poor passengers."));

        assertThat(shown(replies)).contains("12 passengers").doesNotContain("Added");
        assertThat(chat.flows().library().count(Commands.own(new Conversation(GROUP, ""))))
                .isEqualTo(1);
    }

    @Test
    void addsWhatStandsBehindTheCommandHoweverShort() {
        assertThat(shown(says(ANN, "/add The bridge opened in May."))).contains("Added");
        assertThat(shown(says(ANN, "/add"))).contains("Reply to a post");
    }

    @Test
    void onlyWhoAddedAnArticleOrAnAdministratorCanForgetIt() {
        hands(ANN, "/add", post(ANN, FIRE));
        String button = "f:" + rowOf(pressable(ANN, "/articles"));

        Reply refused = presses(BEN, button);
        List<Reply> refusedByName = says(BEN, "/forget Ferry fire");

        assertThat(shown(List.of(refused))).contains("Ann added that article");
        assertThat(refused.seen()).isEqualTo(Reply.Seen.BY_THE_ASKER);
        assertThat(shown(refusedByName)).contains("Ann added that article");
        assertThat(shown(List.of(presses(ANN, button)))).contains("Forgot Ferry fire");
    }

    @Test
    void anAdministratorAlsoAnAnonymousOneCanForgetWhatOthersAdded() {
        hands(ANN, "/add", post(ANN, FIRE));
        hands(BEN, "/add", post(BEN, "The bridge opened in May. " + FIRE.substring(20)));

        assertThat(shown(says(BEN, "/forget"))).contains("Only administrators");
        assertThat(shown(List.of(presses(BEN, "F:yes")))).contains("Only administrators");
        assertThat(shown(says(NOBODY_SEEN, "/forget Ferry fire"))).contains("Forgot Ferry fire");
        assertThat(shown(List.of(presses(BOSS, "F:yes")))).contains("Forgot 1 article");
    }

    @Test
    void whatSomebodyElseAddedCannotBeTakenForAQuestion() {
        List<Reply> added = hands(ANN, "/add", post(ANN, FIRE));
        String data = added.get(0).buttons().stream()
                .flatMap(List::stream)
                .map(button -> button.action().encode())
                .filter(code -> code.startsWith("Q:"))
                .findFirst()
                .orElseThrow();

        assertThat(shown(List.of(presses(BEN, data)))).contains("Ann added that article");
        assertThat(shown(says(BEN, "/articles"))).contains("Ferry fire");
    }

    @Test
    void showsEvidenceAndRefusalsToTheAskerOnly() {
        says(ANN, "/add " + FIRE);

        Reply answer = says(BEN, TestChat.HOW_MANY).get(0);
        Reply refusal = says(BEN, "/ask Who bought the zeppelin?").get(0);
        String footnote = answer.buttons().get(0).get(0).action().encode();

        assertThat(answer.seen()).isEqualTo(Reply.Seen.BY_ALL);
        assertThat(refusal.seen()).isEqualTo(Reply.Seen.BY_THE_ASKER);
        assertThat(presses(ANN, footnote).seen()).isEqualTo(Reply.Seen.BY_THE_ASKER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/settings",
                "/language",
                "/language de",
                "/export",
                "/start settings",
                "/watch",
                "/watch http://10.1.2.3/feed"
            })
    void theSettingsOfAGroupAndItsExportAreForItsAdministrators(String command) {
        says(ANN, "/add " + FIRE);

        Reply refused = says(BEN, command).get(0);

        assertThat(shown(List.of(refused))).isEqualTo("Only administrators of this group can do that.");
        assertThat(refused.seen()).isEqualTo(Reply.Seen.BY_THE_ASKER);
        assertThat(refused.files()).isEmpty();
        for (Person person : List.of(BOSS, NOBODY_SEEN, OPERATOR)) {
            assertThat(shown(says(person, command))).as(person.name()).doesNotContain("Only administrators");
        }
    }

    @Test
    void nobodyElseChangesTheSettingsByAButtonThatTheyCanSee() {
        String shorter = new ButtonAction.Choose(Choice.SHORT_ANSWERS).encode();
        for (String button : List.of("s:0", shorter, "l:0", "l:de")) {
            Reply refused = presses(BEN, button);

            assertThat(shown(List.of(refused))).as(button).contains("Only administrators");
            assertThat(refused.inPlace()).as(button).isFalse();
        }
        assertThat(pressable(BOSS, "/settings")).contains(shorter);
        assertThat(says(BOSS, "/settings").get(0).buttons().get(0).get(0).label())
                .as("nothing was changed")
                .startsWith("✓");
        assertThat(says(BOSS, "/settings")).isNotEqualTo(List.of(presses(BOSS, shorter)));
    }

    @Test
    void nobodyElseBeginsOrStopsAFeedByAButtonThatTheyCanSee() {
        for (ButtonAction action : List.of(new ButtonAction.WatchOffered(1), new ButtonAction.StopWatching(1))) {
            assertThat(shown(List.of(presses(BEN, action.encode()))))
                    .isEqualTo("Only administrators of this group can do that.");
            assertThat(shown(List.of(presses(BOSS, action.encode())))).doesNotContain("Only administrators");
        }
    }

    @Test
    void whoRunsTheBotCanForgetWhatOthersAdded() {
        says(ANN, "/add " + FIRE);

        assertThat(shown(says(OPERATOR, "/forget Ferry fire"))).contains("Forgot Ferry fire");
        assertThat(shown(List.of(presses(OPERATOR, "F:yes")))).doesNotContain("Only administrators");
    }

    @Test
    void aloneEverybodyDecides() {
        Speaker alone = in("tg:2", BEN, ChatKind.PRIVATE);
        chat.service().handle(text(alone, FIRE, true));

        assertThat(shown(chat.service().handle(text(alone, "/settings", false))))
                .doesNotContain("Only administrators");
        assertThat(chat.service().handle(text(alone, "/export", false)).get(0).files())
                .hasSize(1);
        assertThat(shown(chat.service().handle(text(alone, "/forget Ferry fire", false))))
                .contains("Forgot Ferry fire");
    }
}

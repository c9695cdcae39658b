package footnote.chat;

import static footnote.chat.TestChat.FIRE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers where the bot is no member, and what can be shared there. */
class GuestAnswersIT extends WithAGroup {

    @Test
    void findsForSomebodyOnlyWhatIsTheirs() {
        Speaker ann = in("tg:1", ANN, ChatKind.PRIVATE);
        Speaker ben = in("tg:2", BEN, ChatKind.PRIVATE);
        chat.service().handle(text(ann, FIRE, true));

        Findings byWords = chat.service().find(ann, "harbour of Lindholm");
        Findings byTitle = chat.service().find(ann, "FERRY F");
        Findings newest = chat.service().find(ann, "");

        assertThat(byWords.found()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.title()).isEqualTo("Ferry fire");
            assertThat(shown(List.of(finding.message()))).contains("Lindholm").contains("Ferry fire");
        });
        assertThat(byTitle.found()).isNotEmpty();
        assertThat(newest.found()).hasSize(1);
        assertThat(chat.service().find(ben, "").found()).isEmpty();
        assertThat(chat.service().find(ben, "harbour of Lindholm").found()).isEmpty();
        assertThat(chat.service().find(ben, "x").hint()).startsWith("No articles yet");
        assertThat(chat.service().find(ann, "zeppelin").hint()).startsWith("Nothing found");
        assertThat(newest.hint().length()).isLessThanOrEqualTo(64);
    }

    @Test
    void answersAGuestFromThePostAloneWithoutButtons() {
        Speaker guest = in("tg:guest:1", BEN, ChatKind.GROUP);
        says(BEN, "/add " + FIRE);

        Incoming.Text bridge = text(guest, "The bridge of Lindholm cost 30 million crowns.", true);
        Reply known = chat.service()
                .handle(new Incoming.Guest(guest, "guest:1", bridge, "How many crowns did the bridge cost?"))
                .get(0);
        Reply unknown = chat.service()
                .handle(new Incoming.Guest(guest, "guest:2", bridge, TestChat.HOW_MANY))
                .get(0);
        Reply nothing = chat.service()
                .handle(new Incoming.Guest(guest, "guest:3", text(guest, "", true), "Who?"))
                .get(0);

        assertThat(shown(List.of(known))).contains("30 million crowns").contains("[1]");
        assertThat(known.buttons()).isEmpty();
        assertThat(shown(List.of(unknown))).doesNotContain("12 passengers");
        assertThat(shown(List.of(nothing))).contains("Reply to a post");
    }
}

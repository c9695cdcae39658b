package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.delivery.Gathering;
import footnote.delivery.InboxRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageGatheringTest {
    private static final long START = 1_700_000_000_000L;
    private static final String FULL = "x".repeat(4_096);
    private static final String PART =
            "The ferry burned near the island. ".repeat(40).strip();

    private final List<InboxRow> rows = new ArrayList<>();

    @Test
    void takesAQuestionAtOnce() {
        typed(0, "Who won?");

        assertThat(gatherAt(0)).isEqualTo(take(0));
    }

    @Test
    void waitsForTheRestOfAPasteAndTakesItWhenItIsQuiet() {
        typed(0, PART);

        assertThat(gatherAt(100)).isEqualTo(new Gathering.Wait(Duration.ofMillis(200)));
        assertThat(gatherAt(300)).isEqualTo(take(0));
    }

    @Test
    void waitsLongerAfterAPartThatIsFull() {
        typed(0, FULL);

        assertThat(gatherAt(400)).isEqualTo(new Gathering.Wait(Duration.ofMillis(1_100)));
    }

    @Test
    void joinsThePartsOfAPaste() {
        typed(0, FULL);
        typed(900, FULL);
        typed(950, "and so it ended.");

        assertThat(gatherAt(1_250)).isEqualTo(take(0, 1, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many were hurt?",
                "who paid for it",
                "Tell me how it ended",
                "Was it \"an accident\"?",
                "/articles"
            })
    void letsAQuestionBehindAPasteCloseIt(String question) {
        typed(0, FULL);
        typed(20, PART);
        typed(40, question);

        assertThat(gatherAt(50)).isEqualTo(take(0, 1));
    }

    @Test
    void takesAQuestionMarkBehindACutSentenceForThePaste() {
        typed(0, FULL);
        typed(20, "or would the company pay?");
        typed(40, "Who paid?");

        assertThat(gatherAt(50)).isEqualTo(take(0, 1));
    }

    @Test
    void keepsTwoArticlesApartThatArriveTogetherAfterAnOutage() {
        typed(0, PART);
        rows.add(row(0, message(PART).put("date", START / 1000 + 60)));

        assertThat(gatherAt(10)).isEqualTo(take(0));
    }

    @Test
    void takesABurstOfForwardsAfterTheCommentThatWasSentWithIt() {
        typed(0, "What do they say about the fire?");
        forwarded(30, "One");
        forwarded(900, "Two");

        assertThat(gatherAt(1_000)).isEqualTo(new Gathering.Wait(Duration.ofMillis(900)));
        assertThat(gatherAt(1_900)).isEqualTo(take(1, 2));
    }

    @Test
    void joinsNoForwardThatComesLater() {
        forwarded(0, "One");
        forwarded(1_500, "Two");

        assertThat(gatherAt(1_500)).isEqualTo(take(0));
    }

    @Test
    void keepsAnAlbumTogether() {
        rows.add(row(0, message("").put("media_group_id", "7").put("caption", "The fire")));
        rows.add(row(50, message("").put("media_group_id", "7")));
        rows.add(row(60, message("").put("media_group_id", "8")));

        assertThat(gatherAt(100)).isEqualTo(take(0, 1));
    }

    @Test
    void passesOverWhatOthersSayInAGroup() {
        typed(0, FULL);
        ObjectNode other = message("I see");
        other.putObject("from").put("id", 9);
        rows.add(row(10, other));
        typed(20, PART);

        assertThat(gatherAt(1_600)).isEqualTo(take(0, 2));
    }

    @Test
    void leavesAloneWhatItCannotRead() {
        rows.add(new InboxRow(1, "tg:7", "all", "not json", 0, 0, START));
        typed(0, PART);

        assertThat(gatherAt(10)).isEqualTo(take(0));
    }

    private void typed(long after, String text) {
        rows.add(row(after, message(text)));
    }

    private void forwarded(long after, String text) {
        ObjectNode message = message(text);
        message.putObject("forward_origin").put("type", "hidden_user");
        rows.add(row(after, message));
    }

    private static ObjectNode message(String text) {
        ObjectNode message = Samples.object("{\"from\":{\"id\":7}}").put("date", START / 1000);
        return text.isEmpty() ? message : message.put("text", text);
    }

    private InboxRow row(long after, ObjectNode message) {
        ObjectNode update = Samples.object("{}");
        update.set("message", message);
        return new InboxRow(rows.size() + 1, "tg:7", "all", update.toString(), 0, 0, START + after);
    }

    private Gathering gatherAt(long after) {
        return MessageGathering.gather(rows, Instant.ofEpochMilli(START + after));
    }

    private Gathering take(int... indexes) {
        List<InboxRow> taken = new ArrayList<>();
        for (int index : indexes) {
            taken.add(rows.get(index));
        }
        return Gathering.Take.of(taken);
    }
}

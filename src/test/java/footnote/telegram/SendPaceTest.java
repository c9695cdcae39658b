package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SendPaceTest {
    private final AtomicLong now = new AtomicLong(1_000);
    private final SendPace pace = new SendPace(now::get);

    @Test
    void letsASmallBurstPassAndThenOneASecond() {
        int sent = 0;
        for (int second = 0; second < 10; second++) {
            sent += sendAll(7);
            now.addAndGet(Duration.ofSeconds(1).toNanos());
        }

        assertThat(sent).isBetween(12, 15);
    }

    @Test
    void lets20AMinutePassInAGroup() {
        sendAll(-5);
        int sent = 0;
        for (int second = 0; second < 60; second++) {
            now.addAndGet(Duration.ofSeconds(1).toNanos());
            sent += sendAll(-5);
        }

        assertThat(sent).isEqualTo(20);
    }

    @Test
    void lets30ASecondPassOverAll() {
        int sent = 0;
        for (int chat = 1; chat <= 100; chat++) {
            sent += sendAll(chat);
        }

        assertThat(sent).isLessThanOrEqualTo(31);
        assertThat(pace.pause(1000, "a")).isPositive().isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void leavesRoomForWhatMustGoOutBesidePreviews() {
        int previews = 0;
        while (pace.canSpare(-5)) {
            pace.count(-5, "a");
            previews++;
        }

        assertThat(previews).isPositive();
        assertThat(sendAll(-5)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void sparesNothingForPreviewsWhenOtherChatsNeedIt() {
        for (int chat = 1; chat <= 15; chat++) {
            pace.count(chat, "a");
        }

        assertThat(pace.canSpare(99)).isFalse();
        assertThat(pace.pause(99, "a")).isZero();
    }

    @Test
    void sendsNothingToAChatForAsLongAsTheServerWants() {
        pace.holdBack(7, Duration.ofSeconds(5));

        assertThat(pace.pause(7, "a")).isEqualTo(Duration.ofSeconds(5));
        assertThat(pace.pause(8, "a")).isZero();
        now.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(pace.pause(7, "a")).isZero();
    }

    private int sendAll(long chat) {
        int sent = 0;
        while (pace.pause(chat, "a").isZero()) {
            pace.count(chat, "a");
            sent++;
        }
        return sent;
    }

    @Test
    void goesRoundAmongTheConversationsOfAGroup() {
        while (pace.pause(-5, "chatty").isZero()) {
            pace.count(-5, "chatty");
        }
        int chatty = 0;
        int quiet = 0;
        for (int second = 0; second < 60; second++) {
            now.addAndGet(Duration.ofSeconds(1).toNanos());
            chatty += sendAllOf("chatty");
            quiet += second < 10 ? 0 : sendAllOf("quiet");
        }

        assertThat(chatty).isBetween(10, 13);
        assertThat(quiet).isBetween(8, 9);
    }

    @Test
    void aMomentThatNobodyUsesIsGivenUp() {
        while (pace.pause(-5, "a").isZero()) {
            pace.count(-5, "a");
        }
        assertThat(pace.pause(-5, "gone")).isPositive();

        now.addAndGet(Duration.ofMinutes(5).toNanos());

        assertThat(pace.pause(-5, "gone")).isZero();
        assertThat(pace.pause(-5, "a")).isZero();
    }

    private int sendAllOf(String conversation) {
        int sent = 0;
        while (pace.pause(-5, conversation).isZero()) {
            pace.count(-5, conversation);
            sent++;
        }
        return sent;
    }
}

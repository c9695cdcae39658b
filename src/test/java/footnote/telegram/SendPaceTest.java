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
        assertThat(pace.pause(1000)).isPositive().isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void leavesRoomForWhatMustGoOutBesidePreviews() {
        int previews = 0;
        while (pace.canSpare(-5)) {
            pace.count(-5);
            previews++;
        }

        assertThat(previews).isPositive();
        assertThat(sendAll(-5)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void sparesNothingForPreviewsWhenOtherChatsNeedIt() {
        for (int chat = 1; chat <= 15; chat++) {
            pace.count(chat);
        }

        assertThat(pace.canSpare(99)).isFalse();
        assertThat(pace.pause(99)).isZero();
    }

    @Test
    void sendsNothingToAChatForAsLongAsTheServerWants() {
        pace.holdBack(7, Duration.ofSeconds(5));

        assertThat(pace.pause(7)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pace.pause(8)).isZero();
        now.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(pace.pause(7)).isZero();
    }

    private int sendAll(long chat) {
        int sent = 0;
        while (pace.pause(chat).isZero()) {
            pace.count(chat);
            sent++;
        }
        return sent;
    }
}

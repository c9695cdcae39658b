package footnote.watch;

import java.time.Duration;
import java.util.List;

/**
 * How feeds are watched.
 *
 * @param shared addresses of the feeds whose articles everyone can ask
 * @param perChat how many feeds one chat may watch; 0 means none
 * @param every the time between two looks at a feed
 * @param mostNew so many new entries are read in one round at most, the newest ones
 * @param first so many entries are read when the watching begins
 * @param digestEvery the least time between two messages with news in one chat
 * @param pause the time between two pages of one feed, so that no site is pressed
 */
public record WatchSettings(
        List<String> shared,
        int perChat,
        Duration every,
        int mostNew,
        int first,
        Duration digestEvery,
        Duration pause) {
    public WatchSettings {
        shared = List.copyOf(shared);
        if (perChat < 0 || mostNew < 1 || first < 0) {
            throw new IllegalArgumentException("feeds per chat, new and first entries are " + perChat + ", " + mostNew
                    + " and " + first + ", expected 0, 1 and 0 or more");
        }
        if (every.isZero() || every.isNegative() || digestEvery.isNegative() || pause.isNegative()) {
            throw new IllegalArgumentException("times of watching are " + every + ", " + digestEvery + " and " + pause
                    + ", expected more than nothing");
        }
    }

    /** 10 feeds a chat, looked at every 20 minutes; 20 new entries a round, 3 at the beginning; news once an hour. */
    public static WatchSettings standard() {
        return new WatchSettings(
                List.of(), 10, Duration.ofMinutes(20), 20, 3, Duration.ofHours(1), Duration.ofSeconds(1));
    }
}

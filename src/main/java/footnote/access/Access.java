package footnote.access;

import footnote.store.Database;
import java.time.Clock;

/**
 * Who may use the bot, how much, and what its operator sees.
 *
 * @param use how much it was used
 * @param running the running program
 */
public record Access(Doorkeeper door, Limits limits, UseFigures use, Running running) {
    public static Access of(
            Database database, Clock clock, AccessSettings access, LimitSettings limits, Running running) {
        Doorkeeper door = new Doorkeeper(database, clock, access);
        return new Access(door, new Limits(database, clock, limits, door), new UseFigures(database, clock), running);
    }
}

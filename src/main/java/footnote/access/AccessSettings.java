package footnote.access;

import java.util.Set;

/**
 * Who may use the bot.
 *
 * @param people numbers of people who are let in when not everybody is
 * @param chats numbers of groups in which everybody is let in
 * @param admins numbers of people who are always let in, have no limits and see the figures
 */
public record AccessSettings(AccessMode mode, Set<Long> people, Set<Long> chats, Set<Long> admins) {
    public AccessSettings {
        people = Set.copyOf(people);
        chats = Set.copyOf(chats);
        admins = Set.copyOf(admins);
    }

    /** Everybody is let in, and nobody is an admin. */
    public static AccessSettings open() {
        return new AccessSettings(AccessMode.OPEN, Set.of(), Set.of(), Set.of());
    }
}

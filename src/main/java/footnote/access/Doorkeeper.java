package footnote.access;

import footnote.store.ChatTables;
import footnote.store.Database;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Handle;

/** Lets people in, or not, and keeps nothing of those who stay out but that they were told. Safe for use by several threads. */
public final class Doorkeeper {
    /** So long a refused person is not told again. */
    static final Duration QUIET = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;
    private final AccessSettings settings;
    private final PairingCodes codes;

    public Doorkeeper(Database database, Clock clock, AccessSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.codes = new PairingCodes(database, clock);
    }

    /** Whether somebody is let in without any more words. Without effect. */
    public boolean isFree(Visitor visitor) {
        return settings.mode() == AccessMode.OPEN
                || isAdmin(visitor)
                || settings.people().contains(visitor.person())
                || isListedChat(visitor)
                || (settings.mode() == AccessMode.PAIRING_CODE && codes.hasAdmitted(visitor));
    }

    /** A group that has another number now is let in by either. */
    private boolean isListedChat(Visitor visitor) {
        if (settings.chats().contains(visitor.number())) {
            return true;
        }
        return visitor.where() == Visitor.Where.SHARED
                && !settings.chats().isEmpty()
                && database.jdbi().withHandle(handle -> ChatTables.earlier(handle, visitor.chat())).stream()
                        .map(before -> new Visitor(visitor.person(), before, visitor.where()).number())
                        .anyMatch(settings.chats()::contains);
    }

    public boolean isAdmin(Visitor visitor) {
        return visitor.where() == Visitor.Where.TERMINAL || settings.admins().contains(visitor.person());
    }

    /**
     * Decides about somebody who says something.
     *
     * @param words what was said; it may be a code
     */
    public Admission admit(Visitor visitor, String words) {
        if (isFree(visitor)) {
            return new Admission.Free();
        }
        if (settings.mode() == AccessMode.PAIRING_CODE && PairingCodes.mayBeCode(words)) {
            return codes.redeem(visitor.number(), words);
        }
        boolean told = database.write(handle -> tellOnce(handle, visitor.number()));
        return told
                ? new Admission.Refused(visitor.number(), settings.mode() == AccessMode.PAIRING_CODE)
                : new Admission.Silence();
    }

    private boolean tellOnce(Handle handle, long number) {
        long now = clock.millis();
        handle.execute("DELETE FROM refusal WHERE told_at <= ?", now - QUIET.toMillis());
        return handle.execute(
                        "INSERT INTO refusal (number, told_at) VALUES (?, ?) ON CONFLICT (number) DO NOTHING",
                        number,
                        now)
                == 1;
    }
}

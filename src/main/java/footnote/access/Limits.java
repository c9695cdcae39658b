package footnote.access;

import footnote.access.Limit.Of;
import footnote.access.Limit.What;
import footnote.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Counts what people ask and add, and says when it is too much. Outlives restarts. Safe for use by several threads. */
public final class Limits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(7);

    private final Database database;
    private final Clock clock;
    private final LimitSettings settings;
    private final Doorkeeper doorkeeper;

    public Limits(Database database, Clock clock, LimitSettings settings, Doorkeeper doorkeeper) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.doorkeeper = doorkeeper;
    }

    /**
     * Counts a question, unless it is one too many.
     *
     * @param message the name of its message: handled again after a crash, it counts once
     * @return the limit that was reached; of several, the one that takes longest to go on
     */
    public Optional<Limit> ask(Visitor visitor, String message) {
        return database.writeSoon(handle -> {
            Optional<Limit> reached = isCounted(handle, visitor, message)
                    ? Optional.empty()
                    : reached(handle, visitor, rules(What.QUESTIONS));
            if (reached.isEmpty()) {
                count(handle, visitor, message, What.QUESTIONS, 1);
            }
            return reached;
        });
    }

    /** Notes how a counted question ended, for the figures. */
    public void answered(Visitor visitor, String message, boolean found) {
        database.writeSoon(handle -> handle.execute(
                "UPDATE bot_use SET outcome = ? WHERE chat = ? AND message = ? AND kind = 'question'",
                found ? "answered" : "not_found",
                visitor.chat(),
                message));
    }

    /** The limit that keeps somebody from adding an article now. A file or message that holds several may go beyond it once. */
    public Optional<Limit> add(Visitor visitor) {
        return database.jdbi().withHandle(handle -> reached(handle, visitor, rules(What.ARTICLES)));
    }

    /** Counts articles that were added. */
    public void added(Visitor visitor, String message, int articles) {
        if (articles > 0) {
            database.write(handle -> count(handle, visitor, message, What.ARTICLES, articles));
        }
    }

    private record Rule(Of of, What what, int most, Duration within) {}

    private List<Rule> rules(What what) {
        Quota person = settings.person();
        Quota chat = settings.chat();
        return switch (what) {
            case QUESTIONS ->
                List.of(
                        new Rule(Of.PERSON, what, person.questionsPerMinute(), MINUTE),
                        new Rule(Of.PERSON, what, person.questionsPerDay(), DAY),
                        new Rule(Of.CHAT, what, chat.questionsPerMinute(), MINUTE),
                        new Rule(Of.CHAT, what, chat.questionsPerDay(), DAY));
            case ARTICLES ->
                List.of(
                        new Rule(Of.PERSON, what, person.articlesPerDay(), DAY),
                        new Rule(Of.CHAT, what, chat.articlesPerDay(), DAY));
        };
    }

    private Optional<Limit> reached(Handle handle, Visitor visitor, List<Rule> rules) {
        if (doorkeeper.isAdmin(visitor)) {
            return Optional.empty();
        }
        return rules.stream()
                .flatMap(rule -> reached(handle, visitor, rule).stream())
                .max(Comparator.comparing(Limit::pause));
    }

    /** There is room again when the one that fills the limit, counted from the newest back, is old enough. */
    private Optional<Limit> reached(Handle handle, Visitor visitor, Rule rule) {
        boolean ofPerson = rule.of() == Of.PERSON;
        if (rule.most() == 0 || (ofPerson && visitor.person() == 0)) {
            return Optional.empty();
        }
        long now = clock.millis();
        return handle.createQuery("SELECT at FROM (SELECT at, SUM(amount) OVER (ORDER BY at DESC, row_id DESC) AS taken"
                        + " FROM bot_use WHERE " + (ofPerson ? "person = :person" : "chat = :chat")
                        + " AND kind = :kind AND at > :since) WHERE taken >= :most ORDER BY taken LIMIT 1")
                .bind(ofPerson ? "person" : "chat", ofPerson ? visitor.person() : visitor.chat())
                .bind("kind", column(rule.what()))
                .bind("since", now - rule.within().toMillis())
                .bind("most", rule.most())
                .mapTo(Long.class)
                .findOne()
                .map(at -> Duration.ofMillis(at + rule.within().toMillis() - now))
                .map(wait -> new Limit(rule.of(), rule.what(), rule.most(), rule.within(), wait));
    }

    private static boolean isCounted(Handle handle, Visitor visitor, String message) {
        return handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM bot_use WHERE chat = :chat AND message = :message AND kind = 'question')")
                .bind("chat", visitor.chat())
                .bind("message", message)
                .mapTo(boolean.class)
                .one();
    }

    private int count(Handle handle, Visitor visitor, String message, What what, int amount) {
        long now = clock.millis();
        handle.execute("DELETE FROM bot_use WHERE at <= ?", now - KEPT.toMillis());
        return handle.execute(
                "INSERT INTO bot_use (person, chat, message, kind, amount, at) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (chat, message, kind) DO NOTHING",
                visitor.person(),
                visitor.chat(),
                message,
                column(what),
                amount,
                now);
    }

    private static String column(What what) {
        return switch (what) {
            case QUESTIONS -> "question";
            case ARTICLES -> "articles";
        };
    }
}

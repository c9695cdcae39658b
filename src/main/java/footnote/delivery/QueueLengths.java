package footnote.delivery;

import footnote.store.Database;

/**
 * How much is under way.
 *
 * @param waiting updates that wait until somebody works at them
 * @param unsent messages on their way out
 * @param dead updates that could not be handled
 */
public record QueueLengths(long waiting, long unsent, long dead) {
    public static QueueLengths in(Database database) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(
                                "select (select count(*) from inbox where state = 'waiting' and leader is null) as waiting,"
                                        + " (select count(*) from outbox where state not in ('sent', 'failed', 'holding')) as unsent,"
                                        + " (select count(*) from inbox where state = 'dead') as dead")
                        .map((rs, context) ->
                                new QueueLengths(rs.getLong("waiting"), rs.getLong("unsent"), rs.getLong("dead")))
                        .one());
    }
}

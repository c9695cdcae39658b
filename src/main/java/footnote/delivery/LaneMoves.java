package footnote.delivery;

import footnote.store.Database;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Knows which chats have another number now, takes along what waits in them, and clears chats that are closed. Safe for use by several threads. */
public final class LaneMoves {
    private static final String OF_CHAT = Outbox.LANE_OF_CHAT;
    private static final String OPEN = "state not in ('sent', 'failed')";

    private final Database database;
    private final Map<String, String> moved = new ConcurrentHashMap<>();
    private volatile Consumer<String> arrived = lane -> {};

    LaneMoves(Database database) {
        this.database = database;
        database.jdbi()
                .useHandle(h -> h.createQuery("select old_lane, new_lane from lane_move")
                        .map((rs, context) -> Map.entry(rs.getString("old_lane"), rs.getString("new_lane")))
                        .forEach(move -> moved.put(move.getKey(), move.getValue())));
    }

    /** From now on this hears of lanes that got something from another one. */
    void listen(Consumer<String> listener) {
        arrived = listener;
    }

    /** The lane that a lane is now, which is mostly itself. */
    public String current(String lane) {
        int end = lane.indexOf('/');
        String chat = end < 0 ? lane : lane.substring(0, end);
        String now = moved.get(chat);
        return now == null ? lane : now + lane.substring(chat.length());
    }

    /** An update where it belongs now. The number of its message means nothing in another chat. */
    IncomingRow current(IncomingRow row) {
        String lane = current(row.lane());
        if (lane.equals(row.lane())) {
            return row;
        }
        int topic = lane.indexOf('/');
        String counter = topic < 0 ? lane : lane.substring(0, topic);
        return new IncomingRow(row.updateId(), lane, counter, 0, row.name(), row.payload(), row.aside());
    }

    /**
     * Gives a chat another name. What is on its way to it goes to the new one, as new messages: nothing of the old one can be edited
     * there. May be repeated.
     *
     * @param from the chat's lane without a topic, also the counter of the new one's messages
     */
    public void move(String from, String to) {
        if (from.equals(to)) {
            return;
        }
        List<String> lanes = database.write(h -> {
            h.execute("update lane_move set new_lane = ? where new_lane = ?", to, from);
            h.execute("delete from lane_move where old_lane = ?", to);
            h.execute(
                    "insert into lane_move (old_lane, new_lane) values (?, ?)"
                            + " on conflict (old_lane) do update set new_lane = excluded.new_lane",
                    from,
                    to);
            relabel(h, "outbox", OPEN, "message_id = null, state = 'pending', not_before = 0", from, to);
            relabel(h, "inbox", "state = 'waiting'", "message_id = 0", from, to);
            return lanesOf(h, to);
        });
        moved.replaceAll((old, now) -> now.equals(from) ? to : now);
        moved.remove(to);
        moved.put(from, to);
        lanes.forEach(arrived);
    }

    private static void relabel(Handle h, String table, String which, String change, String from, String to) {
        h.createUpdate("update " + table + " set lane = :to || substr(lane, length(:chat) + 1), counter = :to, "
                        + change + " where " + OF_CHAT + " and " + which)
                .bind("chat", from)
                .bind("to", to)
                .execute();
    }

    private static List<String> lanesOf(Handle h, String chat) {
        return h.createQuery("select lane from outbox where " + OF_CHAT + " and " + OPEN
                        + " union select lane from inbox where " + OF_CHAT + " and state = 'waiting'")
                .bind("chat", chat)
                .mapTo(String.class)
                .list();
    }

    /** Drops what is on its way to a chat that takes nothing any more. */
    public void close(String chat) {
        database.write(
                h -> h.createUpdate("update outbox set state = 'failed', payload = '', reason = 'the chat is closed'"
                                + " where " + OF_CHAT + " and " + OPEN)
                        .bind("chat", chat)
                        .execute());
    }
}

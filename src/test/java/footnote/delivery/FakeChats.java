package footnote.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Chats in memory that share one counter of message ids, and lose replies when told to. */
final class FakeChats implements Sender {
    final List<String> calls = new ArrayList<>();
    final AtomicBoolean spare = new AtomicBoolean(true);
    final Deque<Trouble> troubles = new ArrayDeque<>();
    private final Map<String, TreeMap<Long, String>> chats = new LinkedHashMap<>();
    private long lastId = 100;

    /** What goes wrong with the next send. */
    enum Trouble {
        NONE,
        REPLY_LOST,
        NEVER_ARRIVED,
        TOO_MANY,
        BLOCKED
    }

    @Override
    public Duration pause(String lane) {
        return Duration.ZERO;
    }

    @Override
    public boolean canSpare(String lane) {
        return spare.get();
    }

    @Override
    public boolean knowsDrafts(String lane) {
        return lane.startsWith("tg:1");
    }

    @Override
    public synchronized Outcome draft(String lane, long number, String payload) {
        calls.add("draft " + number + " " + payload);
        notifyAll();
        return troubles.isEmpty() || troubles.remove() == Trouble.NONE
                ? new Outcome.Sent(0)
                : new Outcome.Refused("no drafts");
    }

    @Override
    public synchronized Outcome send(String lane, String payload) {
        calls.add("send " + payload);
        notifyAll();
        Trouble trouble = troubles.isEmpty() ? Trouble.NONE : troubles.remove();
        return switch (trouble) {
            case NONE -> new Outcome.Sent(add(lane, payload));
            case REPLY_LOST -> {
                add(lane, payload);
                yield new Outcome.Unknown("reply lost");
            }
            case NEVER_ARRIVED -> new Outcome.Unknown("connection closed");
            case TOO_MANY -> new Outcome.Later(Duration.ofSeconds(7), "too many");
            case BLOCKED -> new Outcome.Refused("blocked");
        };
    }

    @Override
    public synchronized Outcome edit(String lane, long messageId, String payload) {
        calls.add("edit " + messageId);
        notifyAll();
        TreeMap<Long, String> chat = chats.getOrDefault(lane, new TreeMap<>());
        if (!chat.containsKey(messageId)) {
            return new Outcome.Missing("message to edit not found");
        }
        if (chat.get(messageId).startsWith("person:")) {
            return new Outcome.Missing("message can't be edited");
        }
        chat.put(messageId, payload);
        return new Outcome.Sent(messageId);
    }

    /** Waits until this call was made. */
    synchronized void await(String call) {
        long end = System.nanoTime() + 20_000_000_000L;
        try {
            while (!calls.contains(call) && System.nanoTime() < end) {
                wait(1_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A person writes; the id of the message. */
    synchronized long says(String lane, String text) {
        return add(lane, "person:" + text);
    }

    /** What the bot has in a chat. */
    synchronized List<String> texts(String lane) {
        return chats.getOrDefault(lane, new TreeMap<>()).values().stream()
                .filter(text -> !text.startsWith("person:"))
                .toList();
    }

    private long add(String lane, String text) {
        lastId++;
        chats.computeIfAbsent(lane, key -> new TreeMap<>()).put(lastId, text);
        return lastId;
    }
}

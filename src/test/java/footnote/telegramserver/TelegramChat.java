package footnote.telegramserver;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A chat and what stands in it; tests read it, the server and the people change it. */
public final class TelegramChat {
    private static final String PRIVATE = "private";
    private final Monitor monitor;
    private final Clock clock;
    private final ObjectNode json;
    private final Map<Integer, ChatMessage> messages = new LinkedHashMap<>();
    private final List<ChatEvent> history = new ArrayList<>();
    private final List<String> actions = new ArrayList<>();
    private final List<ChatMessage> drafts = new ArrayList<>();
    private final Map<Integer, String> reactions = new LinkedHashMap<>();
    private int lastId;
    private boolean blocked;

    TelegramChat(Monitor monitor, Clock clock, ObjectNode json) {
        this.monitor = monitor;
        this.clock = clock;
        this.json = json;
    }

    public long id() {
        return json.path("id").asLong();
    }

    public boolean isPrivate() {
        return json.path("type").asText().equals(PRIVATE);
    }

    /** What stands in the chat now, after all edits and deletions. */
    public List<ChatMessage> messages() {
        return monitor.read(() -> List.copyOf(messages.values()));
    }

    /** What the bot has in the chat now. */
    public List<ChatMessage> botMessages() {
        return messages().stream().filter(ChatMessage::isFromBot).toList();
    }

    /** The newest message of the bot. */
    public ChatMessage lastBotMessage() {
        List<ChatMessage> all = botMessages();
        if (all.isEmpty()) {
            throw new AssertionError("The bot has not written anything in this chat:\n" + transcript());
        }
        return all.get(all.size() - 1);
    }

    public Optional<ChatMessage> message(int id) {
        return monitor.read(() -> Optional.ofNullable(messages.get(id)));
    }

    /** Every sending, edit and deletion in the order in which it happened. */
    public List<ChatEvent> history() {
        return monitor.read(() -> List.copyOf(history));
    }

    /** The previews the bot has streamed, oldest first. */
    public List<ChatMessage> drafts() {
        return monitor.read(() -> List.copyOf(drafts));
    }

    /** The chat actions the bot has shown, oldest first. */
    public List<String> actions() {
        return monitor.read(() -> List.copyOf(actions));
    }

    /** The emoji the bot has put under messages, by message id. */
    public Map<Integer, String> reactions() {
        return monitor.read(() -> Map.copyOf(reactions));
    }

    /** Waits until a message of the bot looks as wanted, at once when it already does. */
    public ChatMessage awaitMessage(Predicate<ChatMessage> wanted, Duration patience) {
        return monitor.await(() -> botMessages().stream().filter(wanted).findFirst(), patience)
                .orElseThrow(() -> new AssertionError(
                        "No such message of the bot within " + patience + " in this chat:\n" + transcript()));
    }

    /** Waits until the bot has something with these words in the chat. */
    public ChatMessage awaitText(String words, Duration patience) {
        return awaitMessage(message -> message.text().contains(words), patience);
    }

    /** The chat as lines, for people who read a failed test. */
    public String transcript() {
        return messages().stream()
                .map(message -> "#" + message.id() + (message.isFromBot() ? " bot: " : " person: ") + message.text())
                .collect(Collectors.joining("\n"));
    }

    ObjectNode json() {
        return json.deepCopy();
    }

    ChatMessage add(ObjectNode message) {
        return monitor.change(() -> {
            lastId++;
            ChatMessage added = new ChatMessage(message.put("message_id", lastId));
            messages.put(lastId, added);
            history.add(new ChatEvent(ChatEvent.Kind.SENT, added, now()));
            return added;
        });
    }

    ChatMessage replace(ObjectNode message) {
        return monitor.change(() -> {
            ChatMessage edited = new ChatMessage(message.put("edit_date", now().getEpochSecond()));
            messages.put(edited.id(), edited);
            history.add(new ChatEvent(ChatEvent.Kind.EDITED, edited, now()));
            return edited;
        });
    }

    boolean remove(int id) {
        return monitor.change(() -> {
            Optional<ChatMessage> removed = Optional.ofNullable(messages.remove(id));
            removed.ifPresent(message -> history.add(new ChatEvent(ChatEvent.Kind.DELETED, message, now())));
            return removed.isPresent();
        });
    }

    void addDraft(ObjectNode draft) {
        monitor.run(() -> drafts.add(new ChatMessage(draft)));
    }

    void addAction(String action) {
        monitor.run(() -> actions.add(action));
    }

    void react(int messageId, String emoji) {
        monitor.run(() -> reactions.put(messageId, emoji));
    }

    void block(boolean isBlocked) {
        monitor.run(() -> blocked = isBlocked);
    }

    boolean isBlocked() {
        return monitor.read(() -> blocked);
    }

    Instant now() {
        return clock.instant();
    }
}

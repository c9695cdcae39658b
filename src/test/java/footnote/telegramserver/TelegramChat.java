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
    private final Map<Integer, List<String>> reacted = new LinkedHashMap<>();
    private boolean reactionsAllowed = true;
    private Optional<ChatMessage> shown = Optional.empty();
    private Instant draftEnds = Instant.MIN;
    private final List<ChatMessage> ephemeral = new ArrayList<>();
    private final ChatMembers members = new ChatMembers();
    private Optional<Long> movedTo = Optional.empty();
    private Optional<TelegramChat> linked = Optional.empty();
    private boolean foreign;
    private boolean blocked;
    private int lastId;

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

    /** The draft that is on the screen now: none is when the bot has sent something since, or after half a minute. */
    public Optional<ChatMessage> draft() {
        return monitor.read(() -> shown.filter(draft -> !now().isAfter(draftEnds)));
    }

    /** Waits until a draft with these words is or was on the screen. */
    public ChatMessage awaitDraft(String words, Duration patience) {
        return monitor.await(
                        () -> drafts().stream()
                                .filter(draft -> draft.text().contains(words))
                                .findFirst(),
                        patience)
                .orElseThrow(() -> new AssertionError("No draft with '" + words + "' within " + patience + ", but "
                        + drafts().stream().map(ChatMessage::text).toList()));
    }

    /** The previews the bot has streamed, oldest first. */
    public List<ChatMessage> drafts() {
        return monitor.read(() -> List.copyOf(drafts));
    }

    /** The chat actions the bot has shown, oldest first. */
    public List<String> actions() {
        return monitor.read(() -> List.copyOf(actions));
    }

    /** The emoji the bot has under messages now, by message id. */
    public Map<Integer, String> reactions() {
        return monitor.read(() -> Map.copyOf(reactions));
    }

    /** What the bot has ever put under a message, oldest first; empty where it took something away. */
    public List<String> reactionsTo(int messageId) {
        return monitor.read(() -> List.copyOf(reacted.getOrDefault(messageId, List.of())));
    }

    /** From now on, nobody can put an emoji under a message of this chat. */
    public void allowNoReactions() {
        monitor.run(() -> reactionsAllowed = false);
    }

    /** What the bot has shown to one member only, and that stands there still. */
    public List<ChatMessage> shownTo(long user) {
        return monitor.read(() -> ephemeral.stream()
                .filter(message ->
                        message.json().path("receiver_user").path("id").asLong() == user)
                .toList());
    }

    /** Waits until the bot has shown something with these words to one member only. */
    public ChatMessage awaitShownTo(long user, String words, Duration patience) {
        return monitor.await(
                        () -> shownTo(user).stream()
                                .filter(message -> message.text().contains(words))
                                .findFirst(),
                        patience)
                .orElseThrow(() -> new AssertionError("Nothing with '" + words + "' was shown to " + user + " within "
                        + patience + " in this chat:\n" + transcript()));
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

    boolean isChannel() {
        return json.path("type").asText().equals("channel");
    }

    ChatMembers members() {
        return members;
    }

    /** Opens a topic and gives its number, which is that of the message that tells of it. */
    public int opensTopic(String name) {
        return monitor.change(() -> {
            json.put("is_forum", true);
            ObjectNode message = Json.object().put("message_id", 0);
            message.set("chat", json());
            message.set("from", World.person(1));
            message.put("date", now().getEpochSecond()).put("is_topic_message", true);
            message.putObject("forum_topic_created").put("name", name).put("icon_color", 7322096);
            message.put("message_thread_id", lastId + 1);
            return add(message).id();
        });
    }

    /** Puts a message into a topic of this chat, or refuses as the real server does. */
    void putTopic(ObjectNode message, long thread) {
        if (thread == 0) {
            return;
        }
        boolean known = message((int) thread)
                .filter(first -> first.json().has("forum_topic_created"))
                .isPresent();
        if (!known) {
            throw ApiError.badRequest("message thread not found");
        }
        message.put("message_thread_id", thread).put("is_topic_message", true);
    }

    Optional<Long> movedTo() {
        return movedTo;
    }

    void moveTo(long supergroup) {
        monitor.run(() -> movedTo = Optional.of(supergroup));
    }

    Optional<TelegramChat> linked() {
        return linked;
    }

    /** Makes one of the two the channel and the other its discussion group. */
    public void linkTo(TelegramChat other) {
        monitor.run(() -> {
            linked = Optional.of(other);
            other.linked = Optional.of(this);
        });
    }

    /** From now on this is a chat in which the bot is no member, and never was. */
    public TelegramChat ofOthers() {
        monitor.run(() -> foreign = true);
        return this;
    }

    boolean isForeign() {
        return foreign;
    }

    void addEphemeral(ObjectNode message) {
        monitor.run(() -> ephemeral.add(new ChatMessage(message)));
    }

    boolean removeEphemeral(long receiver, long id) {
        return monitor.change(() -> ephemeral.removeIf(
                message -> message.json().path("ephemeral_message_id").asLong() == id
                        && message.json().path("receiver_user").path("id").asLong() == receiver));
    }

    ChatMessage add(ObjectNode message) {
        return monitor.change(() -> {
            ChatMessage added = new ChatMessage(message.put("message_id", ++lastId));
            messages.put(lastId, added);
            shown = shown.filter(draft -> !added.isFromBot());
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
        monitor.run(() -> {
            shown = Optional.of(new ChatMessage(draft));
            draftEnds = now().plusSeconds(30);
            drafts.add(new ChatMessage(draft));
        });
    }

    void addAction(String action) {
        monitor.run(() -> actions.add(action));
    }

    void react(int messageId, String emoji) {
        monitor.run(() -> {
            reacted.computeIfAbsent(messageId, id -> new ArrayList<>()).add(emoji);
            reactions.compute(messageId, (id, before) -> emoji.isEmpty() ? null : emoji);
        });
    }

    boolean allowsReactions() {
        return monitor.read(() -> reactionsAllowed);
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

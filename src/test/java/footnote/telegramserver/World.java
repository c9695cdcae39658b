package footnote.telegramserver;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Everything the server knows: the bot, the chats, the queue, the files. Used inside the monitor. */
final class World {
    static final long BOT_ID = 4242424242L;
    static final String BOT_NAME = "footnote_test_bot";
    final Monitor monitor = new Monitor();
    final Clock clock;
    final UpdateQueue updates;
    final FileStore files = new FileStore();
    final CallbackDesk callbacks;
    final GuestDesk guests = new GuestDesk(this);
    final InlineDesk inline;
    final Ephemeral ephemeral = new Ephemeral(this);
    final BotCommands commands = new BotCommands();
    final FloodControl flood;
    final PeopleReactions reactions = new PeopleReactions();
    private final Map<Long, TelegramChat> chats = new LinkedHashMap<>();
    private final Map<Long, ObjectNode> profiles = new LinkedHashMap<>();
    private boolean readsAllGroupMessages;

    World(Clock clock) {
        this.clock = clock;
        updates = new UpdateQueue(monitor, clock);
        callbacks = new CallbackDesk(clock);
        inline = new InlineDesk(clock);
        flood = new FloodControl(clock);
    }

    static ObjectNode bot() {
        return Json.object()
                .put("id", BOT_ID)
                .put("is_bot", true)
                .put("first_name", "Footnote")
                .put("username", BOT_NAME);
    }

    ObjectNode me() {
        return bot().put("can_join_groups", true)
                .put("can_read_all_group_messages", readsAllGroupMessages)
                .put("supports_inline_queries", true)
                .put("supports_guest_queries", true)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }

    void readAllGroupMessages() {
        readsAllGroupMessages = true;
    }

    boolean readsAllGroupMessages() {
        return readsAllGroupMessages;
    }

    static ObjectNode person(long id) {
        return Json.object()
                .put("id", id)
                .put("is_bot", false)
                .put("first_name", "Person " + id)
                .put("username", "person" + id)
                .put("language_code", "en");
    }

    /** From now on a person has this name, and an app in this language. */
    void profile(long id, String name, String language) {
        profiles.put(id, person(id).put("first_name", name).put("language_code", language));
    }

    /** A person as the server tells of them. */
    ObjectNode profile(long id) {
        return profiles.getOrDefault(id, person(id)).deepCopy();
    }

    TelegramChat privateChat(long id) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("first_name", "Person " + id)
                .put("username", "person" + id)
                .put("type", "private");
        return chats.computeIfAbsent(id, key -> new TelegramChat(monitor, clock, json));
    }

    TelegramChat sharedChat(long id, String type, String title) {
        ObjectNode json = Json.object().put("id", id).put("title", title).put("type", type);
        return chats.computeIfAbsent(id, key -> new TelegramChat(monitor, clock, json));
    }

    TelegramChat channel(long id, String title, String username) {
        ObjectNode json = Json.object().put("id", id).put("title", title).put("type", "channel");
        if (!username.isEmpty()) {
            json.put("username", username);
        }
        return chats.computeIfAbsent(id, key -> new TelegramChat(monitor, clock, json));
    }

    Optional<TelegramChat> chat(long id) {
        return Optional.ofNullable(chats.get(id));
    }

    /** The chat a call is about, or the refusal of the real server. */
    TelegramChat chatOf(RecordedRequest request) {
        String id = request.parameter("chat_id")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> ApiError.badRequest("chat_id is empty"));
        TelegramChat chat = chat(request.number("chat_id", 0))
                .or(() -> chats.values().stream()
                        .filter(known ->
                                id.equals("@" + known.json().path("username").asText()))
                        .findFirst())
                .filter(known -> !known.isForeign())
                .orElseThrow(() -> ApiError.badRequest("chat not found"));
        if (chat.movedTo().isPresent()) {
            throw ApiError.upgraded(chat.movedTo().get());
        }
        if (chat.isBlocked()) {
            throw ApiError.of(
                    403,
                    chat.isPrivate()
                            ? "Forbidden: bot was blocked by the user"
                            : "Forbidden: bot was kicked from the "
                                    + chat.json().path("type").asText() + " chat");
        }
        return chat;
    }
}

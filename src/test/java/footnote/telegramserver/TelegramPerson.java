package footnote.telegramserver;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A person in a chat with the bot; what they do arrives at the bot as updates. Methods give the message id. */
public final class TelegramPerson {
    private static final int LONGEST_PART = 4096;
    private static final Pattern FOR_THE_BOT =
            Pattern.compile("(?is)/[a-z0-9_]+(?:@" + World.BOT_NAME + ")?(?:\\s.*)?|.*@" + World.BOT_NAME + "\\b.*");
    private final World world;
    private final TelegramChat chat;
    private final long id;
    private final Voice voice;

    TelegramPerson(World world, TelegramChat chat, long id) {
        this(world, chat, id, Voice.OWN);
    }

    private TelegramPerson(World world, TelegramChat chat, long id, Voice voice) {
        this.world = world;
        this.chat = chat;
        this.id = id;
        this.voice = voice;
    }

    /** The same person in a topic of the chat. */
    public TelegramPerson inTopic(int topic) {
        return new TelegramPerson(world, chat, id, voice.in(topic));
    }

    /** The same person in the name of the group, as an administrator who stays anonymous, or in the name of a channel. */
    public TelegramPerson inTheNameOf(TelegramChat other) {
        return new TelegramPerson(world, chat, id, voice.of(other));
    }

    public TelegramChat chat() {
        return chat;
    }

    /** Writes a text; a long one is cut into several messages as an app does it, and the last id is given. */
    public int says(String text) {
        int cut = cut(text);
        int message = sends(textFields(text.substring(0, cut)));
        return cut < text.length() ? says(text.substring(cut)) : message;
    }

    private static int cut(String text) {
        int cut = Math.min(LONGEST_PART, text.length());
        boolean splitsAPair = cut < text.length() && Character.isLowSurrogate(text.charAt(cut));
        return splitsAPair ? cut - 1 : cut;
    }

    public int sendsDocument(String name, byte[] content, String caption) {
        return sendsDocument(new UploadedFile(name, content), content.length, caption);
    }

    /** A document of which the server only says how big it is. */
    public int sendsHugeDocument(String name, long size) {
        return sendsDocument(new UploadedFile(name, new byte[0]), size, "");
    }

    private int sendsDocument(UploadedFile file, long size, String caption) {
        ObjectNode fields = Json.object();
        fields.set("document", world.monitor.change(() -> world.files.add(file, size)));
        if (!caption.isEmpty()) {
            ParsedText found = FoundEntities.in(new ParsedText(caption, List.of()));
            fields.put("caption", caption).set("caption_entities", found.entitiesJson());
        }
        return sends(fields);
    }

    public int forwards(String text, ForwardOrigin origin) {
        ObjectNode fields = textFields(text);
        fields.set("forward_origin", origin.at(chat.now().getEpochSecond()));
        return sends(fields);
    }

    public int repliesTo(int messageId, String text) {
        return repliesToQuote(messageId, "", text);
    }

    /** Answers a passage of a message, as people do after marking it. */
    public int repliesToQuote(int messageId, String quote, String text) {
        ObjectNode original = known(messageId).json();
        ObjectNode fields = textFields(text);
        fields.set("reply_to_message", original.without("reply_to_message"));
        if (!quote.isEmpty()) {
            int position = Math.max(0, known(messageId).text().indexOf(quote));
            fields.putObject("quote")
                    .put("text", quote)
                    .put("position", position)
                    .put("is_manual", true);
        }
        return sends(fields);
    }

    /** Sends a message with these fields; sender, chat, date and id are added. */
    public int sends(ObjectNode fields) {
        ObjectNode message = Json.object().put("message_id", 0);
        message.set("from", world.profile(id));
        message.set("chat", chat.json());
        message.put("date", chat.now().getEpochSecond());
        voice.apply(chat, message);
        message.setAll(fields);
        return world.monitor.change(() -> {
            ChatMessage sent = chat.add(message);
            deliver("message", sent);
            return sent.id();
        });
    }

    public void edits(int messageId, String text) {
        ObjectNode edited = known(messageId).json();
        edited.remove("entities");
        edited.setAll(textFields(text));
        deliver("edited_message", chat.replace(edited));
    }

    /** Takes a message away for everyone; bots are not told. */
    public void deletes(int messageId) {
        ChatMessage gone = known(messageId);
        world.monitor.change(() -> chat.remove(gone.id()));
    }

    /** Presses a button under a message and gives the id of the query the bot has to answer. */
    public String taps(int messageId, String buttonTextOrData) {
        ChatMessage message = known(messageId);
        ChatButton button = message.button(buttonTextOrData)
                .filter(found -> !found.data().isEmpty())
                .orElseThrow(() -> new AssertionError(
                        "No button '" + buttonTextOrData + "' under this message, but " + message.buttons()));
        return tapsForged(messageId, button.data());
    }

    /** Sends a tap with any data, as a forged or outdated app may do. */
    public String tapsForged(int messageId, String data) {
        String query = world.monitor.change(() -> world.callbacks.open(id));
        ObjectNode json = Json.object().put("id", query);
        json.set("from", world.profile(id));
        json.set("message", known(messageId).json());
        json.put("chat_instance", Long.toString(chat.id() * 31)).put("data", data);
        update("callback_query", json);
        return query;
    }

    /** Presses the button that stops the draft on the screen. */
    public void stopsDraft() {
        ChatMessage draft = chat.draft()
                .filter(shown -> shown.json().path("can_stop").asBoolean())
                .orElseThrow(() -> new AssertionError("No draft that can be stopped:\n" + chat.transcript()));
        ObjectNode json =
                Json.object().put("draft_id", draft.json().path("draft_id").asLong());
        json.set("chat", chat.json());
        update("stopped_message_generation", json);
    }

    /**
     * Puts an emoji under a message in the place of an earlier one. Bots hear of it only when they ask for this kind of update, and in
     * groups only as administrators.
     */
    public void reacts(int messageId, String emoji) {
        int message = known(messageId).id();
        ObjectNode json = world.monitor.change(() -> world.reactions.change(chat, message, id, emoji));
        if (chat.isPrivate() || chat.members().isAdmin(World.BOT_ID)) {
            update("message_reaction", json);
        }
    }

    public void takesBackTheReaction(int messageId) {
        reacts(messageId, "");
    }

    public void blocksTheBot() {
        chat.block(true);
        memberChange("member", "kicked");
    }

    public void unblocksTheBot() {
        chat.block(false);
        memberChange("kicked", "member");
    }

    /** Makes the bot a member or an administrator of the group or channel. */
    public void makesTheBot(String status) {
        chat.block(false);
        memberChange(chat.members().status(World.BOT_ID), status);
    }

    public void removesTheBot() {
        chat.block(true);
        memberChange(chat.members().status(World.BOT_ID), "kicked");
    }

    /** From now on the person is this in the chat: "creator", "administrator", "member", "left", "kicked". */
    public TelegramPerson becomes(String status) {
        world.monitor.run(() -> chat.members().put(id, status, false));
        return this;
    }

    /** Types words behind the bot's name in any chat, and gives the id of the query the bot has to answer. */
    public String typesInline(String words) {
        String query = world.monitor.change(world.inline::open);
        ObjectNode json = Json.object().put("id", query);
        json.set("from", world.profile(id));
        json.put("query", words).put("offset", "").put("chat_type", "supergroup");
        update("inline_query", json);
        return query;
    }

    /** Calls the bot in a chat where it is no member, in reply to a message, 0 for none. */
    public int callsTheGuest(int replyTo, String text) {
        ObjectNode message = Json.object().put("message_id", 0);
        message.set("from", world.profile(id));
        message.set("chat", chat.json());
        message.put("date", chat.now().getEpochSecond());
        message.setAll(textFields(text));
        chat.message(replyTo)
                .ifPresent(post ->
                        message.set("reply_to_message", post.json().deepCopy().without("reply_to_message")));
        return world.monitor.change(() -> {
            ChatMessage sent = chat.add(message);
            ObjectNode seen = sent.json().deepCopy().put("guest_query_id", world.guests.open(chat, sent.id()));
            seen.set("guest_bot_caller_user", world.profile(id));
            update("guest_message", seen);
            return sent.id();
        });
    }

    /** Presses a button under a message that the bot has in a chat where it is no member. */
    public String tapsGuest(int messageId, String buttonTextOrData) {
        ChatButton button = known(messageId).button(buttonTextOrData).orElseThrow();
        String query = world.monitor.change(() -> world.callbacks.open(id));
        ObjectNode json = Json.object().put("id", query);
        json.set("from", World.person(id));
        json.put("inline_message_id", world.monitor.read(() -> world.guests.inlineId(chat, messageId)));
        json.put("chat_instance", "1").put("data", button.data());
        update("callback_query", json);
        return query;
    }

    private void memberChange(String before, String after) {
        chat.members().put(World.BOT_ID, after, false);
        ObjectNode json = Json.object();
        json.set("chat", chat.json());
        json.set("from", world.profile(id));
        json.put("date", chat.now().getEpochSecond());
        List.of("old_chat_member", "new_chat_member").forEach(field -> {
            String status = field.startsWith("old") ? before : after;
            ObjectNode member = json.putObject(field).put("status", status);
            member.set("user", World.bot());
            if (status.equals("kicked")) {
                member.put("until_date", 0);
            }
        });
        update("my_chat_member", json);
    }

    private static ObjectNode textFields(String text) {
        ObjectNode fields = Json.object().put("text", text);
        ParsedText found = FoundEntities.in(new ParsedText(text, List.of()));
        if (!found.entities().isEmpty()) {
            fields.set("entities", found.entitiesJson());
        }
        return fields;
    }

    private ChatMessage known(int messageId) {
        Optional<ChatMessage> message = chat.message(messageId);
        return message.orElseThrow(() -> new AssertionError("No message " + messageId + ":\n" + chat.transcript()));
    }

    /** In groups a bot sees commands, mentions and answers to itself, and the rest only when it may read all. */
    private void deliver(String kind, ChatMessage message) {
        if (chat.isForeign()) {
            return;
        }
        boolean seen = chat.isPrivate()
                || world.readsAllGroupMessages()
                || FOR_THE_BOT.matcher(message.text()).matches()
                || message.json()
                                .path("reply_to_message")
                                .path("from")
                                .path("id")
                                .asLong()
                        == World.BOT_ID;
        if (seen) {
            update(kind, message.json());
        }
    }

    private void update(String kind, ObjectNode json) {
        world.updates.add(Json.object().set(kind, json.deepCopy()));
    }
}

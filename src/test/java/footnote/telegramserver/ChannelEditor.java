package footnote.telegramserver;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Whoever posts in a channel; the posts reach the bot while it is an administrator there, and the discussion group in any case. */
public final class ChannelEditor {
    private static final long TELEGRAM = 777_000;
    private final World world;
    private final TelegramChat channel;

    ChannelEditor(World world, TelegramChat channel) {
        this.world = world;
        this.channel = channel;
    }

    /** Posts a text and gives its message id. */
    public int posts(String text) {
        ObjectNode post = Json.object().put("message_id", 0);
        post.set("sender_chat", channel.json());
        post.set("chat", channel.json());
        post.put("date", channel.now().getEpochSecond());
        post.setAll(text(text));
        return world.monitor.change(() -> {
            ChatMessage sent = channel.add(post);
            deliver("channel_post", sent);
            channel.linked().ifPresent(group -> forward(group, sent));
            return sent.id();
        });
    }

    public void edits(int messageId, String text) {
        ObjectNode edited = channel.message(messageId).orElseThrow().json().deepCopy();
        edited.remove("entities");
        edited.setAll(text(text));
        deliver("edited_channel_post", channel.replace(edited));
    }

    private void deliver(String kind, ChatMessage post) {
        if (channel.members().isAdmin(World.BOT_ID)) {
            world.updates.add(Json.object().set(kind, post.json().deepCopy()));
        }
    }

    /** Telegram itself forwards each post to the discussion group, where bots that may read everything see it. */
    private void forward(TelegramChat group, ChatMessage post) {
        ObjectNode message = post.json().deepCopy();
        ObjectNode telegram = World.person(TELEGRAM);
        message.set("from", telegram);
        message.set("chat", group.json());
        message.put("is_automatic_forward", true);
        ObjectNode origin = Json.object().put("type", "channel").put("message_id", post.id());
        origin.set("chat", channel.json());
        origin.put("date", post.json().path("date").asLong());
        message.set("forward_origin", origin);
        ChatMessage forwarded = group.add(message);
        if (world.readsAllGroupMessages()) {
            world.updates.add(Json.object().set("message", forwarded.json().deepCopy()));
        }
    }

    private static ObjectNode text(String text) {
        ObjectNode fields = Json.object().put("text", text);
        ParsedText found = FoundEntities.in(new ParsedText(text, List.of()));
        if (!found.entities().isEmpty()) {
            fields.set("entities", found.entitiesJson());
        }
        return fields;
    }
}

package footnote.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.chat.ChatKind;
import footnote.chat.Conversation;
import footnote.chat.Incoming;
import footnote.chat.Person;
import footnote.chat.Speaker;
import footnote.delivery.IncomingRow;
import java.util.Optional;
import java.util.OptionalLong;

/** A note of our own among Telegram's updates, in their form: news are to be told to a chat, in their turn and once. */
final class NewsUpdate {
    static final String KIND = "footnote_news";
    /** What the numbers of messages with news are unique within. */
    static final String ORIGIN = "news";

    private static final String THREAD = "message_thread_id";

    private NewsUpdate() {}

    /** Empty for a conversation that is not on Telegram. */
    static Optional<IncomingRow> row(Conversation conversation, String language, long digest) {
        OptionalLong chat = ChatLane.chat(conversation.chat());
        if (chat.isEmpty() || !conversation.topic().matches("\\d{0,9}")) {
            return Optional.empty();
        }
        ObjectNode news = JsonNodeFactory.instance.objectNode();
        news.putObject("chat").put("id", chat.getAsLong());
        news.put(THREAD, conversation.topic().isEmpty() ? 0 : Integer.parseInt(conversation.topic()));
        news.put("language", language).put("digest", digest);
        ObjectNode update = JsonNodeFactory.instance.objectNode().put("update_id", digest);
        update.set(KIND, news);
        return ArrivedUpdate.read(update);
    }

    static ReadUpdate read(JsonNode news) {
        long chat = news.path("chat").path("id").asLong();
        Place place = new Place(chat, news.path(THREAD).asInt(0), 0);
        Person listener = new Person(0, "", news.path("language").asText(""));
        Speaker speaker =
                new Speaker(Topics.conversation(place), listener, chat > 0 ? ChatKind.PRIVATE : ChatKind.GROUP);
        long digest = news.path("digest").asLong();
        return new ReadUpdate.Ready(new Incoming.NewsDue(speaker, "news:" + digest, digest), place);
    }
}

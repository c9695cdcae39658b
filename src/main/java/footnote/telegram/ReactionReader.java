package footnote.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.chat.Incoming;
import footnote.chat.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;

/** Reads a change of somebody's reactions to a message; only those to our own answers are of interest. */
final class ReactionReader {
    private final ObjectMapper json;
    private final AnsweredMessages answered;

    ReactionReader(ObjectMapper json, AnsweredMessages answered) {
        this.json = json;
        this.answered = answered;
    }

    ReadUpdate read(JsonNode tree) throws JsonProcessingException {
        JsonNode chat = tree.path("chat");
        int message = tree.path("message_id").asInt(0);
        if (!chat.path("id").canConvertToLong() || message == 0) {
            return new ReadUpdate.Ignored("a reaction to nothing");
        }
        Optional<String> behind = answered.behind(chat.path("id").asLong(), message);
        if (behind.isEmpty()) {
            return new ReadUpdate.Ignored("a reaction to something else than an answer");
        }
        Place place = new Place(chat.path("id").asLong(), 0, message);
        @Nullable User user = tree.hasNonNull("user") ? json.treeToValue(tree.path("user"), User.class) : null;
        Speaker speaker = Speakers.of(user, json.treeToValue(chat, Chat.class), Topics.conversation(place));
        String id = "reaction:" + message + ":" + speaker.person().id() + ":"
                + tree.path("date").asLong(0);
        return new ReadUpdate.Ready(
                new Incoming.Reaction(
                        speaker, id, behind.get(), emoji(tree.path("old_reaction")), emoji(tree.path("new_reaction"))),
                place);
    }

    private static List<String> emoji(JsonNode reactions) {
        List<String> emoji = new ArrayList<>();
        for (JsonNode reaction : reactions) {
            if (reaction.path("emoji").isTextual()) {
                emoji.add(reaction.path("emoji").asText());
            }
        }
        return emoji;
    }
}

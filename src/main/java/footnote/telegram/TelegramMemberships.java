package footnote.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import footnote.chat.Memberships;
import footnote.chat.Person;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Telegram who is an administrator where. What cannot be found out counts as no. */
final class TelegramMemberships implements Memberships {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramMemberships.class);
    private static final JsonNode NOBODY = MissingNode.getInstance();
    private static final List<String> ADMINS = List.of("creator", "administrator");

    private final ApiCalls api;
    private final OkHttpClient client;
    private final long bot;

    TelegramMemberships(ApiCalls api, OkHttpClient client, long bot) {
        this.api = api;
        this.client = client;
        this.bot = bot;
    }

    @Override
    public boolean isAdmin(String chat, Person person) {
        OptionalLong number = ChatLane.chat(chat);
        if (number.isEmpty()) {
            return false;
        }
        boolean speaksAsTheChat = person.id() == number.getAsLong();
        return speaksAsTheChat || (person.id() > 0 && isAdmin(number.getAsLong(), person.id()));
    }

    @Override
    public boolean botIsAdmin(String chat) {
        OptionalLong number = ChatLane.chat(chat);
        return number.isPresent() && isAdmin(number.getAsLong(), bot);
    }

    /** Telegram promises the status of others to administrators only; the list of administrators is shown to every member. */
    private boolean isAdmin(long chat, long person) {
        Optional<JsonNode> member = ask("getChatMember", Map.of("chat_id", chat, "user_id", person));
        if (member.isPresent()) {
            return ADMINS.contains(member.get().path("status").asText());
        }
        for (JsonNode admin :
                ask("getChatAdministrators", Map.of("chat_id", chat)).orElse(NOBODY)) {
            if (admin.path("user").path("id").asLong() == person) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Channel> channel(String name) {
        OptionalLong number = ChatLane.chat(name);
        Object asked = number.isPresent() ? (Object) number.getAsLong() : name;
        return ask("getChat", Map.of("chat_id", asked))
                .filter(chat -> chat.path("type").asText().equals("channel"))
                .map(chat -> new Channel(
                        ChatLane.of(chat.path("id").asLong()),
                        chat.path("title").asText()));
    }

    private Optional<JsonNode> ask(String method, Map<String, ?> parameters) {
        try {
            ApiAnswer answer = api.call(client, method, parameters);
            if (answer.isOk()) {
                return Optional.of(answer.result());
            }
            LOG.debug("{}: {}", method, answer.description());
        } catch (IOException e) {
            LOG.warn("{} cannot be asked: {}", method, e.toString());
        }
        return Optional.empty();
    }
}

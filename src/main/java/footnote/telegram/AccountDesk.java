package footnote.telegram;

import footnote.model.FootnoteException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks and tells Telegram about the bot itself. */
final class AccountDesk {
    private static final Logger LOG = LoggerFactory.getLogger(AccountDesk.class);

    private final ApiCalls api;
    private final OkHttpClient client;

    AccountDesk(ApiCalls api, OkHttpClient client) {
        this.api = api;
        this.client = client;
    }

    /**
     * @throws FootnoteException when the token is not accepted
     * @throws IOException when Telegram cannot be asked now
     */
    TelegramAccount account() throws IOException {
        ApiAnswer answer = api.call(client, "getMe", Map.of());
        if (answer.isTokenRefused()) {
            throw new FootnoteException(
                    "Telegram does not accept the token (" + answer.description()
                            + "). Check TELEGRAM_BOT_TOKEN, or ask BotFather for a new one.",
                    false);
        }
        if (!answer.isOk()) {
            throw new IOException("getMe: " + answer.description());
        }
        return new TelegramAccount(
                answer.result().path("id").asLong(),
                answer.result().path("username").asText(),
                answer.result().path("first_name").asText());
    }

    /** Makes polling possible and sets the command menu. Failures only cost the menu. */
    void prepare(List<MenuCommand> commands) throws IOException {
        tell("deleteWebhook", Map.of("drop_pending_updates", false));
        List<Map<String, String>> menu = commands.stream()
                .map(command -> Map.of("command", command.name(), "description", command.description()))
                .toList();
        tell("setMyCommands", Map.of("commands", menu));
    }

    private void tell(String method, Map<String, ?> parameters) throws IOException {
        ApiAnswer answer = api.call(client, method, parameters);
        if (!answer.isOk()) {
            LOG.warn("{}: {}", method, answer.description());
        }
    }
}

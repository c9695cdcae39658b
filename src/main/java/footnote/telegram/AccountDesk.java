package footnote.telegram;

import footnote.model.FootnoteException;
import java.io.IOException;
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

    /** Makes polling possible. */
    void prepare() throws IOException {
        ApiAnswer answer = api.call(client, "deleteWebhook", Map.of("drop_pending_updates", false));
        if (!answer.isOk()) {
            LOG.warn("deleteWebhook: {}", answer.description());
        }
    }
}

package footnote.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Telegram the command menus, one call each, in its own time: nothing waits for them, and a failure costs only a menu. */
final class MenuDesk {
    private static final Logger LOG = LoggerFactory.getLogger(MenuDesk.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 5;

    private final ApiCalls api;
    private final OkHttpClient client;
    private final Predicate<Duration> waitOrStop;

    /**
     * @param waitOrStop waits so long; true when the bot stops meanwhile
     */
    MenuDesk(ApiCalls api, OkHttpClient client, Predicate<Duration> waitOrStop) {
        this.api = api;
        this.client = client;
        this.waitOrStop = waitOrStop;
    }

    void tell(List<CommandMenu> menus) {
        for (CommandMenu menu : menus) {
            if (!tell(menu)) {
                return;
            }
        }
    }

    /** False when there is no point in going on. */
    private boolean tell(CommandMenu menu) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Duration wait = AFTER_A_FAILURE;
            try {
                ApiAnswer answer = api.call(client, "setMyCommands", menu.parameters());
                boolean mayPass = answer.code() == 429 || answer.code() >= 500;
                if (!mayPass) {
                    note(menu, answer);
                    return !answer.isTokenRefused();
                }
                wait = answer.retryAfter();
            } catch (IOException e) {
                LOG.debug("the command menu {} cannot be told now: {}", menu.scope(), e.toString());
            }
            if (waitOrStop.test(wait)) {
                return false;
            }
        }
        LOG.warn("the command menus cannot be told to Telegram; they stay as they are");
        return false;
    }

    /** One who runs the bot and has never written to it has no chat whose menu could be set. */
    private static void note(CommandMenu menu, ApiAnswer answer) {
        if (!answer.isOk() && menu.scope() != CommandMenu.Scope.CHAT) {
            LOG.warn("the command menu {} {}: {}", menu.scope(), menu.language(), answer.description());
        }
    }
}

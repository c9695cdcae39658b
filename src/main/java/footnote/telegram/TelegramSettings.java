package footnote.telegram;

import footnote.model.Secret;
import java.time.Duration;
import java.util.List;

/**
 * What the Telegram side needs to know.
 *
 * @param apiUrl the server: https://api.telegram.org, or a Bot API server of one's own
 * @param pollTimeout how long one poll may wait on the server for something to come, 1-50 seconds
 * @param menus what Telegram's command menus offer
 */
public record TelegramSettings(Secret token, String apiUrl, Duration pollTimeout, List<CommandMenu> menus) {
    public static final String PUBLIC_SERVER = "https://api.telegram.org";

    public TelegramSettings {
        menus = List.copyOf(menus);
        apiUrl = apiUrl.endsWith("/") ? apiUrl.substring(0, apiUrl.length() - 1) : apiUrl;
        if (!token.value().matches("\\d+:[\\w-]+")) {
            throw new IllegalArgumentException(
                    "the Telegram token does not look like 123456:ABC..., as BotFather gives it");
        }
        if (!apiUrl.matches("https?://[^/?#@\\s]+")) {
            throw new IllegalArgumentException(
                    "the Telegram server is '" + apiUrl + "', expected http(s)://host[:port] without a path");
        }
        if (pollTimeout.toSeconds() < 1 || pollTimeout.toSeconds() > 50) {
            throw new IllegalArgumentException("the poll timeout is " + pollTimeout + ", expected 1-50 seconds");
        }
    }

    /** The settings that suit all but tests and special servers. */
    public static TelegramSettings of(Secret token, String apiUrl, List<CommandMenu> menus) {
        return new TelegramSettings(token, apiUrl, Duration.ofSeconds(50), menus);
    }

    /** The bot's own id, which names it in the inbox. */
    public String account() {
        return token.value().substring(0, token.value().indexOf(':'));
    }
}

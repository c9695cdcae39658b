package footnote.telegram;

/** Who the bot is on Telegram. */
public record TelegramAccount(long id, String username, String name) {}

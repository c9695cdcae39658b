package footnote.telegram;

import footnote.model.ArticleDetails;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.messageorigin.MessageOrigin;
import org.telegram.telegrambots.meta.api.objects.messageorigin.MessageOriginChannel;
import org.telegram.telegrambots.meta.api.objects.messageorigin.MessageOriginChat;
import org.telegram.telegrambots.meta.api.objects.messageorigin.MessageOriginHiddenUser;
import org.telegram.telegrambots.meta.api.objects.messageorigin.MessageOriginUser;

/** What a forwarded message tells of where it comes from. */
final class ForwardedFrom {
    private ForwardedFrom() {}

    static ArticleDetails details(@Nullable MessageOrigin origin) {
        if (origin instanceof MessageOriginChannel channel) {
            return new ArticleDetails(
                    "",
                    text(channel.getAuthorSignature()),
                    title(channel.getChat()),
                    post(channel),
                    date(channel.getDate()),
                    "");
        }
        if (origin instanceof MessageOriginChat chat) {
            return new ArticleDetails(
                    "", text(chat.getAuthorSignature()), title(chat.getSenderChat()), "", date(chat.getDate()), "");
        }
        if (origin instanceof MessageOriginUser user) {
            return new ArticleDetails("", "", name(user.getSenderUser()), "", date(user.getDate()), "");
        }
        if (origin instanceof MessageOriginHiddenUser hidden) {
            return new ArticleDetails("", "", text(hidden.getSenderUserName()), "", date(hidden.getDate()), "");
        }
        return ArticleDetails.UNKNOWN;
    }

    /** The same for a message where it stands: of somebody, of a channel, or forwarded itself. */
    static ArticleDetails posted(Message message) {
        if (message.getForwardOrigin() != null) {
            return details(message.getForwardOrigin());
        }
        Chat sender = message.getSenderChat();
        String outlet = sender == null ? name(message.getFrom()) : title(sender);
        boolean inItsChannel = sender != null
                && message.getChat() != null
                && sender.getId() != null
                && sender.getId().equals(message.getChat().getId());
        String url = inItsChannel ? post(sender, message.getMessageId()) : "";
        return new ArticleDetails("", text(message.getAuthorSignature()), outlet, url, date(message.getDate()), "");
    }

    /** The channel that a message was posted in first, in the words of {@link ChatLane}; empty for all others. */
    static String channel(Message message) {
        @Nullable
        Chat channel = message.getForwardOrigin() instanceof MessageOriginChannel origin ? origin.getChat() : null;
        return channel == null || channel.getId() == null ? "" : ChatLane.of(channel.getId());
    }

    /** The address of a post in a public channel. */
    private static String post(MessageOriginChannel channel) {
        return post(channel.getChat(), channel.getMessageId());
    }

    private static String post(@Nullable Chat chat, @Nullable Integer message) {
        return chat != null && message != null && text(chat.getUserName()).matches("\\w{3,32}")
                ? "https://t.me/" + chat.getUserName() + "/" + message
                : "";
    }

    private static String title(@Nullable Chat chat) {
        return chat == null ? "" : text(chat.getTitle());
    }

    private static String name(@Nullable User user) {
        return user == null ? "" : (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
    }

    private static String date(@Nullable Integer seconds) {
        return seconds == null ? "" : Instant.ofEpochSecond(seconds).toString();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

package footnote.telegram;

import footnote.model.ArticleDetails;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
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

    /** The address of a post in a public channel. */
    private static String post(MessageOriginChannel channel) {
        Chat chat = channel.getChat();
        boolean isPublic =
                chat != null && text(chat.getUserName()).matches("\\w{3,32}") && channel.getMessageId() != null;
        return isPublic ? "https://t.me/" + chat.getUserName() + "/" + channel.getMessageId() : "";
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

package footnote.telegram;

import footnote.chat.BotCommand;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Decides whether a message is meant for the bot: always in a private chat; in a group when it commands, mentions or answers the bot. */
final class Addressing {
    private static final Pattern COMMAND =
            Pattern.compile("/(\\w{1,64})(?:@(\\w{3,32}))?(?=\\s|$)(.*)", Pattern.DOTALL);
    private static final String ALONE = "/help";
    /** The name alone, in reply to a post of somebody else. */
    private static final String HANDING_OVER = "/add";

    private final TelegramAccount account;
    private final Pattern mention;

    Addressing(TelegramAccount account) {
        this.account = account;
        this.mention = Pattern.compile(
                "(?<![\\w@])@" + Pattern.quote(account.username()) + "(?!\\w)", Pattern.CASE_INSENSITIVE);
    }

    /** The text without the bot's name; empty when the message is for others. */
    Optional<String> meantForUs(Message message, String text, boolean inPrivate) {
        Matcher command = COMMAND.matcher(text);
        if (command.matches()) {
            return command(command, text, inPrivate);
        }
        if (inPrivate) {
            return Optional.of(text);
        }
        if (mention.matcher(text).find()) {
            String rest = withoutName(text);
            String alone = isReplyToOthers(message) ? HANDING_OVER : ALONE;
            return Optional.of(rest.isEmpty() ? alone : rest);
        }
        return answersUs(message) ? Optional.of(text) : Optional.empty();
    }

    /** The words without the bot's name. */
    String withoutName(String text) {
        return mention.matcher(text).replaceAll(" ").replaceAll(" {2,}", " ").strip();
    }

    /** Whether a message replies to one of somebody else. The first message of a topic is replied to by all that stands in the topic. */
    boolean isReplyToOthers(Message message) {
        Message other = message.getReplyToMessage();
        return other != null
                && other.getMessageId() != null
                && other.getForumTopicCreated() == null
                && !other.getMessageId().equals(Topics.of(message))
                && !answersUs(message);
    }

    private Optional<String> command(Matcher command, String text, boolean inPrivate) {
        String name = command.group(2);
        boolean known = inPrivate
                || BotCommand.of(command.group(1).toLowerCase(Locale.ROOT)).isPresent();
        boolean ours = name == null ? known : name.equalsIgnoreCase(account.username());
        if (ours) {
            return Optional.of("/" + command.group(1).toLowerCase(Locale.ROOT) + command.group(3));
        }
        return inPrivate ? Optional.of(text) : Optional.empty();
    }

    private boolean answersUs(Message message) {
        Message other = message.getReplyToMessage();
        return other != null
                && other.getFrom() != null
                && Long.valueOf(account.id()).equals(other.getFrom().getId());
    }
}

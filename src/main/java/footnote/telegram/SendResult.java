package footnote.telegram;

import footnote.delivery.Outcome;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** Tells from a failed call what became of the message. */
final class SendResult {
    private static final Duration OFFLINE_WAIT = Duration.ofSeconds(3);
    private static final Duration TOKEN_WAIT = Duration.ofMinutes(1);

    private SendResult() {}

    /**
     * @param messageId the message that was to be edited, 0 when one was to be sent
     */
    static Outcome ofFailure(TelegramApiException failure, long messageId) {
        if (failure instanceof TelegramApiValidationException) {
            return new Outcome.Refused(String.valueOf(failure.getMessage()));
        }
        if (failure instanceof TelegramApiRequestException refused && refused.getApiResponse() != null) {
            return ofRefusal(refused, messageId);
        }
        return neverLeft(failure)
                ? new Outcome.Later(OFFLINE_WAIT, "Telegram cannot be reached")
                : new Outcome.Unknown(String.valueOf(failure.getMessage()));
    }

    static boolean isAboutMarks(Outcome.Refused refused) {
        return refused.reason().contains("can't parse entities");
    }

    /** Whether the bot was put out of the chat or blocked there, or its person is gone; not where only this message is not wanted. */
    static boolean isShutOut(Outcome.Refused refused) {
        String said = refused.reason().toLowerCase(Locale.ROOT);
        return said.contains("bot was blocked")
                || said.contains("bot was kicked")
                || said.contains("bot is not a member")
                || said.contains("user is deactivated");
    }

    private static Outcome ofRefusal(TelegramApiRequestException refused, long messageId) {
        String said = refused.getApiResponse();
        int code = refused.getErrorCode() == null ? 0 : refused.getErrorCode();
        return switch (code) {
            case 429 -> new Outcome.Later(retryAfter(refused), said);
            case 401 -> new Outcome.Later(TOKEN_WAIT, said);
            case 400 -> movedTo(refused).orElseGet(() -> ofBadRequest(said, messageId));
            case 403, 404, 409, 413 -> new Outcome.Refused(said);
            default -> new Outcome.Unknown(said);
        };
    }

    /** The group that the message is for has become a supergroup. */
    private static Optional<Outcome> movedTo(TelegramApiRequestException refused) {
        return Optional.ofNullable(refused.getParameters())
                .map(ResponseParameters::getMigrateToChatId)
                .map(chat -> new Outcome.Moved(ChatLane.of(chat)));
    }

    private static Outcome ofBadRequest(String said, long messageId) {
        String lower = said.toLowerCase(Locale.ROOT);
        if (messageId != 0 && lower.contains("message is not modified")) {
            return new Outcome.Sent(messageId);
        }
        boolean missing = lower.contains("message to edit not found")
                || lower.contains("message can't be edited")
                || lower.contains("message_id_invalid")
                || lower.contains("there is no text in the message to edit")
                || lower.contains("there is no caption in the message to edit");
        return messageId != 0 && missing ? new Outcome.Missing(said) : new Outcome.Refused(said);
    }

    private static Duration retryAfter(TelegramApiRequestException refused) {
        boolean told =
                refused.getParameters() != null && refused.getParameters().getRetryAfter() != null;
        return Duration.ofSeconds(told ? Math.max(1, refused.getParameters().getRetryAfter()) : 1);
    }

    /** Failures before a connection stood: nothing can have been sent. */
    private static boolean neverLeft(Throwable failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ConnectException
                    || t instanceof UnknownHostException
                    || t instanceof NoRouteToHostException) {
                return true;
            }
        }
        return false;
    }
}

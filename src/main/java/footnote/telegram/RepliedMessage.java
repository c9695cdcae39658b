package footnote.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.chat.MessageText;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;

/** Says which message another one replies to, and which passage of it is quoted. */
final class RepliedMessage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RepliedMessage() {}

    /** Null, as the client wants it, where the part replies to nothing. */
    static @Nullable ReplyParameters of(MessagePart part) {
        if (part.anchor().isPresent()) {
            return quoting(part.anchor().get());
        }
        return part.replyTo() == 0
                ? null
                : ReplyParameters.builder()
                        .messageId(part.replyTo())
                        .allowSendingWithoutReply(true)
                        .build();
    }

    /** Refused where the passage does not stand there to the letter, so that the reader is never led astray. */
    private static ReplyParameters quoting(MessagePart.Anchor anchor) {
        return ReplyParameters.builder()
                .messageId(anchor.message())
                .allowSendingWithoutReply(false)
                .quote(anchor.quote().text())
                .quotePosition(anchor.position())
                .quoteEntities(anchor.quote().marks().stream()
                        .map(RepliedMessage::entity)
                        .toList())
                .build();
    }

    private static MessageEntity entity(MessageText.Mark mark) {
        try {
            ObjectNode entity = (ObjectNode) JSON.readTree(mark.arguments().isEmpty() ? "{}" : mark.arguments());
            entity.put("type", mark.type()).put("offset", mark.start()).put("length", mark.end() - mark.start());
            return JSON.treeToValue(entity, MessageEntity.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored mark cannot be read", e);
        }
    }
}

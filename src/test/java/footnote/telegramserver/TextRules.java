package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the server makes of a text: parse it, trim it, count it, mark it. */
final class TextRules {
    static final int MAXIMAL_TEXT = 4096;
    static final int MAXIMAL_CAPTION = 1024;
    private static final int MAXIMAL_ENTITIES = 100;

    private TextRules() {}

    static ParsedText message(RecordedRequest request) {
        return message(parsed(request, "text", "parse_mode", "entities"));
    }

    static ParsedText message(ParsedText parsed) {
        if (parsed.text().isEmpty()) {
            throw ApiError.badRequest("message text is empty");
        }
        return shorterThan(MAXIMAL_TEXT, parsed, "message is too long");
    }

    static ParsedText caption(RecordedRequest request) {
        ParsedText parsed = parsed(request, "caption", "parse_mode", "caption_entities");
        return shorterThan(MAXIMAL_CAPTION, parsed, "message caption is too long");
    }

    /** The text in an offered result, which must not be empty either. */
    static ParsedText content(JsonNode content) {
        ParsedText marked = FoundEntities.in(trimmed(marked(
                content.path("message_text").asText(),
                content.path("parse_mode").asText(""),
                Optional.of(content.path("entities")))));
        if (marked.text().isEmpty()) {
            throw ApiError.badRequest("MESSAGE_EMPTY");
        }
        return shorterThan(MAXIMAL_TEXT, marked, "MESSAGE_TOO_LONG");
    }

    static ParsedText draft(RecordedRequest request) {
        return shorterThan(MAXIMAL_TEXT, parsed(request, "text", "parse_mode", "entities"), "message is too long");
    }

    private static ParsedText shorterThan(int limit, ParsedText parsed, String refusal) {
        if (parsed.text().length() > limit) {
            throw ApiError.badRequest(refusal);
        }
        return parsed;
    }

    private static ParsedText parsed(RecordedRequest request, String text, String mode, String entities) {
        return found(marked(request.text(text), request.text(mode), request.tree(entities)));
    }

    /** As it stands in the chat: trimmed, with what the server marks by itself. */
    static ParsedText found(ParsedText given) {
        ParsedText marked = FoundEntities.in(trimmed(given));
        List<TextEntity> kept = marked.entities();
        return new ParsedText(marked.text(), kept.subList(0, Math.min(kept.size(), MAXIMAL_ENTITIES)));
    }

    static ParsedText marked(String text, String mode, Optional<JsonNode> entities) {
        if (mode.equalsIgnoreCase("HTML")) {
            return TelegramHtml.parse(text);
        }
        if (!mode.isEmpty()) {
            throw ApiError.badRequest("unsupported parse_mode");
        }
        List<TextEntity> given = new ArrayList<>();
        entities.ifPresent(array -> array.forEach(entity -> given.add(TextEntity.of(entity))));
        given.removeIf(entity -> entity.offset() < 0 || entity.length() <= 0 || entity.end() > text.length());
        return new ParsedText(text, given);
    }

    /** White space at both ends goes, and the entities shrink and move with it. */
    static ParsedText trimmed(ParsedText parsed) {
        String text = parsed.text();
        int start = text.length() - text.stripLeading().length();
        int end = text.stripTrailing().length();
        if (end <= start) {
            return new ParsedText("", List.of());
        }
        List<TextEntity> moved = new ArrayList<>();
        for (TextEntity entity : parsed.entities()) {
            int from = Math.max(entity.offset(), start);
            int to = Math.min(entity.end(), end);
            if (to > from) {
                moved.add(new TextEntity(entity.type(), from - start, to - from, entity.argument()));
            }
        }
        return new ParsedText(text.substring(start, end), moved);
    }
}

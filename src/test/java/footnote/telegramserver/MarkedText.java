package footnote.telegramserver;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A text with its entities as tags of Telegram's HTML; what every app finds by itself, such as commands, is left unmarked. */
final class MarkedText {
    private static final Set<String> FOUND = Set.of("url", "email", "bot_command", "mention", "hashtag");
    private static final Map<String, String> TAGS = Map.of(
            "bold", "b",
            "italic", "i",
            "underline", "u",
            "strikethrough", "s",
            "spoiler", "tg-spoiler",
            "expandable_blockquote", "blockquote expandable");

    private final String text;
    private final StringBuilder html = new StringBuilder();
    private int written;
    private final Deque<TextEntity> open = new ArrayDeque<>();

    private MarkedText(String text) {
        this.text = text;
    }

    static String of(ChatMessage message) {
        return of(message.text(), message.entities());
    }

    static String of(String text, List<TextEntity> entities) {
        MarkedText marked = new MarkedText(text);
        entities.stream()
                .filter(entity -> !FOUND.contains(entity.type()))
                .sorted(Comparator.comparingInt(TextEntity::offset)
                        .thenComparing(TextEntity::length, Comparator.reverseOrder()))
                .forEach(marked::begin);
        marked.writeUpTo(text.length());
        return marked.html.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void begin(TextEntity entity) {
        writeUpTo(entity.offset());
        String address = entity.type().equals("text_link")
                ? " href=\"" + escaped(entity.argument()).replace("\"", "&quot;") + "\""
                : "";
        html.append('<').append(tag(entity)).append(address).append('>');
        open.push(entity);
    }

    private void writeUpTo(int end) {
        while (!open.isEmpty() && open.element().end() <= end) {
            TextEntity over = open.pop();
            write(over.end());
            html.append("</").append(tag(over).replaceFirst(" .*", "")).append('>');
        }
        write(end);
    }

    private void write(int end) {
        html.append(escaped(text.substring(written, Math.max(written, end))));
        written = Math.max(written, end);
    }

    private static String tag(TextEntity entity) {
        return entity.type().equals("text_link") ? "a" : TAGS.getOrDefault(entity.type(), entity.type());
    }
}

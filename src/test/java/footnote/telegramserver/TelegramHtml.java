package footnote.telegramserver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The judge of texts in parse mode HTML: gives the plain text and its entities, or refuses as the real server does. */
public final class TelegramHtml {
    private final HtmlCursor cursor;
    private final StringBuilder text = new StringBuilder();
    private final Deque<HtmlTag> open = new ArrayDeque<>();
    private final List<TextEntity> entities = new ArrayList<>();

    private TelegramHtml(String html) {
        cursor = new HtmlCursor(html);
    }

    /** Parses a text; what Telegram does not accept ends in an exception with the words of the server. */
    public static ParsedText parse(String html) {
        return new TelegramHtml(html).parsed();
    }

    /** The message that a text becomes, or an exception with the words of the server. */
    public static ParsedText message(String html) {
        return TextRules.message(TextRules.found(parse(html)));
    }

    private ParsedText parsed() {
        while (!cursor.atEnd()) {
            step();
        }
        if (!open.isEmpty()) {
            throw cursor.refuse(
                    "Can't find end tag corresponding to start tag \""
                            + open.element().name() + "\"",
                    0);
        }
        // Tags end from the inside out; reversed, the outer one of two equal parts comes first.
        List<TextEntity> sorted = new ArrayList<>();
        entities.forEach(entity -> sorted.add(0, withoutStrayLanguage(entity)));
        sorted.sort(Comparator.comparingInt(TextEntity::offset)
                .thenComparing(TextEntity::length, Comparator.reverseOrder()));
        List<TextEntity> all = List.copyOf(sorted);
        sorted.removeIf(entity -> all.stream().anyMatch(other -> swallows(other, entity)));
        return new ParsedText(text.toString(), sorted);
    }

    private void step() {
        int start = cursor.place();
        char character = cursor.peek();
        if (character == '&') {
            text.append(HtmlReferences.read(cursor));
        } else if (character != '<') {
            text.append(cursor.next());
        } else {
            cursor.next();
            tag(start);
        }
    }

    private void tag(int start) {
        if (cursor.peek() == '/') {
            cursor.next();
            close(start);
            return;
        }
        HtmlTag tag = HtmlTag.read(cursor, start, text.length());
        if (tag.name().equals(HtmlTag.BLOCKQUOTE) && isOpen(HtmlTag.BLOCKQUOTE)) {
            throw cursor.refuse("Nested blockquote {at}", start);
        }
        open.push(tag);
    }

    private boolean isOpen(String name) {
        return open.stream().anyMatch(tag -> tag.name().equals(name));
    }

    private void close(int start) {
        if (open.isEmpty()) {
            throw cursor.refuse("Unexpected end tag {at}", start);
        }
        String name = cursor.takeWhile(c -> !HtmlCursor.isSpace(c) && c != '>').toLowerCase(Locale.ROOT);
        cursor.skipSpaces();
        if (cursor.next() != '>') {
            throw cursor.refuse("Unclosed end tag {at}", start);
        }
        HtmlTag tag = open.pop();
        if (!name.isEmpty() && !name.equals(tag.name())) {
            throw cursor.refuse(
                    "Unmatched end tag {at}, expected \"</" + tag.name() + ">\", found \"</" + name + ">\"", start);
        }
        tag.entity(text.toString()).ifPresent(this::add);
    }

    /** A code with a language right inside a pre, or around it, becomes one pre with a language. */
    private void add(TextEntity entity) {
        Optional<TextEntity> inner = entities.isEmpty()
                ? Optional.empty()
                : Optional.of(entities.get(entities.size() - 1)).filter(last -> coversTheSame(last, entity));
        boolean together = inner.isPresent()
                && List.of(HtmlTag.CODE, HtmlTag.PRE).contains(entity.type())
                && List.of(HtmlTag.CODE, HtmlTag.PRE).contains(inner.get().type())
                && !entity.type().equals(inner.get().type());
        if (!together) {
            entities.add(entity);
            return;
        }
        String language = inner.get().argument() + entity.argument();
        entities.set(entities.size() - 1, new TextEntity(HtmlTag.PRE, entity.offset(), entity.length(), language));
    }

    private static TextEntity withoutStrayLanguage(TextEntity entity) {
        return entity.type().equals(HtmlTag.CODE)
                ? TextEntity.plain(HtmlTag.CODE, entity.offset(), entity.length())
                : entity;
    }

    private static boolean coversTheSame(TextEntity one, TextEntity other) {
        return one.offset() == other.offset() && one.length() == other.length();
    }

    private static boolean swallows(TextEntity outer, TextEntity inner) {
        boolean holdsNothing = outer.type().equals(HtmlTag.CODE) || outer.type().equals(HtmlTag.PRE);
        return holdsNothing
                && !outer.equals(inner)
                && outer.offset() <= inner.offset()
                && outer.end() >= inner.end()
                && outer.length() > inner.length();
    }
}

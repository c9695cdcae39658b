package footnote.telegramserver;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An opened tag: its name, what its attributes say, and where its text begins. */
record HtmlTag(String name, String argument, int offset) {
    static final String CODE = "code";
    static final String PRE = "pre";
    static final String LINK = "a";
    static final String BLOCKQUOTE = "blockquote";
    private static final String EXPANDABLE = "expandable";
    private static final Set<String> ALLOWED = Set.of(
            LINK,
            "b",
            "strong",
            "i",
            "em",
            "u",
            "ins",
            "s",
            "strike",
            "del",
            "span",
            "tg-spoiler",
            "tg-emoji",
            CODE,
            PRE,
            BLOCKQUOTE);
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("span", "spoiler"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("tg-emoji", "custom_emoji"),
            Map.entry(CODE, CODE),
            Map.entry(PRE, PRE),
            Map.entry(LINK, "text_link"));

    /** Called behind the opening bracket of a start tag; reads to its end. */
    static HtmlTag read(HtmlCursor cursor, int start, int offset) {
        String name = cursor.takeWhile(c -> !HtmlCursor.isSpace(c) && c != '>').toLowerCase(Locale.ROOT);
        if (cursor.atEnd()) {
            throw cursor.refuse("Unclosed start tag {at}", start);
        }
        if (!ALLOWED.contains(name)) {
            throw cursor.refuse("Unsupported start tag \"" + name + "\" {at}", start);
        }
        String argument = "";
        Optional<HtmlAttribute> attribute = HtmlAttribute.next(cursor, name, start);
        while (attribute.isPresent()) {
            argument = attribute.get().argumentOf(name).orElse(argument);
            attribute = HtmlAttribute.next(cursor, name, start);
        }
        if (name.equals("span") && !argument.equals("tg-spoiler")) {
            throw cursor.refuse("Tag \"span\" must have class \"tg-spoiler\" {at}", start);
        }
        return new HtmlTag(name, argument, offset);
    }

    /** The entity of the text from here to the end; links that lead nowhere and empty texts make none. */
    Optional<TextEntity> entity(String text) {
        int length = text.length() - offset;
        if (length == 0) {
            return Optional.empty();
        }
        if (name.equals(LINK)) {
            return LinkRules.entity(argument.isEmpty() ? text.substring(offset) : argument, offset, length);
        }
        if (name.equals(BLOCKQUOTE)) {
            String type = argument.equals(EXPANDABLE) ? "expandable_blockquote" : BLOCKQUOTE;
            return Optional.of(TextEntity.plain(type, offset, length));
        }
        if (name.equals("tg-emoji") && !argument.matches("[1-9][0-9]{0,18}")) {
            throw ApiError.badRequest("can't parse entities: Invalid custom emoji identifier specified");
        }
        return Optional.of(
                new TextEntity(TYPES.getOrDefault(name, name), offset, length, name.equals("span") ? "" : argument));
    }
}

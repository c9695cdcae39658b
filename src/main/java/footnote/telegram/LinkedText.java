package footnote.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes out the addresses that Telegram marks in a short text: those behind other words, and those without "https". */
final class LinkedText {
    /** In longer texts, which are articles, links lead to other things. */
    private static final int LONGEST = 500;

    private LinkedText() {}

    /**
     * The text with the addresses in it.
     *
     * @param meant the words as they are to be understood
     * @param written the words as they stand in the message, which the marks count in
     */
    static String of(String meant, String written, JsonNode message) {
        if (meant.length() > LONGEST) {
            return meant;
        }
        String text = meant;
        for (JsonNode mark : message.path(message.has("text") ? "entities" : "caption_entities")) {
            text = with(text, mark, written);
        }
        return text;
    }

    private static String with(String text, JsonNode mark, String written) {
        String type = mark.path("type").asText();
        if (type.equals("text_link")) {
            String url = mark.path("url").asText();
            return url.matches("https?://\\S+") && !text.contains(url) ? text + "\n" + url : text;
        }
        int start = mark.path("offset").asInt(-1);
        int end = start + mark.path("length").asInt(0);
        if (!type.equals("url") || start < 0 || end > written.length() || end <= start) {
            return text;
        }
        String shown = written.substring(start, end);
        boolean withoutScheme = !shown.contains("://") && shown.indexOf('/') > 0;
        int at = text.indexOf(shown);
        return withoutScheme && at >= 0 ? text.substring(0, at) + "https://" + text.substring(at) : text;
    }
}

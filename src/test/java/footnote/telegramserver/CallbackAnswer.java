package footnote.telegramserver;

/** What the bot said to a tapped button; the text is empty when it only stopped the waiting. */
public record CallbackAnswer(String queryId, String text, boolean isAlert) {}

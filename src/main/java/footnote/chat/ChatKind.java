package footnote.chat;

/** What kind of chat something happens in. */
public enum ChatKind {
    /** One person and the bot, in the messenger or in the terminal. */
    PRIVATE,
    GROUP,
    CHANNEL
}

package footnote.chat;

import java.util.Locale;

/** What a message can hold beside words and documents. The bot reads none of it, and says what to send instead. */
public enum Attachment {
    PHOTO,
    ANIMATION,
    VIDEO,
    VIDEO_MESSAGE,
    VOICE,
    AUDIO,
    STICKER,
    PLACE,
    LOCATION,
    CONTACT,
    POLL,
    DICE,
    STORY,
    CHECKLIST,
    PAID_MEDIA,
    GAME,
    INVOICE;

    /** The key of the phrase that says what to do instead. */
    public String sentence() {
        return "unreadable." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

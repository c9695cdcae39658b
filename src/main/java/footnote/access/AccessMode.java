package footnote.access;

import java.util.Locale;

/** Who is let in. */
public enum AccessMode {
    /** Everybody. */
    OPEN,
    /** The people and chats that the settings name. */
    ALLOW_LIST,
    /** These, and whoever sends a one-time code of the operator. */
    PAIRING_CODE;

    /** As it is spelt in the settings. */
    public String settingName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

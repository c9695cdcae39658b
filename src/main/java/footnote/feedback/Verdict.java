package footnote.feedback;

import java.util.Locale;

/** Whether an answer is right, as somebody sees it. */
public enum Verdict {
    /** Not said. */
    NONE,
    RIGHT,
    WRONG;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Verdict of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}

package footnote.phrases;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterDirection;

/** The direction in which a language is written, and how words of the other direction stand in it. */
public enum TextDirection {
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT;

    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";
    private static final String RIGHT_TO_LEFT_MARK = "\u200F";

    /** Words with a frame around them, where letters of the other direction would pull what stands beside them along. */
    String isolate(String words) {
        String plain = withoutControls(words);
        boolean foreign = plain.codePoints().anyMatch(this::isForeign);
        return foreign ? FIRST_STRONG_ISOLATE + plain + POP_ISOLATE : plain;
    }

    /** A mark to begin lines with whose first letter may be of the other direction; empty where none is needed. */
    public String mark(String line) {
        if (this == LEFT_TO_RIGHT) {
            return "";
        }
        int first =
                line.codePoints().filter(TextDirection::isStrong).findFirst().orElse('a');
        return isForeign(first) ? RIGHT_TO_LEFT_MARK : "";
    }

    private boolean isForeign(int codePoint) {
        return isStrong(codePoint) && isRightToLeft(codePoint) != (this == RIGHT_TO_LEFT);
    }

    private static boolean isStrong(int codePoint) {
        return isRightToLeft(codePoint) || UCharacter.getDirection(codePoint) == ECharacterDirection.LEFT_TO_RIGHT;
    }

    private static boolean isRightToLeft(int codePoint) {
        int direction = UCharacter.getDirection(codePoint);
        return direction == ECharacterDirection.RIGHT_TO_LEFT || direction == ECharacterDirection.RIGHT_TO_LEFT_ARABIC;
    }

    /** Marks that turn the direction of a text could turn ours, too. */
    private static String withoutControls(String words) {
        return words.replaceAll("[\u202A-\u202E\u2066-\u2069\u0001\u0002]", "");
    }
}

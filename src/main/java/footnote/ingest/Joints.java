package footnote.ingest;

/** Tells where a text may be cut without cutting a character that a reader sees as one. */
final class Joints {
    private static final int JOINER = 0x200D;

    private Joints() {}

    /** Whether a cut at this place would fall into a surrogate pair or between a letter and its marks. */
    static boolean isInside(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return false;
        }
        boolean pair = Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1));
        return pair || joins(text.codePointAt(at)) || text.codePointBefore(at) == JOINER;
    }

    private static boolean joins(int point) {
        int type = Character.getType(point);
        boolean skinTone = point >= 0x1F3FB && point <= 0x1F3FF;
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || point == JOINER
                || skinTone;
    }
}

package footnote.verify;

/**
 * One word of a text in the spelling in which texts are compared: no case, no accents; a number by its value ("4500" for "4,500" and
 * "four thousand five hundred").
 *
 * @param opens whether it is the first word of its text or stands behind an opening quotation mark
 * @param together whether nothing but a space or hyphen parts it from the word before
 */
record ClaimWord(String text, Kind kind, boolean opens, boolean together) {

    /** What a word is, as far as its letters tell. */
    enum Kind {
        NUMBER,
        /** Written with a capital. */
        NAME,
        /** Of a script that has no capitals, so that nobody can tell whether it is a name. */
        CASELESS,
        WORD
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }
}

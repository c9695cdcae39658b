package footnote.reader;

/**
 * A text as the models see it: word pieces and where each stands in the text.
 *
 * @param ids numbers in the vocabulary
 * @param starts first UTF-16 unit of each piece
 * @param ends the unit after its last one
 */
record TokenizedText(long[] ids, int[] starts, int[] ends) {
    int size() {
        return ids.length;
    }
}

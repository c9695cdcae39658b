package footnote.reader;

/** How rare a word is in English, so that shared rare words count for more than shared common ones. */
@FunctionalInterface
interface Rarity {
    /** From about 0.3 for the commonest words to 1 for the rarest. */
    double of(String word);
}

package footnote.reader;

/**
 * What can be measured of one sentence as an answer to one question. All values lie between 0 and 1 unless told otherwise.
 *
 * @param meaning cosine of question and sentence
 * @param ownWords share of the question's weighted words that stand in the sentence
 * @param nearWords share that stands in the sentence, its neighbours, its heading or the article's title
 * @param passageWords share that stands in the whole passage or the article's title
 * @param kindPresent 1 when the question asks for a certain kind of thing and the sentence holds a new one
 * @param kindAbsent 1 when the question asks for a certain kind of thing and the sentence holds none
 * @param unknownNames share of the question's names that the article does not know, not even by another word for them
 * @param rank how well the search liked the passage: 1 for the first, falling
 */
record SentenceFeatures(
        double meaning,
        double ownWords,
        double nearWords,
        double passageWords,
        double kindPresent,
        double kindAbsent,
        double unknownNames,
        double rank) {

    double[] values() {
        return new double[] {meaning, ownWords, nearWords, passageWords, kindPresent, kindAbsent, unknownNames, rank};
    }
}

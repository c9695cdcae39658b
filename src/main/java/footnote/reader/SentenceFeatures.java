package footnote.reader;

/**
 * What can be measured of one sentence as an answer to one question. All values lie between 0 and 1.
 *
 * @param meaning cosine of question and sentence
 * @param meaningNear cosine of question and the sentence with the one before it
 * @param ownWords share of the question's weighted words that stand in the sentence
 * @param nearWords share that stands in the sentence, its neighbours, its heading or the article's title
 * @param ownDistinct like {@code ownWords}, words that stand in many of the sentences counted less
 * @param nearDistinct like {@code nearWords}, words that stand in many of the sentences counted less
 * @param passageWords share that stands in the whole passage or the article's title
 * @param rarestMissing weight of the rarest word of the question that the passages of the article lack
 * @param kindPresent 1 when the question asks for a certain kind of thing and the sentence holds a new one
 * @param kindAbsent 1 when the question asks for a certain kind of thing and the sentence holds none
 * @param many how many new things of the kind the sentence holds, up to 4, when the question asks for several
 * @param unknownNames share of the question's names that the article does not know, not even by another word for them
 * @param rank how well the search liked the passage: 1 for the first, falling
 */
record SentenceFeatures(
        double meaning,
        double meaningNear,
        double ownWords,
        double nearWords,
        double ownDistinct,
        double nearDistinct,
        double passageWords,
        double rarestMissing,
        double kindPresent,
        double kindAbsent,
        double many,
        double unknownNames,
        double rank) {

    double[] values() {
        return new double[] {
            meaning,
            meaningNear,
            ownWords,
            nearWords,
            ownDistinct,
            nearDistinct,
            passageWords,
            rarestMissing,
            kindPresent,
            kindAbsent,
            many,
            unknownNames,
            rank
        };
    }
}

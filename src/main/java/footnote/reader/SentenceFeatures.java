package footnote.reader;

/**
 * What can be measured of one sentence as an answer to one question. All values lie between 0 and 1.
 *
 * @param span how likely the sentence's best span is the answer by the span reader: its logit from -10 to 10, moved to 0..1
 * @param passageSpan the same of the best span in the sentence's passage
 * @param meaning cosine of question and sentence
 * @param meaningNear cosine of question and the sentence with the one before it
 * @param ownDistinct share of the question's weighted words that stand in the sentence; words of many sentences weigh less
 * @param nearDistinct the same for the sentence, its neighbours, its heading and the article's title together
 * @param passageWords share that stands in the whole passage or the article's title
 * @param kindPresent 1 when the question asks for a certain kind of thing and the sentence holds a new one
 * @param kindAbsent 1 when the question asks for a certain kind of thing and the sentence holds none
 * @param rareKindPresent 1 when that kind is one that few sentences hold: a length of time, a date, a price, a number
 * @param headPresent 1 when the sentence holds the noun that the question asks for ("which judge", "how many jobs")
 * @param headAbsent 1 when the question names such a noun and the sentence does not hold it
 * @param counted 1 when a number stands directly before that noun ("340 jobs")
 * @param length words of the sentence, up to 50
 * @param many how many new things of the kind the sentence holds beyond the first, up to 4, when the question asks for several
 * @param unknownNames share of the question's names that the article does not know, not even by another word for them
 * @param rank how well the search liked the passage: 1 for the first, falling
 */
record SentenceFeatures(
        double span,
        double passageSpan,
        double meaning,
        double meaningNear,
        double ownDistinct,
        double nearDistinct,
        double passageWords,
        double kindPresent,
        double kindAbsent,
        double rareKindPresent,
        double headPresent,
        double headAbsent,
        double counted,
        double length,
        double many,
        double unknownNames,
        double rank) {

    double[] values() {
        return new double[] {
            span,
            passageSpan,
            meaning,
            meaningNear,
            ownDistinct,
            nearDistinct,
            passageWords,
            kindPresent,
            kindAbsent,
            rareKindPresent,
            headPresent,
            headAbsent,
            counted,
            length,
            many,
            unknownNames,
            rank
        };
    }
}

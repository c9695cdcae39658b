package footnote.answer;

/**
 * When the reader speaks.
 *
 * @param answerFrom the least probability, 0..1, with which a sentence is given as the answer
 * @param completeFrom the least probability, 0..1, with which a further sentence completes a list
 * @param mostSentences sentences of an answer at the most
 */
public record ReaderSettings(double answerFrom, double completeFrom, int mostSentences) {
    public ReaderSettings {
        if (!(answerFrom >= 0 && answerFrom <= 1)) {
            throw new IllegalArgumentException("reader.answer-from is " + answerFrom + ", expected 0..1");
        }
        if (!(completeFrom >= 0 && completeFrom <= 1)) {
            throw new IllegalArgumentException("reader.complete-from is " + completeFrom + ", expected 0..1");
        }
        if (mostSentences < 1 || mostSentences > 5) {
            throw new IllegalArgumentException("reader.most-sentences is " + mostSentences + ", expected 1..5");
        }
    }

    public static ReaderSettings standard() {
        return new ReaderSettings(0.1, 0.6, 2);
    }
}

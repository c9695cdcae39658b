package footnote.model;

import java.util.List;

/**
 * An answer before it is checked. A draft without sentences says that the passages do not answer.
 *
 * @param shortAnswer the bare answer ("4.5 hours"), or empty
 * @param rawReply what the model said, for the trace; empty for the reader
 * @param readAs the question in the words in which it was answered; empty for the words in which it was put
 */
public record Draft(
        List<DraftSentence> sentences, String shortAnswer, AnswerMode mode, String rawReply, String readAs) {
    /** The draft of an answer to a question as it was put. */
    public Draft(List<DraftSentence> sentences, String shortAnswer, AnswerMode mode, String rawReply) {
        this(sentences, shortAnswer, mode, rawReply, "");
    }

    public Draft {
        sentences = List.copyOf(sentences);
    }

    public static Draft empty(AnswerMode mode, String rawReply) {
        return new Draft(List.of(), "", mode, rawReply);
    }
}

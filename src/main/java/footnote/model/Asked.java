package footnote.model;

import java.util.List;

/**
 * A question with its answer and the trace of how it came about.
 *
 * @param resolvedQuestion the stand-alone question that was searched for
 * @param retrieved the passages that were read, best first
 * @param notice a sentence for the person about how the answer was made ("the model did not answer in time"), or empty
 * @param rawReply what the chat model said, or empty
 */
public record Asked(
        Question question,
        String resolvedQuestion,
        Answer answer,
        List<FoundPassage> retrieved,
        String notice,
        String rawReply,
        Timings timings) {
    public Asked {
        retrieved = List.copyOf(retrieved);
    }
}

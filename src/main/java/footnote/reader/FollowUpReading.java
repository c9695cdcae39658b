package footnote.reader;

import java.util.List;

/**
 * What the resolver makes of a question in its conversation.
 *
 * @param needed how likely it is, 0..1, that the conversation is needed to understand the question
 * @param rewritten the question with the words of the conversation brought in; as typed where none are
 * @param terms words of the conversation that belong to what is asked, the likeliest first, without those that stand in the rewritten
 *     question
 */
public record FollowUpReading(double needed, String rewritten, List<String> terms) {
    public FollowUpReading {
        terms = List.copyOf(terms);
        if (needed < 0 || needed > 1) {
            throw new IllegalArgumentException("needed is " + needed + ", expected 0..1");
        }
    }
}

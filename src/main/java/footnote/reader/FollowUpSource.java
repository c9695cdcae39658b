package footnote.reader;

import java.util.List;

/** Reads a question in its conversation: the trained resolver, or a stand-in for it. */
public interface FollowUpSource {

    /**
     * Reads one question.
     *
     * @param turns what was said before it, newest first: each turn's question, written out, and its answer
     */
    FollowUpReading read(String question, List<String> turns);
}

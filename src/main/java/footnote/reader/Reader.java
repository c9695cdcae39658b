package footnote.reader;

import footnote.model.FoundPassage;
import java.util.List;

/** Reads passages for a question: points at what answers it, or tells that nothing does. Safe for use by several threads. */
public interface Reader {

    /**
     * Reads all passages for one question.
     *
     * @param question stand-alone; where it was put together from a conversation, the last sentence is what is asked
     * @param passages best first
     */
    Reading read(String question, List<FoundPassage> passages);
}

package footnote.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of a passage behind the question, as the span reader reads it: [CLS] question [SEP] stretch [SEP].
 *
 * @param passage number of the passage among those that are read together
 * @param ids word pieces with the model's marks
 * @param offset place of the stretch's first piece in {@code ids}
 * @param first number of that piece in the passage
 */
record SpanWindow(int passage, long[] ids, int offset, int first) {
    private static final int MOST_QUESTION_TOKENS = 64;
    private static final int MARKS = 3;

    int length() {
        return ids.length;
    }

    /** Pieces of the passage in this window. */
    int size() {
        return ids.length - offset - 1;
    }

    /**
     * As many windows as a passage needs; each but the first repeats some of the one before, so that every answer stands whole in one.
     *
     * @param mostTokens pieces of a window at the most, question and marks included
     * @param overlap pieces that neighbours share
     */
    static List<SpanWindow> of(TokenizedText question, TokenizedText text, int passage, int mostTokens, int overlap) {
        int asked = Math.min(question.size(), MOST_QUESTION_TOKENS);
        // What is asked stands last where a question was put together from a conversation.
        long[] questionIds = Arrays.copyOfRange(question.ids(), question.size() - asked, question.size());
        int room = mostTokens - asked - MARKS;
        List<SpanWindow> windows = new ArrayList<>();
        int first = 0;
        while (true) {
            int size = Math.min(room, text.size() - first);
            windows.add(window(questionIds, text, passage, first, size));
            if (first + size >= text.size()) {
                return windows;
            }
            first += room - overlap;
        }
    }

    private static SpanWindow window(long[] question, TokenizedText text, int passage, int first, int size) {
        int offset = question.length + 2;
        long[] ids = new long[offset + size + 1];
        ids[0] = WordPieceTokenizer.CLS;
        System.arraycopy(question, 0, ids, 1, question.length);
        ids[offset - 1] = WordPieceTokenizer.SEP;
        System.arraycopy(text.ids(), first, ids, offset, size);
        ids[ids.length - 1] = WordPieceTokenizer.SEP;
        return new SpanWindow(passage, ids, offset, first);
    }
}

package footnote.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of a passage behind the question, as the span reader reads it: [CLS] question [SEP] title stretch [SEP].
 *
 * @param passage number of the passage among those that are read together
 * @param ids word pieces with the model's marks
 * @param second place in {@code ids} where what is read begins, behind the question: the title's first piece
 * @param offset place of the stretch's first piece in {@code ids}
 * @param first number of that piece in the passage
 */
record SpanWindow(int passage, long[] ids, int second, int offset, int first) {
    private static final int MOST_QUESTION_TOKENS = 64;
    private static final int MOST_TITLE_TOKENS = 32;
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
     * @param title stands in each window; may be empty
     * @param mostTokens pieces of a window at the most, question and marks included
     * @param overlap pieces that neighbours share
     */
    static List<SpanWindow> of(
            TokenizedText question, TokenizedText title, TokenizedText text, int passage, int mostTokens, int overlap) {
        // What is asked stands last where a question was put together from a conversation.
        long[] asked = last(question, MOST_QUESTION_TOKENS);
        long[] about = Arrays.copyOf(title.ids(), Math.min(title.size(), MOST_TITLE_TOKENS));
        int room = mostTokens - asked.length - about.length - MARKS;
        List<SpanWindow> windows = new ArrayList<>();
        int first = 0;
        while (true) {
            int size = Math.min(room, text.size() - first);
            long[] stretch = Arrays.copyOfRange(text.ids(), first, first + size);
            windows.add(new SpanWindow(
                    passage, joined(asked, about, stretch), asked.length + 2, asked.length + 2 + about.length, first));
            if (first + size >= text.size()) {
                return windows;
            }
            first += room - overlap;
        }
    }

    private static long[] last(TokenizedText text, int most) {
        return Arrays.copyOfRange(text.ids(), Math.max(0, text.size() - most), text.size());
    }

    private static long[] joined(long[] question, long[] title, long[] stretch) {
        long[][] parts = {
            {WordPieceTokenizer.CLS}, question, {WordPieceTokenizer.SEP}, title, stretch, {WordPieceTokenizer.SEP}
        };
        return Arrays.stream(parts).flatMapToLong(Arrays::stream).toArray();
    }
}

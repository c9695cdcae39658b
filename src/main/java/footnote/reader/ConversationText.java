package footnote.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * A question and the conversation before it as the follow-up resolver reads them: [CLS] question [SEP] newest turn [SEP] older turn [SEP] ...
 *
 * @param text the question and, each on a line of its own, the turns
 * @param ids word pieces with the model's marks
 * @param starts first UTF-16 unit of each piece in the text; -1 for a mark
 * @param ends the unit after its last one
 * @param questionEnd place of the mark behind the question
 */
record ConversationText(String text, long[] ids, int[] starts, int[] ends, int questionEnd) {
    private static final int MOST_TOKENS = 192;
    private static final int MOST_QUESTION = 48;
    private static final int NEWEST = 72;
    private static final int OLDER = 40;
    private static final int FEWEST = 3;

    /**
     * As much of the conversation as the resolver reads.
     *
     * @param turns newest first; the numbers that bound them are those of the training (src/training/edits.py)
     */
    static ConversationText of(WordPieceTokenizer tokenizer, String question, List<String> turns) {
        Pieces pieces = new Pieces(tokenizer);
        pieces.mark(WordPieceTokenizer.CLS);
        pieces.take(question, MOST_QUESTION);
        int questionEnd = pieces.size() - 1;
        for (int i = 0; i < turns.size(); i++) {
            int room = Math.min(i == 0 ? NEWEST : OLDER, MOST_TOKENS - pieces.size() - 1);
            if (room < FEWEST) {
                break;
            }
            pieces.text.append('\n');
            pieces.take(turns.get(i), room);
        }
        return pieces.done(questionEnd);
    }

    int size() {
        return ids.length;
    }

    boolean isMark(int piece) {
        return starts[piece] < 0;
    }

    int questionLength() {
        int end = text.indexOf('\n');
        return end < 0 ? text.length() : end;
    }

    /** Start and end of the whole words that these pieces stand in. */
    int[] words(int first, int last) {
        int start = starts[first];
        int end = ends[last];
        while (start > 0
                && Character.isLetterOrDigit(text.charAt(start - 1))
                && Character.isLetterOrDigit(text.charAt(start))) {
            start--;
        }
        while (end < text.length()
                && Character.isLetterOrDigit(text.charAt(end))
                && Character.isLetterOrDigit(text.charAt(end - 1))) {
            end++;
        }
        return new int[] {start, end};
    }

    /** Collects the pieces of several texts. */
    private static final class Pieces {
        private final WordPieceTokenizer tokenizer;
        private final StringBuilder text = new StringBuilder();
        private final List<Long> ids = new ArrayList<>();
        private final List<int[]> places = new ArrayList<>();

        Pieces(WordPieceTokenizer tokenizer) {
            this.tokenizer = tokenizer;
        }

        int size() {
            return ids.size();
        }

        void mark(long id) {
            ids.add(id);
            places.add(new int[] {-1, -1});
        }

        void take(String part, int most) {
            String line = part.replace('\n', ' ');
            TokenizedText tokens = tokenizer.tokenize(line);
            for (int i = 0; i < Math.min(most, tokens.size()); i++) {
                ids.add(tokens.ids()[i]);
                places.add(new int[] {text.length() + tokens.starts()[i], text.length() + tokens.ends()[i]});
            }
            text.append(line);
            mark(WordPieceTokenizer.SEP);
        }

        ConversationText done(int questionEnd) {
            return new ConversationText(
                    text.toString(),
                    ids.stream().mapToLong(Long::longValue).toArray(),
                    places.stream().mapToInt(p -> p[0]).toArray(),
                    places.stream().mapToInt(p -> p[1]).toArray(),
                    questionEnd);
        }
    }
}

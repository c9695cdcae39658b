package footnote.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The trained resolver of follow-ups: a small BERT encoder that edits a question with words of its conversation, and marks which of
 * them belong to it (term selection as in QuReTeC, Voskarides et al. 2020). The recipe of its training is in src/training. Safe for
 * use by several threads.
 */
public final class FollowUpReader implements FollowUpSource, AutoCloseable {
    private static final String BUNDLED = "/footnote/reader/follow-up-resolver.onnx";

    private final WordPieceTokenizer tokenizer;
    private final FollowUpNetwork network;
    private final QuestionEdits edits;

    FollowUpReader(WordPieceTokenizer tokenizer, FollowUpNetwork network) {
        this.tokenizer = tokenizer;
        this.network = network;
        this.edits = new QuestionEdits(network.operations());
    }

    /** Loads the resolver that the program brings along. */
    public static FollowUpReader load(int threads) {
        try (InputStream file = ModelFiles.open(BUNDLED)) {
            return new FollowUpReader(WordPieceTokenizer.load(), new FollowUpNetwork(file.readAllBytes(), threads));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FollowUpReading read(String question, List<String> turns) {
        ConversationText text = ConversationText.of(tokenizer, question.strip(), turns);
        FollowUpNetwork.Logits logits = network.run(text.ids(), text.questionEnd() + 1);
        String rewritten = edits.apply(text, logits);
        return new FollowUpReading(sigmoid(logits.taken(0)), rewritten, terms(text, logits, rewritten));
    }

    private static List<String> terms(ConversationText text, FollowUpNetwork.Logits logits, String rewritten) {
        List<Integer> taken = new ArrayList<>();
        for (int i = text.questionEnd() + 1; i < text.size(); i++) {
            if (!text.isMark(i) && logits.taken(i) > 0) {
                taken.add(i);
            }
        }
        taken.sort(Comparator.comparingDouble(logits::taken).reversed());
        List<String> known = new ArrayList<>(Words.stems(rewritten));
        List<String> terms = new ArrayList<>();
        for (int piece : taken) {
            int[] word = text.words(piece, piece);
            String term = text.text().substring(word[0], word[1]);
            if (!known.containsAll(Words.stems(term))) {
                known.addAll(Words.stems(term));
                terms.add(term);
            }
        }
        return terms;
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    @Override
    public void close() {
        network.close();
    }
}

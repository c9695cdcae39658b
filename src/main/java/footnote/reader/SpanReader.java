package footnote.reader;

import footnote.model.FootnoteException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The trained reader: a small BERT encoder that points at the span that answers, or says that there is none (as in SQuAD 2.0,
 * Rajpurkar et al. 2018). What it shows is the sentence that holds the span. The recipe of its training is in src/training.
 */
public final class SpanReader implements SpanSource, AutoCloseable {
    private static final String BUNDLED = "/footnote/reader/span-reader.onnx";
    private static final int MOST_TOKENS = 320;
    private static final int OVERLAP = 96;
    private static final int READINGS_KEPT = 512;

    private final WordPieceTokenizer tokenizer;
    private final SpanNetwork network;
    private final SpanSearch search;
    private final Map<Read, PassageSpans> kept = new Recent<>(READINGS_KEPT);
    /** One reading uses all its threads, so that several at a time would only make all of them late. */
    private final ReentrantLock reading = new ReentrantLock(true);

    SpanReader(WordPieceTokenizer tokenizer, SpanNetwork network, SpanCalibration calibration) {
        this.tokenizer = tokenizer;
        this.network = network;
        this.search = new SpanSearch(calibration);
    }

    /**
     * Loads the reader that the program brings along; takes about half a second.
     *
     * @param threads that one reading uses
     */
    public static SpanReader load(int threads) {
        try (InputStream file = ModelFiles.open(BUNDLED)) {
            return of(file.readAllBytes(), threads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Loads a reader that the training recipe has written.
     *
     * @throws FootnoteException when it cannot be read, or is not such a reader
     */
    public static SpanReader load(Path onnx, int threads) {
        try {
            return of(Files.readAllBytes(onnx), threads);
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            throw new FootnoteException(
                    "The reader " + onnx + " cannot be loaded (" + e.getMessage() + "); correct reader.model.",
                    false,
                    e);
        }
    }

    private static SpanReader of(byte[] onnx, int threads) {
        SpanNetwork network = new SpanNetwork(onnx, threads);
        return new SpanReader(WordPieceTokenizer.load(), network, SpanCalibration.of(network.metadata()));
    }

    private record Read(String question, Titled text) {}

    /** What was read lately is not read again. */
    @Override
    public List<PassageSpans> spans(String question, List<Titled> texts) {
        Map<Titled, PassageSpans> known = known(question, texts);
        if (!known.keySet().containsAll(texts)) {
            known = read(question, texts);
        }
        return texts.stream().map(known::get).toList();
    }

    private Map<Titled, PassageSpans> read(String question, List<Titled> texts) {
        reading.lock();
        try {
            Map<Titled, PassageSpans> known = known(question, texts);
            List<Titled> missing =
                    texts.stream().filter(t -> !known.containsKey(t)).distinct().toList();
            List<PassageSpans> fresh = readAll(question, missing);
            synchronized (kept) {
                for (int i = 0; i < missing.size(); i++) {
                    known.put(missing.get(i), fresh.get(i));
                    kept.put(new Read(question, missing.get(i)), fresh.get(i));
                }
            }
            return known;
        } finally {
            reading.unlock();
        }
    }

    private Map<Titled, PassageSpans> known(String question, List<Titled> texts) {
        Map<Titled, PassageSpans> known = new LinkedHashMap<>();
        synchronized (kept) {
            for (Titled text : texts) {
                PassageSpans before = kept.get(new Read(question, text));
                if (before != null) {
                    known.put(text, before);
                }
            }
        }
        return known;
    }

    private List<PassageSpans> readAll(String question, List<Titled> texts) {
        TokenizedText asked = tokenizer.tokenize(question);
        List<TokenizedText> tokens =
                texts.stream().map(t -> tokenizer.tokenize(t.text())).toList();
        List<SpanWindow> windows = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            TokenizedText title = tokenizer.tokenize(title(texts.get(i)));
            windows.addAll(SpanWindow.of(asked, title, tokens.get(i), i, MOST_TOKENS, OVERLAP));
        }
        List<float[]> logits = network.run(windows);
        List<PassageSpans> read = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int first = next;
            while (next < windows.size() && windows.get(next).passage() == i) {
                next++;
            }
            read.add(search.of(tokens.get(i), windows.subList(first, next), logits.subList(first, next)));
        }
        return read;
    }

    /** As a sentence, so that it does not run into the passage. */
    private static String title(Titled text) {
        return text.title().isEmpty() ? "" : text.title() + ".";
    }

    @Override
    public void close() {
        network.close();
    }

    /** The entries used last. */
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;
        private final int most;

        Recent(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}

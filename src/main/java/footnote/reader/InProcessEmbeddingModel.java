package footnote.reader;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.output.Response;
import footnote.model.TokenCounter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * The sentence encoder bge-small-en-v1.5 (int8, 384 dimensions, unit length) inside this process, as LangChain4j's embedding model.
 *
 * <p>Each text is encoded alone, by one thread, several texts at once on the executor: about twice as fast as the library's own
 * settings, and the same text always gets the same vector. A text longer than the model's 510 tokens is encoded in parts and the
 * parts averaged by length, where the library would cut it silently. Safe for use by several threads.
 */
public final class InProcessEmbeddingModel extends AbstractInProcessEmbeddingModel implements TokenCounter {
    /** The most tokens of a text that the model reads at once, its two marks not counted. */
    public static final int MOST_TOKENS = 510;

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    /** Encoded in place of a text without tokens. */
    private static final String NOTHING = ".";

    private static final int DIMENSION = 384;
    private static final int FIRST_WORD = 1995;
    private static final int LAST_WORD = 30_521;

    static {
        // The tokenizer's library otherwise reports each start to its makers and asks the network where it runs.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
    }

    private final OnnxBertBiEncoder encoder;
    private final HuggingFaceTokenizer tokenizer;

    private InProcessEmbeddingModel(OnnxBertBiEncoder encoder, HuggingFaceTokenizer tokenizer, Executor workers) {
        super(workers);
        this.encoder = encoder;
        this.tokenizer = tokenizer;
    }

    /**
     * Loads the model from the class path; takes about a second.
     *
     * @param workers as many threads as texts shall be encoded at once
     */
    public static InProcessEmbeddingModel load(Executor workers) {
        try (InputStream model = ModelFiles.open(MODEL);
                InputStream forEncoder = ModelFiles.open(TOKENIZER);
                InputStream forCounting = ModelFiles.open(TOKENIZER);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession session = environment.createSession(model.readAllBytes(), options);
            OnnxBertBiEncoder encoder = new OnnxBertBiEncoder(environment, session, forEncoder, PoolingMode.CLS);
            HuggingFaceTokenizer tokenizer =
                    HuggingFaceTokenizer.newInstance(forCounting, Map.of("padding", "false", "truncation", "false"));
            return new InProcessEmbeddingModel(encoder, tokenizer, workers);
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model does not load: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }

    @Override
    protected Integer knownDimension() {
        return DIMENSION;
    }

    /** Tokens of the text, the two marks of the model not counted. */
    @Override
    public int count(String text) {
        return tokenizer.encode(text, false, false).getIds().length;
    }

    /**
     * How rare an English word is, read off the model's vocabulary, which stands in order of frequency.
     *
     * @return from about 0 for the commonest words to 1 for words that the vocabulary does not have whole
     */
    public double rarity(String word) {
        long[] ids = tokenizer.encode(word, false, false).getIds();
        if (ids.length != 1) {
            return 1;
        }
        return Math.log((double) Math.max(1, ids[0] - FIRST_WORD)) / Math.log(LAST_WORD - FIRST_WORD);
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        List<List<TextSegment>> parts = segments.stream()
                .map(segment ->
                        parts(segment.text()).stream().map(TextSegment::from).toList())
                .toList();
        List<Embedding> vectors =
                super.embedAll(parts.stream().flatMap(List::stream).toList()).content();
        List<Embedding> whole = new ArrayList<>();
        int next = 0;
        for (List<TextSegment> ofOneText : parts) {
            whole.add(average(ofOneText, vectors.subList(next, next + ofOneText.size())));
            next += ofOneText.size();
        }
        return Response.from(whole);
    }

    /** The text in pieces that the model reads whole, halved at the space nearest to the middle as often as needed. */
    private List<String> parts(String text) {
        if (isEmptyToTheModel(text)) {
            return List.of(NOTHING);
        }
        if (text.length() <= MOST_TOKENS || count(text) <= MOST_TOKENS) {
            return List.of(text);
        }
        int middle = text.length() / 2;
        int space = text.indexOf(' ', middle);
        int cut = space < 0 || space > text.length() * 3 / 4 ? text.offsetByCodePoints(middle, 0) : space;
        if (Character.isLowSurrogate(text.charAt(cut))) {
            cut++;
        }
        List<String> parts = new ArrayList<>(parts(text.substring(0, cut)));
        parts.addAll(parts(text.substring(cut)));
        parts.removeIf(NOTHING::equals);
        return parts;
    }

    /** Whether a text has no tokens at all, such as one of zero-width characters; LangChain4j refuses to encode it. */
    private boolean isEmptyToTheModel(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit) && count(text) == 0;
    }

    private static Embedding average(List<TextSegment> texts, List<Embedding> vectors) {
        if (vectors.size() == 1) {
            return vectors.get(0);
        }
        float[] sum = new float[DIMENSION];
        for (int i = 0; i < vectors.size(); i++) {
            float[] vector = vectors.get(i).vector();
            for (int d = 0; d < DIMENSION; d++) {
                sum[d] += vector[d] * texts.get(i).text().length();
            }
        }
        Embedding embedding = Embedding.from(sum);
        embedding.normalize();
        return embedding;
    }
}

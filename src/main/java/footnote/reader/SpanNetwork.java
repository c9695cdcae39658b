package footnote.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The span reader's network in ONNX Runtime. Windows of like length run together, so that little is spent on padding. Safe for use by
 * several threads.
 */
final class SpanNetwork implements AutoCloseable {
    /** Logits per piece: start of the answer, end of it, inside of it. At [CLS]: not here, not here, answerable. */
    static final int OUTPUTS = 3;

    /** Padded pieces that run at once: bounds memory to some 100 MB. */
    private static final int MOST_TOKENS_AT_ONCE = 2_048;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /**
     * Loads the network.
     *
     * @param onnx the graph's file
     * @param threads that one run uses
     */
    SpanNetwork(byte[] onnx, int threads) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            this.session = environment.createSession(onnx, options);
        } catch (OrtException e) {
            throw new IllegalStateException("the span reader does not load: " + e.getMessage(), e);
        }
    }

    /** What the recipe has written into the file about itself. */
    Map<String, String> metadata() {
        try {
            return session.getMetadata().getCustomMetadata();
        } catch (OrtException e) {
            throw new IllegalStateException("the span reader's metadata is not readable: " + e.getMessage(), e);
        }
    }

    /** For each window, in order, its logits: piece after piece, {@link #OUTPUTS} numbers each. */
    List<float[]> run(List<SpanWindow> windows) {
        float[][] logits = new float[windows.size()][];
        for (List<Integer> batch : batches(windows)) {
            run(windows, batch, logits);
        }
        return List.of(logits);
    }

    /** Numbers of windows that run together, the shortest first. */
    static List<List<Integer>> batches(List<SpanWindow> windows) {
        List<List<Integer>> batches = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        List<Integer> byLength = IntStream.range(0, windows.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> windows.get(i).length()))
                .toList();
        for (int i : byLength) {
            if (!open.isEmpty() && windows.get(i).length() * (open.size() + 1) > MOST_TOKENS_AT_ONCE) {
                batches.add(open);
                open = new ArrayList<>();
            }
            open.add(i);
        }
        if (!open.isEmpty()) {
            batches.add(open);
        }
        return batches;
    }

    private void run(List<SpanWindow> windows, List<Integer> batch, float[][] logits) {
        int length = windows.get(batch.get(batch.size() - 1)).length();
        long[] shape = {batch.size(), length};
        LongBuffer ids = LongBuffer.allocate(batch.size() * length);
        LongBuffer types = LongBuffer.allocate(batch.size() * length);
        LongBuffer mask = LongBuffer.allocate(batch.size() * length);
        for (int row = 0; row < batch.size(); row++) {
            SpanWindow window = windows.get(batch.get(row));
            for (int i = 0; i < window.length(); i++) {
                ids.put(row * length + i, window.ids()[i]);
                types.put(row * length + i, i < window.second() ? 0 : 1);
                mask.put(row * length + i, 1);
            }
        }
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, types, shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "token_type_ids", typeTensor, "attention_mask", maskTensor))) {
            FloatBuffer all = ((OnnxTensor) result.get(0)).getFloatBuffer();
            for (int row = 0; row < batch.size(); row++) {
                int window = batch.get(row);
                logits[window] = new float[windows.get(window).length() * OUTPUTS];
                all.get(row * length * OUTPUTS, logits[window]);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the span reader failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the span reader does not close: " + e.getMessage(), e);
        }
    }
}

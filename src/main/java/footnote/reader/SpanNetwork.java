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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * The span reader's network in ONNX Runtime. Windows of like length run together, so that little is spent on padding, and small batches
 * run side by side, a thread each, so that no thread waits for another in the middle of a batch. Safe for use by several threads.
 */
final class SpanNetwork implements AutoCloseable {
    /** Logits per piece: start of the answer, end of it, inside of it. At [CLS]: not here, not here, answerable. */
    static final int OUTPUTS = 3;

    /** Padded pieces of a batch, unless a window alone is longer: bounds memory, and leaves something to do for each thread. */
    private static final int MOST_TOKENS_AT_ONCE = 384;

    private static final int SECONDS_TO_END = 10;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final ExecutorService workers;

    /**
     * Loads the network.
     *
     * @param onnx the graph's file
     * @param threads that the batches of all runs share
     */
    SpanNetwork(byte[] onnx, int threads) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            this.session = environment.createSession(onnx, options);
        } catch (OrtException e) {
            throw new IllegalStateException("the span reader does not load: " + e.getMessage(), e);
        }
        this.workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "span-network");
            thread.setDaemon(true);
            return thread;
        });
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
        List<Callable<Boolean>> runs = new ArrayList<>();
        for (List<Integer> batch : batches(windows)) {
            runs.add(0, () -> run(windows, batch, logits));
        }
        try {
            for (Future<Boolean> run : workers.invokeAll(runs)) {
                run.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the span reader was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the span reader failed: " + e.getCause(), e);
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

    private boolean run(List<SpanWindow> windows, List<Integer> batch, float[][] logits) throws OrtException {
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
        }
        return true;
    }

    /** Waits for what runs: a session that is closed under it takes the whole program with it. */
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (workers.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                session.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (OrtException e) {
            throw new IllegalStateException("the span reader does not close: " + e.getMessage(), e);
        }
    }
}

package footnote.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;

/** The follow-up resolver's network in ONNX Runtime; one question at a time. Safe for use by several threads. */
final class FollowUpNetwork implements AutoCloseable {
    /** Labels before the operations': "taken over", and one that is not used. */
    private static final int BEFORE_OPERATIONS = 2;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final List<String> operations;

    /** The threads rest between two runs: by default they spin, which took a sixth of a busy machine. */
    FollowUpNetwork(byte[] onnx, int threads) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            this.session = environment.createSession(onnx, options);
            String names = session.getMetadata().getCustomMetadata().getOrDefault("operations", "");
            this.operations = List.of(names.split("\\|"));
        } catch (OrtException e) {
            throw new IllegalStateException("the follow-up resolver does not load: " + e.getMessage(), e);
        }
    }

    /** The names of the operations, in the order of their logits. */
    List<String> operations() {
        return operations;
    }

    /**
     * What the network says of one question and its conversation.
     *
     * @param labels piece after piece: "taken over", unused, then one logit for each operation
     * @param starts for each pair of pieces: does what the first brings in start at the second?
     * @param ends likewise for its end
     */
    record Logits(int pieces, int operations, float[] labels, float[] starts, float[] ends) {
        /** At [CLS]: is the conversation needed? Elsewhere: is this word of the conversation taken over? */
        double taken(int piece) {
            return labels[piece * (BEFORE_OPERATIONS + operations)];
        }

        double operation(int piece, int operation) {
            return labels[piece * (BEFORE_OPERATIONS + operations) + BEFORE_OPERATIONS + operation];
        }

        double start(int asking, int piece) {
            return starts[asking * pieces + piece];
        }

        double end(int asking, int piece) {
            return ends[asking * pieces + piece];
        }
    }

    /** Reads the pieces of a question, up to {@code second}, and of its conversation behind it. */
    Logits run(long[] ids, int second) {
        int pieces = ids.length;
        long[] shape = {1, pieces};
        LongBuffer types = LongBuffer.allocate(pieces);
        LongBuffer mask = LongBuffer.allocate(pieces);
        for (int i = 0; i < pieces; i++) {
            types.put(i, i < second ? 0 : 1);
            mask.put(i, 1);
        }
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, types, shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "token_type_ids", typeTensor, "attention_mask", maskTensor))) {
            return new Logits(
                    pieces,
                    operations.size(),
                    floats(result, "labels"),
                    floats(result, "starts"),
                    floats(result, "ends"));
        } catch (OrtException e) {
            throw new IllegalStateException("the follow-up resolver failed: " + e.getMessage(), e);
        }
    }

    private static float[] floats(OrtSession.Result result, String name) {
        FloatBuffer buffer = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
        float[] all = new float[buffer.remaining()];
        buffer.get(all);
        return all;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the follow-up resolver does not close: " + e.getMessage(), e);
        }
    }
}

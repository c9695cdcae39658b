package footnote.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells how likely a block belongs to the article: a logistic regression over the features of blocks, fitted on annotated pages. */
final class BlockWeights {
    private static final String RESOURCE = "block-weights.tsv";

    private final Map<String, Double> weights;

    BlockWeights(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    private static final class Standard {
        private static final BlockWeights WEIGHTS = load();
    }

    /** The weights inside the program. */
    static BlockWeights standard() {
        return Standard.WEIGHTS;
    }

    /** The likelihood of each block, 0 to 1. */
    double[] likelihoods(BlockFeatures features, List<Block> blocks) {
        double[] likelihoods = new double[blocks.size()];
        for (int i = 0; i < likelihoods.length; i++) {
            double[] sum = new double[1];
            features.describe(i, feature -> sum[0] += weights.getOrDefault(feature, 0.0));
            likelihoods[i] = 1 / (1 + Math.exp(-sum[0]));
        }
        return likelihoods;
    }

    private static BlockWeights load() {
        Map<String, Double> weights = new HashMap<>();
        try (InputStream in = BlockWeights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing in the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines().forEach(line -> {
                int tab = line.indexOf('\t');
                weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BlockWeights(weights);
    }
}

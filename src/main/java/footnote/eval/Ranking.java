package footnote.eval;

import java.util.List;
import java.util.Set;

/** How good a ranking is whose relevant items are known; all relevant ones count alike. */
final class Ranking {
    private Ranking() {}

    /** Normalised discounted cumulative gain of the first k (Järvelin, Kekäläinen 2002), 0..1. */
    static double ndcg(List<String> ranked, Set<String> relevant, int k) {
        double gain = 0;
        double best = 0;
        for (int i = 0; i < k; i++) {
            double discount = 1 / (Math.log(i + 2.0) / Math.log(2));
            gain += i < ranked.size() && relevant.contains(ranked.get(i)) ? discount : 0;
            best += i < relevant.size() ? discount : 0;
        }
        return gain / best;
    }

    /** Share of the relevant items among the first k, 0..1. */
    static double recall(List<String> ranked, Set<String> relevant, int k) {
        long found = ranked.stream().limit(k).filter(relevant::contains).count();
        return found / (double) relevant.size();
    }
}

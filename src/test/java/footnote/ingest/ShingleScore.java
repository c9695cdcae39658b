package footnote.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How far an extracted text agrees with the whole text of an article: the runs of four words that both have, as
 * article-extraction-benchmark counts them. Over pages, precision and recall are means, and F1 is made of the two.
 */
record ShingleScore(double precision, double recall) {
    private static final int LENGTH = 4;
    private static final Pattern WORD = Pattern.compile("(?U)\\w+");

    static ShingleScore of(String truth, String text) {
        Map<List<String>, Integer> wanted = shingles(truth);
        Map<List<String>, Integer> found = shingles(text);
        int shared = 0;
        for (Map.Entry<List<String>, Integer> shingle : found.entrySet()) {
            shared += Math.min(shingle.getValue(), wanted.getOrDefault(shingle.getKey(), 0));
        }
        return new ShingleScore(share(shared, count(found)), share(shared, count(wanted)));
    }

    /** The mean over pages; a page without a text has no precision, one without an article no recall. */
    static ShingleScore mean(List<ShingleScore> pages) {
        return new ShingleScore(
                pages.stream()
                        .mapToDouble(ShingleScore::precision)
                        .filter(p -> p >= 0)
                        .average()
                        .orElse(0),
                pages.stream()
                        .mapToDouble(ShingleScore::recall)
                        .filter(r -> r >= 0)
                        .average()
                        .orElse(0));
    }

    double f() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f | %.3f | %.4f", precision, recall, f());
    }

    private static Map<List<String>, Integer> shingles(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<List<String>, Integer> shingles = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - LENGTH + 1) && !words.isEmpty(); i++) {
            List<String> shingle = new ArrayList<>(words.subList(i, Math.min(words.size(), i + LENGTH)));
            shingles.merge(shingle, 1, Integer::sum);
        }
        return shingles;
    }

    private static int count(Map<List<String>, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static double share(int part, int all) {
        return all == 0 ? -1 : (double) part / all;
    }
}

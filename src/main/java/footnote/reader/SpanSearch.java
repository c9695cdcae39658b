package footnote.reader;

import footnote.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the likeliest spans in a window's logits. */
final class SpanSearch {
    private static final int MOST_ANSWER_TOKENS = 30;
    private static final int ENDS_TRIED = 40;
    private static final int KEPT = 12;

    private final SpanCalibration calibration;

    SpanSearch(SpanCalibration calibration) {
        this.calibration = calibration;
    }

    /** The spans of a passage, all windows taken together. */
    PassageSpans of(TokenizedText text, List<SpanWindow> windows, List<float[]> logits) {
        List<PassageSpans.Scored> all = new ArrayList<>();
        double[] inside = new double[text.size()];
        for (int w = 0; w < windows.size(); w++) {
            Logits z = new Logits(windows.get(w), logits.get(w));
            all.addAll(spans(text, z));
            for (int i = 0; i < z.size(); i++) {
                int piece = z.window().first() + i;
                inside[piece] = Math.max(inside[piece], 1 / (1 + Math.exp(-z.inside(i))));
            }
        }
        return new PassageSpans(distinct(all, KEPT), runs(text, inside));
    }

    private List<PassageSpans.Scored> spans(TokenizedText text, Logits z) {
        List<PassageSpans.Scored> spans = new ArrayList<>();
        for (int start : best(z.size(), Comparator.comparingDouble(z::start))) {
            int last = Math.min(z.size(), start + MOST_ANSWER_TOKENS);
            for (int end = start; end < last; end++) {
                double margin = z.start(start) + z.end(end) - z.notHere();
                Span span = new Span(
                        text.starts()[z.window().first() + start],
                        text.ends()[z.window().first() + end]);
                spans.add(new PassageSpans.Scored(span, calibration.probability(margin, z.says())));
            }
        }
        return distinct(spans, KEPT);
    }

    private static List<Integer> best(int size, Comparator<Integer> order) {
        return java.util.stream.IntStream.range(0, size)
                .boxed()
                .sorted(order.reversed())
                .limit(ENDS_TRIED)
                .toList();
    }

    /** The likeliest that do not overlap. */
    private static List<PassageSpans.Scored> distinct(List<PassageSpans.Scored> spans, int most) {
        List<PassageSpans.Scored> kept = new ArrayList<>();
        List<PassageSpans.Scored> likeliestFirst = spans.stream()
                .sorted(Comparator.comparingDouble(PassageSpans.Scored::probability)
                        .reversed())
                .toList();
        for (PassageSpans.Scored span : likeliestFirst) {
            if (kept.size() < most && kept.stream().noneMatch(k -> k.span().overlaps(span.span()))) {
                kept.add(span);
            }
        }
        return kept;
    }

    /** Runs of pieces that are likelier inside an answer than not. */
    private static List<PassageSpans.Scored> runs(TokenizedText text, double[] inside) {
        List<PassageSpans.Scored> runs = new ArrayList<>();
        int first = 0;
        while (first < inside.length) {
            int end = first;
            double sum = 0;
            while (end < inside.length && inside[end] > 0.5) {
                sum += inside[end++];
            }
            if (end > first) {
                runs.add(new PassageSpans.Scored(
                        new Span(text.starts()[first], text.ends()[end - 1]), sum / (end - first)));
            }
            first = end + 1;
        }
        return runs;
    }

    /** The logits of one window by piece of its passage. */
    private record Logits(SpanWindow window, float[] all) {
        int size() {
            return window.size();
        }

        double start(int piece) {
            return at(window.offset() + piece, 0);
        }

        double end(int piece) {
            return at(window.offset() + piece, 1);
        }

        double inside(int piece) {
            return at(window.offset() + piece, 2);
        }

        double notHere() {
            return at(0, 0) + at(0, 1);
        }

        double says() {
            return at(0, 2);
        }

        private double at(int token, int output) {
            return all[token * SpanNetwork.OUTPUTS + output];
        }
    }
}

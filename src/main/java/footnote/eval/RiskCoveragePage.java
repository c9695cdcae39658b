package footnote.eval;

import java.util.Locale;
import java.util.stream.Collectors;

/** Draws a risk-coverage curve as a page that needs nothing but a browser. */
final class RiskCoveragePage {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int MARGIN = 60;
    private static final int LINES = 5;

    private RiskCoveragePage() {}

    /**
     * The page.
     *
     * @param threshold the one in use, marked on the curve
     */
    static String html(String title, RiskCoverage curve, double threshold) {
        String path = curve.points().stream()
                .map(p -> String.format(Locale.ROOT, "%.1f,%.1f", x(p.coverage()), y(p.risk())))
                .collect(Collectors.joining(" "));
        return String.format(
                Locale.ROOT,
                """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>%1$s</title>
            <style>body{font:16px sans-serif;margin:2em;max-width:50em}svg{background:#fff}text{font:13px sans-serif;fill:#333}</style>
            <h1>%1$s</h1>
            <p>Answering only what the reader is surest of: how much is answered, and how much of that is wrong.</p>
            <svg width="%2$d" height="%3$d" viewBox="0 0 %2$d %3$d" role="img" aria-label="risk by coverage">
            %4$s<polyline fill="none" stroke="#1f5fa8" stroke-width="2" points="%5$s"/>
            %6$s%7$s<text x="%8$d" y="%9$d" text-anchor="middle">share of questions answered</text>
            <text x="16" y="%10$d" text-anchor="middle" transform="rotate(-90 16 %10$d)">share of answers wrong</text>
            </svg></html>
            """,
                escaped(title),
                WIDTH,
                HEIGHT,
                grid(),
                path,
                mark(curve.at(threshold), "#c0392b", "in use"),
                mark(curve.best(), "#2e8b57", "best F1"),
                WIDTH / 2,
                HEIGHT - 12,
                HEIGHT / 2);
    }

    private static String grid() {
        StringBuilder grid = new StringBuilder();
        for (int i = 0; i <= LINES; i++) {
            double share = (double) i / LINES;
            grid.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%1$.1f %2$.1fH%3$.1fM%4$.1f %5$.1fV%6$.1f\" stroke=\"#ddd\"/>"
                            + "<text x=\"%1$.1f\" y=\"%2$.1f\" dx=\"-34\" dy=\"4\">%7$.0f %%</text>"
                            + "<text x=\"%4$.1f\" y=\"%6$.1f\" dy=\"18\" text-anchor=\"middle\">%7$.0f %%</text>%n",
                    x(0),
                    y(share),
                    x(1),
                    x(share),
                    y(1),
                    y(0),
                    100 * share));
        }
        return grid.toString();
    }

    private static String mark(RiskCoverage.Point point, String colour, String name) {
        return String.format(
                Locale.ROOT,
                "<circle cx=\"%1$.1f\" cy=\"%2$.1f\" r=\"5\" fill=\"%3$s\"/>"
                        + "<text x=\"%1$.1f\" y=\"%2$.1f\" dx=\"8\" dy=\"-8\">%4$s: threshold %5$.2f, F1 %6$.1f</text>%n",
                x(point.coverage()),
                y(point.risk()),
                colour,
                name,
                point.threshold(),
                100 * point.f1());
    }

    private static double x(double share) {
        return MARGIN + share * (WIDTH - 2 * MARGIN);
    }

    private static double y(double share) {
        return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

package footnote.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** A bar on one line of the error output. */
final class Progress {
    private static final int WIDTH = 40;

    private final Optional<PrintWriter> out;
    private final int all;
    private int drawn = -1;

    private Progress(Optional<PrintWriter> out, int all) {
        this.out = out;
        this.all = all;
    }

    static Progress on(PrintWriter out, int all) {
        return new Progress(Optional.of(out), all);
    }

    static Progress none() {
        return new Progress(Optional.empty(), 1);
    }

    /** Draws the bar when it changed. */
    void at(int finished) {
        int promille = (int) (1000L * finished / all);
        if (out.isEmpty() || promille == drawn) {
            return;
        }
        drawn = promille;
        int full = WIDTH * promille / 1000;
        out.get().printf(Locale.ROOT, "\r[%s%s] %d of %d", "#".repeat(full), ".".repeat(WIDTH - full), finished, all);
        out.get().flush();
    }

    void done() {
        out.ifPresent(PrintWriter::println);
        out.ifPresent(PrintWriter::flush);
    }
}

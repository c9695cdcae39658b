package footnote.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** A bar on one line of the error output. */
final class Progress {
    private static final int WIDTH = 40;
    private static final int FIRST_GUESS_AT = 20;

    private final Optional<PrintWriter> out;
    private final int all;
    private final long started = System.nanoTime();
    private int drawn = -1;
    private int length;

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

    /** Draws the bar when it changed, or was taken away. */
    void at(int finished) {
        int promille = (int) Math.min(1000, 1000L * finished / all);
        if (out.isEmpty() || (promille == drawn && length > 0)) {
            return;
        }
        drawn = promille;
        int full = WIDTH * promille / 1000;
        String bar = String.format(
                Locale.ROOT,
                "[%s%s] %d of %d%s",
                "#".repeat(full),
                ".".repeat(WIDTH - full),
                finished,
                Math.max(all, finished),
                left(finished));
        out.get().print("\r" + bar + " ".repeat(Math.max(0, length - bar.length())));
        out.get().flush();
        length = bar.length();
    }

    private String left(int finished) {
        if (finished < FIRST_GUESS_AT || finished >= all) {
            return "";
        }
        long seconds = (System.nanoTime() - started) / 1_000_000_000L * (all - finished) / finished;
        return seconds < 60 ? ", " + seconds + " s left" : ", " + seconds / 60 + " min left";
    }

    /** Takes the bar away, so that a line can be printed; the next {@link #at} draws it anew. */
    void clear() {
        if (length > 0) {
            out.ifPresent(writer -> {
                writer.print("\r" + " ".repeat(length) + "\r");
                writer.flush();
            });
            length = 0;
        }
    }

    void done() {
        out.ifPresent(PrintWriter::println);
        out.ifPresent(PrintWriter::flush);
    }
}

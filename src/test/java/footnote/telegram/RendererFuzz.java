package footnote.telegram;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * Renders odd replies on all cores and shows each to the judge; prints the seed of each for which something does not hold.
 *
 * <p>{@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=footnote.telegram.RendererFuzz
 * -Dexec.args="10000000 1"}: how many, and the first seed.
 */
public final class RendererFuzz {
    private static final int REPORT_EVERY = 100_000;
    private static final int MOST_SHOWN = 20;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final AtomicLong done = new AtomicLong();
    private final AtomicInteger failed = new AtomicInteger();
    private final long start = System.nanoTime();

    private RendererFuzz() {}

    public static void main(String[] arguments) {
        long count = arguments.length > 0 ? Long.parseLong(arguments[0]) : 100_000;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        new RendererFuzz().run(first, count);
    }

    private void run(long first, long count) {
        LongStream.range(first, first + count).parallel().forEach(this::check);
        report();
    }

    @SuppressWarnings("IllegalCatch") // Whatever goes wrong is what is looked for.
    private void check(long seed) {
        try {
            RenderedReply.check(new OddReplies(seed).next());
        } catch (Throwable t) {
            if (failed.incrementAndGet() <= MOST_SHOWN) {
                out.println("seed " + seed + ": " + t);
            }
        }
        if (done.incrementAndGet() % REPORT_EVERY == 0) {
            report();
        }
    }

    private void report() {
        out.printf(
                "%d texts, %d failed, %d s%n", done.get(), failed.get(), (System.nanoTime() - start) / 1_000_000_000);
    }
}

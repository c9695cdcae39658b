package footnote.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long reading takes and what memory it needs: {@code java -Xmx256m -cp CLASSPATH footnote.reader.ReadingFigure [ROUNDS]}. Passages are of
 * 160 pieces, two threads. Memory is the process's, so Linux only.
 */
public final class ReadingFigure {
    private static final int PIECES = 160;
    private static final List<String> WORDS = List.of(
            ("the a of in and to said on was for that with as at by from its has minister harbour ferry council vote bridge fire"
                            + " Monday 2025 12 million crowns Brask Lindholm company workers strike talks agreement water storm police")
                    .split(" "));

    private ReadingFigure() {}

    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 30;
        long before = residentKilobytes();
        try (SpanReader reader = SpanReader.load(2)) {
            long loaded = residentKilobytes();
            WordPieceTokenizer tokenizer = WordPieceTokenizer.load();
            for (int passages : new int[] {1, 7, 10}) {
                List<Double> millis = new ArrayList<>();
                for (int round = 0; round < rounds + 3; round++) {
                    List<SpanSource.Titled> texts = texts(tokenizer, passages, round);
                    long start = System.nanoTime();
                    reader.spans("How long did " + passages + " talks of round " + round + " last?", texts);
                    millis.add((System.nanoTime() - start) / 1e6);
                }
                List<Double> warm = new ArrayList<>(millis.subList(3, millis.size()));
                Collections.sort(warm);
                System.out.printf(
                        Locale.ROOT,
                        "%2d passages  min %.0f ms  p50 %.0f ms  max %.0f ms%n",
                        passages,
                        warm.get(0),
                        warm.get(warm.size() / 2),
                        warm.get(warm.size() - 1));
            }
            System.out.printf(
                    Locale.ROOT,
                    "memory: %d MB before, %d MB with the reader, %d MB after reading%n",
                    before / 1024,
                    loaded / 1024,
                    residentKilobytes() / 1024);
        }
    }

    private static List<SpanSource.Titled> texts(WordPieceTokenizer tokenizer, int count, int seed) {
        Random random = new Random(seed);
        List<SpanSource.Titled> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            while (tokenizer.tokenize(text.toString()).size() < PIECES) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
            }
            texts.add(new SpanSource.Titled("", text.toString().strip()));
        }
        return texts;
    }

    private static long residentKilobytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D+", ""));
            }
        }
        throw new IOException("no VmRSS in /proc/self/status");
    }
}

package footnote.library;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text looks like, in 128 numbers: the least hash of its runs of three words under each of 128 hash functions (MinHash:
 * Broder 1997). The share of equal numbers estimates the share of equal runs.
 */
public final class Signature {
    private static final int NUMBERS = 128;
    private static final int BAND = 4;
    private static final int RUN = 3;
    private static final int FEWEST_RUNS = 20;
    private static final int MOST_WORDS = 20_000;
    private static final long[] FACTORS = factors();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final int[] numbers;

    private Signature(int[] numbers) {
        this.numbers = numbers;
    }

    /** The signature of a text; empty where it is too short to be told from others. */
    public static Optional<Signature> of(String text) {
        List<Integer> words = words(text);
        int runs = words.size() - RUN + 1;
        if (runs < FEWEST_RUNS) {
            return Optional.empty();
        }
        int[] least = new int[NUMBERS];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i < runs; i++) {
            long run = (words.get(i) * 31L + words.get(i + 1)) * 1_000_003L + words.get(i + 2);
            for (int k = 0; k < NUMBERS; k++) {
                least[k] = Math.min(least[k], hash(run, FACTORS[k]));
            }
        }
        return Optional.of(new Signature(least));
    }

    private static List<Integer> words(String text) {
        Matcher word =
                WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        List<Integer> words = new ArrayList<>();
        while (words.size() < MOST_WORDS && word.find()) {
            words.add(word.group().hashCode());
        }
        return words;
    }

    private static int hash(long run, long factor) {
        long mixed = (run ^ factor) * factor;
        mixed ^= mixed >>> 32;
        return (int) ((mixed * 0x9E3779B97F4A7C15L) >>> 33);
    }

    private static long[] factors() {
        SplittableRandom random = new SplittableRandom(42);
        return random.longs(NUMBERS).map(factor -> factor | 1).toArray();
    }

    /** The share of runs of words that two texts have in common, estimated: 0..1. */
    public double similarity(Signature other) {
        int equal = 0;
        for (int i = 0; i < NUMBERS; i++) {
            equal += numbers[i] == other.numbers[i] ? 1 : 0;
        }
        return (double) equal / NUMBERS;
    }

    /** Hashes of groups of numbers: texts with half of their runs in common share one nine times in ten. */
    List<Long> bands() {
        List<Long> bands = new ArrayList<>();
        for (int i = 0; i < NUMBERS; i += BAND) {
            long band = i;
            for (int k = i; k < i + BAND; k++) {
                band = band * 0x9E3779B97F4A7C15L + numbers[k];
            }
            bands.add(band);
        }
        return bands;
    }

    String written() {
        ByteBuffer bytes = ByteBuffer.allocate(NUMBERS * Integer.BYTES);
        bytes.asIntBuffer().put(numbers);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    static Optional<Signature> read(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        int[] numbers = new int[NUMBERS];
        ByteBuffer.wrap(Base64.getDecoder().decode(written)).asIntBuffer().get(numbers);
        return Optional.of(new Signature(numbers));
    }
}

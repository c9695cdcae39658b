package footnote.reader;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The uncased WordPiece tokenizer that all encoders of the BERT family here share, with offsets into the text as Java counts them.
 * Safe for use by several threads.
 */
final class WordPieceTokenizer {
    static final long CLS = 101;
    static final long SEP = 102;

    private static final String FILE = "/bge-small-en-v1.5-q-tokenizer.json";

    static {
        // The tokenizer's library otherwise reports each start to its makers and asks the network where it runs.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
    }

    private final HuggingFaceTokenizer tokenizer;

    private WordPieceTokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    static WordPieceTokenizer load() {
        try (InputStream file = ModelFiles.open(FILE)) {
            return new WordPieceTokenizer(
                    HuggingFaceTokenizer.newInstance(file, Map.of("padding", "false", "truncation", "false")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pieces without the model's own marks. Stray halves of surrogate pairs count as one unit each. */
    TokenizedText tokenize(String text) {
        Encoding encoding = tokenizer.encode(wellFormed(text), false, false);
        CharSpan[] spans = encoding.getCharTokenSpans();
        int[] units = unitsOfCodePoints(text);
        int[] starts = new int[spans.length];
        int[] ends = new int[spans.length];
        for (int i = 0; i < spans.length; i++) {
            starts[i] = units[spans[i].getStart()];
            ends[i] = units[spans[i].getEnd()];
        }
        return new TokenizedText(encoding.getIds(), starts, ends);
    }

    /** Where each code point starts, and after the last one the text's end. */
    private static int[] unitsOfCodePoints(String text) {
        int[] units = new int[text.codePointCount(0, text.length()) + 1];
        int unit = 0;
        for (int i = 0; i < units.length - 1; i++) {
            units[i] = unit;
            unit += Character.charCount(text.codePointAt(unit));
        }
        units[units.length - 1] = text.length();
        return units;
    }

    /** The text with stray halves of surrogate pairs, which UTF-8 cannot hold, replaced one for one. */
    private static String wellFormed(String text) {
        StringBuilder whole = new StringBuilder(text);
        for (int i = 0; i < whole.length(); i++) {
            if (Character.isHighSurrogate(whole.charAt(i))
                    && i + 1 < whole.length()
                    && Character.isLowSurrogate(whole.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(whole.charAt(i))) {
                whole.setCharAt(i, '\uFFFD');
            }
        }
        return whole.toString();
    }
}

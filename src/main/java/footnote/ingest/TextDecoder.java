package footnote.ingest;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the bytes of a text file into text: marked, declared or guessed encoding, in this order. */
final class TextDecoder {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern.compile(
            "<(?:meta|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})",
            Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 2_048;

    private TextDecoder() {}

    static String decode(byte[] content) {
        Optional<String> marked = byMark(content);
        if (marked.isPresent()) {
            return marked.get();
        }
        if (hasNul(content)) {
            return unmarkedUtf16(content).orElseThrow(BinaryContent::unknownKind);
        }
        return EncodingGuess.strict(content, StandardCharsets.UTF_8)
                .or(() -> declared(content).flatMap(charset -> EncodingGuess.strict(content, charset)))
                .or(() -> nearlyUtf8(content))
                .or(() -> EncodingGuess.decode(content))
                .orElseGet(() -> new String(content, StandardCharsets.UTF_8));
    }

    private static Optional<String> byMark(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(from(content, 3, StandardCharsets.UTF_8));
        }
        if (startsWith(content, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(from(content, 4, Charset.forName("UTF-32LE")));
        }
        if (startsWith(content, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(from(content, 4, Charset.forName("UTF-32BE")));
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return Optional.of(from(content, 2, StandardCharsets.UTF_16LE));
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return Optional.of(from(content, 2, StandardCharsets.UTF_16BE));
        }
        return Optional.empty();
    }

    private static String from(byte[] content, int start, Charset charset) {
        return new String(content, start, content.length - start, charset);
    }

    private static boolean startsWith(byte[] content, int... start) {
        if (content.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((content[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNul(byte[] content) {
        for (byte each : content) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> unmarkedUtf16(byte[] content) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        if (even + odd < content.length / 5) {
            return Optional.empty();
        }
        Charset guess = odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return EncodingGuess.strict(content, guess).filter(text -> text.indexOf('\0') < 0);
    }

    private static Optional<Charset> declared(byte[] content) {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("iso-8859-1") || lower.equals("us-ascii") || lower.equals("latin1")) {
            return Optional.of(WINDOWS);
        }
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    /** A file of good UTF-8 in which very little is broken, for instance because it was cut off. */
    private static Optional<String> nearlyUtf8(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        long broken = text.chars().filter(unit -> unit == 0xFFFD).count();
        long foreign = text.chars().filter(unit -> unit > 0x7F).count() - broken;
        return foreign > broken * 3 ? Optional.of(text) : Optional.empty();
    }
}

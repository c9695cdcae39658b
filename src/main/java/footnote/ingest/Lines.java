package footnote.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a stream of any length, one in memory at a time. A stream in UTF-16 is read as what it is; the lines are UTF-8 then. */
final class Lines {
    private static final int HEAD = 2_000;
    private static final int UTF_8_MARK = 3;

    private final Source bytes;
    private final int longest;

    /** The next byte, or -1. */
    private interface Source {
        int next() throws IOException;
    }

    /**
     * @param longest of a longer line, only one byte more than this is kept
     */
    Lines(InputStream stream, int longest) throws IOException {
        this.longest = longest;
        BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        BinaryContent.refuse(head);
        Optional<Charset> wide = wide(head);
        if (wide.isPresent()) {
            this.bytes = asUtf8(new InputStreamReader(in, wide.get()));
        } else {
            this.bytes = in::read;
            if (startsWith(head, 0xEF, 0xBB)) {
                in.skipNBytes(UTF_8_MARK);
            }
        }
    }

    /** The next line without its end; empty behind the last one. */
    Optional<byte[]> next() throws IOException {
        int unit = bytes.next();
        if (unit < 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
        while (unit >= 0 && unit != '\n') {
            if (line.size() <= longest) {
                line.write(unit);
            }
            unit = bytes.next();
        }
        return Optional.of(line.toByteArray());
    }

    private static Optional<Charset> wide(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        if (head.length > 1 && head[1] == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return head.length > 1 && head[0] == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Source asUtf8(InputStreamReader letters) {
        return new Source() {
            private byte[] unit = new byte[0];
            private int at;

            @Override
            public int next() throws IOException {
                if (at == unit.length) {
                    int letter = codePoint(letters);
                    unit = letter < 0 ? new byte[0] : Character.toString(letter).getBytes(StandardCharsets.UTF_8);
                    at = 0;
                }
                return at < unit.length ? unit[at++] & 0xFF : -1;
            }
        };
    }

    private static int codePoint(InputStreamReader letters) throws IOException {
        int first = letters.read();
        if (first < 0 || !Character.isHighSurrogate((char) first)) {
            return first;
        }
        int second = letters.read();
        return second < 0 ? 0xFFFD : Character.toCodePoint((char) first, (char) second);
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }
}

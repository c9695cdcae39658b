package footnote.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Guesses the encoding of a text file that does not tell it: the one in which its text reads like a language that uses it. */
final class EncodingGuess {
    private static final int READ = 4_000;

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final List<Candidate> FEW_LETTERS_BEYOND_ASCII = List.of(
            candidate("windows-1250", "pl", "cs", "sk", "hu", "hr", "sl", "ro"), candidate("windows-1254", "tr"));

    private static final List<Candidate> OTHER_SCRIPTS = List.of(
            candidate("windows-1251", "ru", "uk", "be", "bg", "mk", "sr"),
            candidate("KOI8-R", "ru"),
            candidate("KOI8-U", "uk"),
            candidate("windows-1256", "ar", "fa", "ur"),
            candidate("windows-1253", "el"),
            candidate("windows-1255", "he"));

    private EncodingGuess() {}

    static Optional<String> decode(byte[] content) {
        int high = 0;
        for (byte each : content) {
            high += each < 0 ? 1 : 0;
        }
        boolean latin = high * 5L <= content.length;
        Optional<Charset> guess = best(latin ? FEW_LETTERS_BEYOND_ASCII : OTHER_SCRIPTS, content);
        return guess.or(() -> latin ? Optional.of(WESTERN) : Optional.empty())
                .flatMap(charset -> strict(content, charset));
    }

    private static Optional<Charset> best(List<Candidate> candidates, byte[] content) {
        Optional<Charset> best = Optional.empty();
        double most = 0;
        for (Candidate candidate : candidates) {
            String start = new String(content, 0, Math.min(READ, content.length), candidate.charset);
            LanguageGuess.Guess guess = LanguageGuess.of(start);
            if (candidate.languages.contains(guess.language()) && guess.confidence() > most && !isSoup(start)) {
                most = guess.confidence();
                best = Optional.of(candidate.charset);
            }
        }
        return best;
    }

    /** In the wrong encoding of the same script, capital letters stand within words and small ones before them. */
    private static boolean isSoup(String text) {
        int wrong = 0;
        int right = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean small = Character.isLowerCase(text.charAt(i - 1));
            wrong += small && Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            right += small && Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        }
        return wrong > 5 && wrong * 5 > right;
    }

    static Optional<String> strict(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Candidate candidate(String charset, String... languages) {
        boolean there = Charset.isSupported(charset);
        return new Candidate(there ? Charset.forName(charset) : StandardCharsets.UTF_8, Set.of(languages));
    }

    /** An encoding and the languages that are written in it. */
    private record Candidate(Charset charset, Set<String> languages) {}
}

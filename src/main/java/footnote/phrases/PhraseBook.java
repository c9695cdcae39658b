package footnote.phrases;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The phrases of all languages. What a language does not say yet is said in English. */
public final class PhraseBook {
    private static final InterfaceLanguage ROOT = InterfaceLanguage.ENGLISH;

    private final Map<InterfaceLanguage, Phrases> phrases;

    private PhraseBook(Map<InterfaceLanguage, Phrases> phrases) {
        this.phrases = phrases;
    }

    /**
     * Reads the phrases that come with the program.
     *
     * @throws IllegalStateException when a pattern is broken
     */
    public static PhraseBook load() {
        Map<InterfaceLanguage, Phrases> phrases = new EnumMap<>(InterfaceLanguage.class);
        Map<String, String> root = patterns("phrases.properties").orElseThrow();
        Reasons reasons = Reasons.of(root);
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            Map<String, String> all = new HashMap<>(root);
            if (language != ROOT) {
                patterns("phrases_" + language.code() + ".properties").ifPresent(all::putAll);
            }
            phrases.put(language, Phrases.of(language, all, reasons));
        }
        return new PhraseBook(phrases);
    }

    public Phrases in(InterfaceLanguage language) {
        return Objects.requireNonNull(phrases.get(language));
    }

    /**
     * The phrases for a person.
     *
     * @param chosen the language that was chosen in the chat, or empty
     * @param own the language code of the person's client, or empty
     */
    public Phrases in(String chosen, String own) {
        return in(
                InterfaceLanguage.of(chosen).or(() -> InterfaceLanguage.of(own)).orElse(ROOT));
    }

    private static Optional<Map<String, String>> patterns(String file) {
        try (InputStream in = PhraseBook.class.getResourceAsStream(file)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> patterns = new HashMap<>();
            read.stringPropertyNames().forEach(key -> patterns.put(key, read.getProperty(key)));
            return Optional.of(patterns);
        } catch (IOException e) {
            throw new UncheckedIOException("the phrases in " + file + " cannot be read", e);
        }
    }
}

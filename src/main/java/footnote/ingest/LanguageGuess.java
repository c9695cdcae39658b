package footnote.ingest;

import footnote.model.ArticleDetails;
import footnote.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Tells the language of an article by its text; what a page claims counts for little, since templates claim anything. */
final class LanguageGuess {
    private static final String MODEL = "/langdetect-183.bin";
    private static final int LEAST_LETTERS = 40;
    private static final int SURE_LETTERS = 200;
    private static final int READ = 3_000;
    private static final Map<String, String> CODES = codes();

    private LanguageGuess() {}

    /** The details with the language of the text: where the text is short, what was said about it stands. */
    static ArticleDetails put(ArticleDetails details, String text) {
        String start = text.substring(0, Math.min(READ, text.length()));
        long letters = start.codePoints().filter(Character::isLetter).count();
        if (letters < LEAST_LETTERS
                || (letters < SURE_LETTERS && !details.language().isEmpty())) {
            return details;
        }
        Optional<String> guess = guess(start);
        boolean known = guess.flatMap(Language::of).isPresent();
        String language =
                guess.filter(code -> known || details.language().isEmpty()).orElse(details.language());
        return new ArticleDetails(
                details.title(), details.author(), details.outlet(), details.url(), details.date(), language);
    }

    private static Optional<String> guess(String text) {
        String language = of(text).language();
        return language.isEmpty() ? Optional.empty() : Optional.of(language);
    }

    /**
     * A guess.
     *
     * @param language ISO 639-1 code; empty for a language that has none
     * @param confidence greater is surer; small even where it is right
     */
    record Guess(String language, double confidence) {}

    static Guess of(String text) {
        opennlp.tools.langdetect.Language best = new LanguageDetectorME(Loaded.MODEL).predictLanguage(text);
        return new Guess(CODES.getOrDefault(best.getLang(), ""), best.getConfidence());
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String two : Locale.getISOLanguages()) {
            codes.put(Locale.forLanguageTag(two).getISO3Language(), two);
        }
        codes.putAll(Map.of("arb", "ar", "cmn", "zh", "pes", "fa", "nob", "no", "ekk", "et", "lvs", "lv"));
        return Map.copyOf(codes);
    }

    /** Loaded with the first article. */
    private static final class Loaded {
        private static final LanguageDetectorModel MODEL = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageGuess.class.getResourceAsStream(LanguageGuess.MODEL)) {
                if (in == null) {
                    throw new IllegalStateException("the language model is not on the class path");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("the language model cannot be read", e);
            }
        }
    }
}

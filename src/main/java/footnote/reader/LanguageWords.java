package footnote.reader;

import footnote.model.Language;
import footnote.model.UkrainianStem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/** The words of one language: folded, stemmed, those that say something told from those that do not. Not for several threads. */
final class LanguageWords {
    private static final Map<Language, SnowballStemmer.ALGORITHM> STEMMERS = Map.of(
            Language.ENGLISH, SnowballStemmer.ALGORITHM.ENGLISH,
            Language.GERMAN, SnowballStemmer.ALGORITHM.GERMAN,
            Language.FRENCH, SnowballStemmer.ALGORITHM.FRENCH,
            Language.SPANISH, SnowballStemmer.ALGORITHM.SPANISH,
            Language.ITALIAN, SnowballStemmer.ALGORITHM.ITALIAN,
            Language.PORTUGUESE, SnowballStemmer.ALGORITHM.PORTUGUESE,
            Language.DUTCH, SnowballStemmer.ALGORITHM.DUTCH,
            Language.RUSSIAN, SnowballStemmer.ALGORITHM.RUSSIAN,
            Language.ARABIC, SnowballStemmer.ALGORITHM.ARABIC,
            Language.TURKISH, SnowballStemmer.ALGORITHM.TURKISH);

    private static final Map<Language, String> OWN_LETTERS = Map.of(
            Language.GERMAN, "äöüßÄÖÜ",
            Language.FRENCH, "àâçèêëîïôùûœÀÇÈÊ",
            Language.SPANISH, "¿¡ñáíóú",
            Language.RUSSIAN, "ыэъёЫЭЁ",
            Language.UKRAINIAN, "іїєґІЇЄҐ",
            Language.TURKISH, "ğşıİĞŞ");

    private final Set<String> functionWords;
    private final Optional<SnowballStemmer> stemmer;

    LanguageWords(Language language) {
        this.functionWords = FunctionWords.of(language);
        this.stemmer = Optional.ofNullable(STEMMERS.get(language)).map(SnowballStemmer::new);
    }

    /** Stems of the words that say something, in order. */
    Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        for (Words.Word word : Words.in(text)) {
            if (!functionWords.contains(Words.fold(word.text()))) {
                stems.add(stem(word.text()));
            }
        }
        return stems;
    }

    private String stem(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        String stem = stemmer.map(s -> s.stem(small).toString()).orElseGet(() -> UkrainianStem.of(small));
        return Words.fold(stem);
    }

    /**
     * The language of a question: the one of the articles found that most of its function words and letters speak for. English
     * where none does.
     */
    static Language of(String question, List<Language> found) {
        Language best = Language.ENGLISH;
        double most = hits(question, Language.ENGLISH);
        for (Language language : found) {
            double hits = hits(question, language);
            if (hits > most) {
                most = hits;
                best = language;
            }
        }
        return best;
    }

    private static double hits(String question, Language language) {
        Set<String> words = FunctionWords.of(language);
        double hits = Words.in(question).stream()
                .filter(word -> words.contains(Words.fold(word.text())))
                .count();
        String own = OWN_LETTERS.getOrDefault(language, "");
        boolean written = question.codePoints().anyMatch(letter -> own.indexOf(letter) >= 0);
        return hits + (written ? 1 : 0) + (isItsScript(question, language) ? 0.5 : 0);
    }

    private static boolean isItsScript(String question, Language language) {
        Character.UnicodeScript script =
                switch (language) {
                    case RUSSIAN, UKRAINIAN -> Character.UnicodeScript.CYRILLIC;
                    case ARABIC -> Character.UnicodeScript.ARABIC;
                    case ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH, TURKISH ->
                        Character.UnicodeScript.LATIN;
                };
        return question.codePoints()
                .filter(Character::isLetter)
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == script);
    }
}

package footnote.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every language against the root, as its file stands: what is missing there would be said in English. */
class TranslationsTest {
    /** Nothing in them is a word. */
    private static final Set<String> WORDLESS = Set.of("answer.footnote-button", "stats.letter");

    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/:])/[a-z]+");
    private static final Pattern NAME = Pattern.compile(
            "Telegram|Markdown|Office|UTF-8|robots\\.txt|https://[a-z.]*|@[a-z]+|\\.(?:docx|epub|html)\\b|\\b[A-Z]{3,}\\b|\\p{So}|[✓▶◀■…]");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,\\u00A0\\u202F ]\\d{3}\\b)?");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]+");
    /** Words that none of the languages in Latin letters has. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?iU)\\b(?:the|of|this|that|and|you|your|with|which|what|are|from|their"
                    + "|there|when|write|send|ask|asked|word|words|answer|answers|shown|only|again|cannot|been|is|it|its|have|to|here)\\b");

    private final Map<String, String> root = PhraseFile.of(InterfaceLanguage.ENGLISH);

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
    void hasThePhrasesOfTheRoot(InterfaceLanguage language) {
        assertThat(PhraseFile.of(language).keySet()).isEqualTo(root.keySet());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
    void hasTheArgumentsOfTheRoot(InterfaceLanguage language) {
        each(
                language,
                (key, pattern) -> assertThat(PhraseFile.arguments(pattern))
                        .as(key)
                        .isEqualTo(PhraseFile.arguments(english(key))));
    }

    @ParameterizedTest
    @EnumSource
    void hasAllFormsOfItsNumbers(InterfaceLanguage language) {
        Set<String> forms = PluralRules.forLocale(new ULocale(language.code())).getKeywords();
        each(language, (key, pattern) -> {
            Map<String, Set<String>> plurals = PhraseFile.plurals(pattern);
            assertThat(plurals.values()).as(key).allMatch(forms::equals);
            assertThat(plurals.keySet())
                    .as(key)
                    .containsAll(PhraseFile.plurals(english(key)).keySet());
        });
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
    void saysEverythingInItsOwnWords(InterfaceLanguage language) {
        each(language, (key, pattern) -> {
            if (!WORDLESS.contains(key)) {
                assertThat(pattern).as(key).isNotEqualTo(english(key));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
    void leavesCommandsNamesAndNumbersAsTheyAre(InterfaceLanguage language) {
        each(language, (key, pattern) -> {
            String own = PhraseFile.ownWords(pattern);
            String english = PhraseFile.ownWords(english(key));
            assertThat(found(COMMAND, own)).as(key).isEqualTo(found(COMMAND, english));
            assertThat(found(NAME, own)).as(key).isEqualTo(found(NAME, english));
            assertThat(numbers(own)).as(key).isEqualTo(numbers(english));
        });
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
    void keepsNoEnglishWord(InterfaceLanguage language) {
        boolean inLatinLetters = LATIN.matcher(language.ownName()).find();
        each(language, (key, pattern) -> {
            String words = PhraseFile.ownWords(pattern)
                    .replaceAll(COMMAND.pattern(), "")
                    .replaceAll(NAME.pattern(), "");
            Set<String> left = found(inLatinLetters ? ENGLISH : LATIN, words);
            left.removeAll(Set.of("text", "html", "MB"));
            assertThat(left).as(key).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
    void endsSentencesWhereTheRootDoes(InterfaceLanguage language) {
        each(language, (key, pattern) -> assertThat(end(pattern)).as(key).isEqualTo(end(english(key))));
    }

    /** ' begins a quotation in a pattern; " is no quotation mark of any of these languages. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
    void writesQuotationMarksOfItsOwn(InterfaceLanguage language) {
        each(language, (key, pattern) -> assertThat(pattern).as(key).doesNotContain("'", "\""));
    }

    /** Telegram takes descriptions of commands up to 256 characters, and words for a pressed button up to 200. */
    @ParameterizedTest
    @EnumSource
    void keepsToTheLimitsOfTelegram(InterfaceLanguage language) {
        each(language, (key, pattern) -> {
            String own = PhraseFile.ownWords(pattern);
            if (key.startsWith("command.")) {
                assertThat(pattern).as(key).hasSizeBetween(3, 100).doesNotContain("{");
            } else if (!key.startsWith("terminal.") && (key.endsWith("-button") || key.startsWith("inline."))) {
                assertThat(own).as(key).hasSizeLessThan(45);
            } else if (key.matches("settings\\..*(answers|quotes|suggestions)")) {
                assertThat(own).as(key).hasSizeLessThan(25);
            } else if (key.equals("live.nothing")) {
                assertThat(own).as(key).hasSizeLessThanOrEqualTo(200);
            }
        });
    }

    /** Empty where the root has no such phrase. */
    private String english(String key) {
        return root.getOrDefault(key, "");
    }

    private static void each(InterfaceLanguage language, BiConsumer<String, String> check) {
        PhraseFile.of(language).forEach(check);
    }

    private static Set<String> found(Pattern what, String text) {
        Set<String> found = new TreeSet<>();
        what.matcher(text).results().forEach(hit -> found.add(hit.group()));
        return found;
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(hit -> hit.group().replaceAll("\\D", ""))
                .sorted()
                .distinct()
                .toList();
    }

    /** The mark that a pattern ends with, in Latin letters' shape; empty for none. */
    private static String end(String pattern) {
        String words = pattern.replaceAll("[}\\s]+$", "");
        return switch (words.substring(words.length() - 1)) {
            case ".", "।" -> ".";
            case "?", "؟" -> "?";
            case ":" -> ":";
            case "!" -> "!";
            case "…" -> "…";
            default -> "";
        };
    }
}

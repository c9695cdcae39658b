package footnote.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    private static final String COUNTED = "{n, plural, one {# article} other {# articles}}";

    private static Phrases phrases(InterfaceLanguage language, String pattern) {
        return Phrases.of(language, Map.of("a.b", pattern), Reasons.of(Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 articles", "1, 1 article", "2, 2 articles", "12345, '12,345 articles'"})
    void countsAsTheLanguageDoes(int n, String text) {
        assertThat(phrases(InterfaceLanguage.ENGLISH, COUNTED).text("a.b", Map.of("n", n)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 статья", "3, 3 статьи", "11, 11 статей", "21, 21 статья", "25, 25 статей"})
    void knowsTheFormsOfRussian(int n, String text) {
        Phrases russian = phrases(
                InterfaceLanguage.RUSSIAN,
                "{n, plural, one {# статья} few {# статьи} many {# статей} other {# статьи}}");

        assertThat(russian.text("a.b", Map.of("n", n))).isEqualTo(text);
    }

    @Test
    void neverReadsAValueAsAPattern() {
        Phrases english = phrases(InterfaceLanguage.ENGLISH, "Don't forget {title}.");

        assertThat(english.text("a.b", Map.of("title", "{n, plural, other {it's}} \u0001title\u0002 '{")))
                .isEqualTo("Don't forget {n, plural, other {it's}} title '{.");
    }

    @Test
    void keepsValuesApartForThoseWhoMarkThem() {
        Phrases english =
                phrases(InterfaceLanguage.ENGLISH, "{n, plural, one {One in {title}.} other {# in {title}.}}");

        assertThat(english.pieces("a.b", Map.of("n", 2, "title", "Ferry fire")))
                .containsExactly(
                        new Phrases.Piece("2 in ", ""),
                        new Phrases.Piece("Ferry fire", "title"),
                        new Phrases.Piece(".", ""));
    }

    @Test
    void refusesUnknownPhrasesAndOtherArguments() {
        Phrases english = phrases(InterfaceLanguage.ENGLISH, "Forgot {title}.");

        assertThatThrownBy(() -> english.text("a.c")).hasMessageContaining("a.c");
        assertThatThrownBy(() -> english.text("a.b")).hasMessageContaining("title");
        assertThatThrownBy(() -> english.text("a.b", Map.of("title", "x", "other", "y")))
                .hasMessageContaining("other");
        assertThatThrownBy(() -> phrases(InterfaceLanguage.ENGLISH, "{broken")).hasMessageContaining("a.b");
    }

    @Test
    void saysWhatStepsBelowSayInItsOwnWords() {
        Map<String, String> english = Map.of(
                "reason.empty", "It is empty.",
                "reason.too-large", "It is too large: {size} MB.",
                "reason.instead", "{reason} The articles are quoted instead.");
        Map<String, String> german = Map.of(
                "reason.empty", "Leer.",
                "reason.too-large", "Zu groß: {size} MB.",
                "reason.instead", "{reason} Statt dessen wird zitiert.");
        Phrases phrases = Phrases.of(InterfaceLanguage.GERMAN, german, Reasons.of(english));

        assertThat(phrases.reason("It is too large: 3.5 MB.")).isEqualTo("Zu groß: 3.5 MB.");
        assertThat(phrases.reason("It is empty. The articles are quoted instead."))
                .isEqualTo("Leer. Statt dessen wird zitiert.");
        assertThat(phrases.reason("Something else.")).isEqualTo("Something else.");
    }

    @Test
    void framesWordsOfTheOtherDirection() {
        Phrases english = phrases(InterfaceLanguage.ENGLISH, "Forgot {title}.");
        Phrases arabic = phrases(InterfaceLanguage.ARABIC, "نسيت {title}.");

        assertThat(english.text("a.b", Map.of("title", "حريق"))).isEqualTo("Forgot \u2068حريق\u2069.");
        assertThat(arabic.text("a.b", Map.of("title", "Ferry fire"))).isEqualTo("نسيت \u2068Ferry fire\u2069.");
        assertThat(arabic.text("a.b", Map.of("title", "حريق"))).isEqualTo("نسيت حريق.");
        assertThat(english.text("a.b", Map.of("title", "\u202Eeno\u2069"))).isEqualTo("Forgot eno.");
    }

    @Test
    void marksLinesThatBeginWithOtherLetters() {
        assertThat(TextDirection.RIGHT_TO_LEFT.mark("\u2068Ferry\u2069 حريق")).isEqualTo("\u200F");
        assertThat(TextDirection.RIGHT_TO_LEFT.mark("1. حريق")).isEmpty();
        assertThat(TextDirection.RIGHT_TO_LEFT.mark("1.")).isEqualTo("\u200F");
        assertThat(TextDirection.LEFT_TO_RIGHT.mark("حريق")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2024-05-01           | May 1, 2024",
                "de | 2024-05-01           | 1. Mai 2024",
                "ru | 2024-05-01T23:59:00Z | 1 мая 2024\u202Fг.",
                "en | 2024-05              | May 2024",
                "en | yesterday            | yesterday",
                "en | 2024-13-01           | 2024-13-01"
            })
    void writesDatesAsTheLanguageDoes(String language, String iso, String shown) {
        Phrases phrases = phrases(InterfaceLanguage.of(language).orElseThrow(), "x");

        assertThat(phrases.date(iso).replace('\u00A0', '\u202F')).isEqualTo(shown.replace('\u00A0', '\u202F'));
    }

    @Test
    void writesNumbersAsTheLanguageDoes() {
        assertThat(phrases(InterfaceLanguage.GERMAN, "x").number(12345)).isEqualTo("12.345");
        assertThat(phrases(InterfaceLanguage.HINDI, "x").number(1234567)).isEqualTo("12,34,567");
    }

    /** A footnote is [12] in every language, and so is the button that shows it. */
    @Test
    void writesNumbersWithTheDigitsOfFootnotes() {
        Phrases arabic = phrases(InterfaceLanguage.ARABIC, "[{n}]");

        assertThat(arabic.text("a.b", Map.of("n", 12))).isEqualTo("[12]");
        assertThat(arabic.number(12)).isEqualTo("12");
        assertThat(arabic.date("2024-05-01")).contains("2024");
        assertThat(arabic.soon(Duration.ofMinutes(12))).contains("12");
    }

    @ParameterizedTest
    @CsvSource({"pt-br, PORTUGUESE", "ar, ARABIC", "de_AT, GERMAN", "UK, UKRAINIAN"})
    void knowsALanguageByItsCode(String tag, InterfaceLanguage language) {
        assertThat(InterfaceLanguage.of(tag)).contains(language);
        assertThat(InterfaceLanguage.of("zh-hans")).isEmpty();
        assertThat(InterfaceLanguage.of("")).isEmpty();
    }
}

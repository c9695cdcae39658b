package footnote.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Says every phrase of every language once with each kind of number. */
class EveryPhraseTest {
    private static final List<Number> NUMBERS = List.of(0, 1, 2, 3, 5, 11, 21, 100, 1_000_000, 1.5);
    /** Such as a title may be. */
    private static final String HOSTILE = "{n, plural, other {x}} '{name}' #";

    private static final Pattern TURNS_DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u061C]");
    private static final Pattern MARKS_DIRECTION = Pattern.compile("[\\u200E\\u200F]");
    /** A command, a name of a kind of file or a channel: what it begins with has no direction of its own. */
    private static final Pattern LATIN_BEHIND_A_SIGN = Pattern.compile("(?<![\\w\\u200E:/])[/.@][a-z]");

    private final PhraseBook book = PhraseBook.load();

    @ParameterizedTest
    @EnumSource
    void isSaidWithAnyNumber(InterfaceLanguage language) {
        Phrases phrases = book.in(language);
        for (String key : phrases.keys()) {
            for (Number number : NUMBERS) {
                String said = phrases.text(key, values(phrases, key, number, "value"));

                assertThat(said).as(key).doesNotContainPattern("[{}#\\x01\\x02]|  |^\\s|\\s$");
                texts(phrases, key).forEach(text -> assertThat(said).as(key).contains(text));
                if (number.intValue() > 2 && saysTheNumber(key, number)) {
                    assertThat(said).as(key).contains(phrases.number(number.longValue()));
                }
            }
        }
    }

    /** In some languages 21 has the form of 1: what is said of a single thing must not be said of so many. */
    @ParameterizedTest
    @EnumSource
    void tellsASingleThingFromTwentyOne(InterfaceLanguage language) {
        Phrases phrases = book.in(language);
        for (String key : phrases.keys()) {
            String one = phrases.text(key, values(phrases, key, 1, "value"));
            if (!one.equals(phrases.text(key, values(phrases, key, 2, "value")))) {
                assertThat(phrases.text(key, values(phrases, key, 21, "value")))
                        .as(key)
                        .isNotEqualTo(one);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesHostileValuesAsTheyAre(InterfaceLanguage language) {
        Phrases phrases = book.in(language);
        for (String key : phrases.keys()) {
            String said = phrases.text(key, values(phrases, key, 5, HOSTILE));

            texts(phrases, key).forEach(name -> assertThat(said).as(key).contains(HOSTILE));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ARABIC")
    void marksNoDirectionWhereThereIsOnlyOne(InterfaceLanguage language) {
        PhraseFile.of(language)
                .forEach((key, pattern) -> assertThat(pattern)
                        .as(key)
                        .doesNotContainPattern(MARKS_DIRECTION)
                        .doesNotContainPattern(TURNS_DIRECTION));
    }

    /** Without a mark before it the slash of a command is shown behind the command. */
    @ParameterizedTest
    @EnumSource(names = "ARABIC")
    void marksWhereLatinLettersBegin(InterfaceLanguage language) {
        PhraseFile.of(language)
                .forEach((key, pattern) -> assertThat(pattern)
                        .as(key)
                        .doesNotContainPattern(LATIN_BEHIND_A_SIGN)
                        .doesNotContainPattern(TURNS_DIRECTION));
    }

    private boolean saysTheNumber(String key, Number number) {
        Phrases english = book.in(InterfaceLanguage.ENGLISH);
        return english.text(key, values(english, key, number, "value")).contains(english.number(number.longValue()));
    }

    /** Numbers where a form depends on them, texts for the others. */
    private Map<String, Object> values(Phrases phrases, String key, Number number, String text) {
        Set<String> counted = counted(phrases, key);
        Map<String, Object> values = new HashMap<>();
        PhraseFile.arguments(phrases.pattern(key))
                .forEach(name -> values.put(name, counted.contains(name) ? number : text + name.length()));
        if (text.equals(HOSTILE)) {
            values.replaceAll((name, value) -> value instanceof Number ? value : HOSTILE);
        }
        return values;
    }

    private List<String> texts(Phrases phrases, String key) {
        Set<String> counted = counted(phrases, key);
        return PhraseFile.arguments(phrases.pattern(key)).stream()
                .filter(name -> !counted.contains(name))
                .map(name -> "value" + name.length())
                .toList();
    }

    private static Set<String> counted(Phrases phrases, String key) {
        return PhraseFile.plurals(phrases.pattern(key)).keySet();
    }
}

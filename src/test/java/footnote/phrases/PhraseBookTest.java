package footnote.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhraseBookTest {
    private static final Path ROOT = Path.of("src/main/resources/footnote/phrases/phrases.properties");
    private static final Pattern KEY = Pattern.compile("[a-z]+(?:\\.[a-z]+(?:-[a-z]+)*)+");
    private static final Pattern ASKED_FOR =
            Pattern.compile("(?:\\btext|\\bphrase|\\bheading|\\bpieces)\\((?:[^()\"]|\\(\\))*\"(" + KEY + ")\"");

    private final PhraseBook book = PhraseBook.load();

    @Test
    void speaksTheLanguageOfTheChatElseOfThePersonElseEnglish() {
        assertThat(book.in("ar", "ru").language()).isEqualTo(InterfaceLanguage.ARABIC);
        assertThat(book.in("", "ru").language()).isEqualTo(InterfaceLanguage.RUSSIAN);
        assertThat(book.in("", "zh").language()).isEqualTo(InterfaceLanguage.ENGLISH);
    }

    @Test
    void nothingIsSaidTwice() throws IOException {
        List<String> keys = keys();

        assertThat(keys)
                .doesNotHaveDuplicates()
                .allMatch(key -> KEY.matcher(key).matches());
    }

    /** A phrase that is not there fails only when it is said; this finds it before. */
    @Test
    void allThatTheProgramSaysIsThere() throws IOException {
        Set<String> said = new TreeSet<>();
        for (String source : sources()) {
            Matcher asked = ASKED_FOR.matcher(source);
            while (asked.find()) {
                said.add(asked.group(1));
            }
        }

        assertThat(keys()).containsAll(said);
    }

    @Test
    void nothingIsThereThatNobodySays() throws IOException {
        String all = String.join("\n", sources());

        assertThat(keys())
                .filteredOn(key -> !key.matches("(command|reason|unreadable)\\..*"))
                .filteredOn(key -> !all.contains("\"" + key + "\""))
                .isEmpty();
    }

    /** What the steps below say is known by its words: a sentence that was changed there must be changed here. */
    @Test
    void theReasonsAreWordForWordThoseOfTheProgram() throws IOException {
        String all =
                String.join("\n", sources()).replaceAll("\"\\s*\\+\\s*\"", "").replace("\\\"", "\"");

        assertThat(book.in(InterfaceLanguage.ENGLISH).keys())
                .filteredOn(key -> key.startsWith("reason."))
                .allSatisfy(key -> assertThat(all).contains(longestPart(key)));
    }

    private String longestPart(String key) {
        String pattern = book.in(InterfaceLanguage.ENGLISH).pattern(key);
        return Stream.of(pattern.replaceFirst("^The language model (?=did|gets|has|cannot|stopped|sent|declined)", "")
                        .replaceFirst("(?<=(reply|read|reached|moment|answer))\\.$", "")
                        .split("\\{[a-z]+}", -1))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    private static List<String> keys() throws IOException {
        return Files.readAllLines(ROOT).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(" "))
                .map(line -> line.split("=", 2)[0].strip())
                .toList();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toList());
            return java.stream().map(PhraseBookTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package footnote.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void findsWordsWithTheirPlaces() {
        String text = "It’s 4.5 hours, “well-known” O'Brien: 1,200 in Łódź.";

        List<Words.Word> words = Words.in(text);

        assertThat(words)
                .extracting(Words.Word::text)
                .containsExactly("It", "s", "4.5", "hours", "well", "known", "O", "Brien", "1,200", "in", "Łódź");
        assertThat(words)
                .allSatisfy(w -> assertThat(text.substring(w.start(), w.end())).isEqualTo(w.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "???", "😀😀", "—…“”", "\u0000"})
    void findsNoWordsWhereThereAreNone(String text) {
        assertThat(Words.in(text)).isEmpty();
        assertThat(Words.stems(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Café,cafe", "ZÜRICH,zurich", "e\u0301te\u0301,ete", "2025,2025"})
    void foldsCaseAndAccents(String word, String folded) {
        assertThat(Words.fold(word)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"talks,talk", "talking,talked", "Ferries,ferry", "burned,burning", "résumé,resumes"})
    void givesFormsOfAWordOneStem(String one, String other) {
        assertThat(Words.stem(one)).isEqualTo(Words.stem(other));
    }

    @ParameterizedTest
    @CsvSource({"2025,2026", "talk,walk", "4.5,45"})
    void keepsDifferentWordsApart(String one, String other) {
        assertThat(Words.stem(one)).isNotEqualTo(Words.stem(other));
    }

    @Test
    void stemsOnlyWhatCarriesMeaning() {
        assertThat(Words.stems("Who was at the talks, and what did the articles say about talking?"))
                .containsExactly("talk");
    }
}

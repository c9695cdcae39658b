package footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Café Zürich | cafe zurich",
                "O’Brien | o'brien",
                "1998–2005 | 1998-2005",
                "four  and\u00A0a half | four and a half",
                "İstanbul | istanbul",
                "ﬁre | fire",
                "４.５ | 4.5"
            })
    void foldsSpellingsOfTheSameThing(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It lasted 4.5 hours. | 4.5 hours",
                "It lasted 4½ hours. | 4½ hours",
                "MACRON’S guests | Macron's",
                "in Besançon | Besancon",
                "(Riyadh) | riyadh",
                "cost $12 | $12",
                "2012 and 12 | 12"
            })
    void findsASpellingAsWordsOfItsOwn(String text, String spelling) {
        assertThat(Folding.contains(text, spelling)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"in 2012 | 12", "Romania | Roman", "a | ''", "'' | a", "Spain | pain"})
    void doesNotFindASpellingInsideAnotherWord(String text, String spelling) {
        assertThat(Folding.contains(text, spelling)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Eiffel Tower! | eiffel tower",
                "an apple, a pear | apple pear",
                "Anna | anna",
                "four-and-a-half | four and half",
                "the | ''"
            })
    void comparesLikeSquad(String text, String squad) {
        assertThat(Folding.squad(text)).isEqualTo(squad);
    }

    @Test
    void foldsTheEmptyText() {
        assertThat(Folding.fold("")).isEmpty();
        assertThat(Folding.squad("...")).isEmpty();
    }
}

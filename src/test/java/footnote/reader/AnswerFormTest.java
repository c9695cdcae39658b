package footnote.reader;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.FoundPassage;
import footnote.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFormTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The bridge cost 4.5 million crowns.      | .5 mill   | 4.5 million
            The bridge cost $1,200 in all.           | 200       | $1,200
            The mayor, Ansel Vask, has resigned.     | Vask      | Ansel Vask
            Prices rose by 12% within a year.        | 12        | 12
            Prices rose by 12% within a year.        | 12%       | 12%
            He moved to the U.S. in May.             | U.S.      | U.S.
            It opens at 10 p.m. on Friday.           | 10 p.m.   | 10 p.m.
            She called it (a "great" day), he said.  | ("great") | great
            The Żółć café stayed open.               | caf       | café
            """)
    void growsToWholeWordsAndNames(String sentence, String span, String part) {
        String wanted = span.replace("(\"great\")", "\"great\"");
        FoundPassage passage = Passages.of(sentence);
        int start = sentence.indexOf(wanted);

        assertThat(parts(passage, new Span(start, start + wanted.length()))).containsExactly(part);
    }

    @Test
    void knowsTheSentenceThatHoldsASpan() {
        FoundPassage passage = Passages.of("The mayor resigned.", "Nobody knows why.");

        assertThat(AnswerForm.sentenceOf(passage, new Span(27, 32))).isEqualTo(1);
        assertThat(parts(passage, new Span(27, 32))).containsExactly("knows");
    }

    @Test
    void keepsASpanOverTwoSentencesInTheOneThatHoldsMostOfIt() {
        FoundPassage passage = Passages.of("The mayor resigned.", "Nobody knows why.");

        assertThat(AnswerForm.sentenceOf(passage, new Span(10, 26))).isZero();
        assertThat(parts(passage, new Span(10, 26))).containsExactly("resigned");
    }

    @Test
    void returnsAllItemsOfTheSentence() {
        FoundPassage passage = Passages.of("Ann came.", "Brita Lisk, Corvin Doyle and Dalia met.", "Goran left.");
        List<Span> items = List.of(new Span(0, 3), new Span(10, 20), new Span(22, 28), new Span(39, 44));

        assertThat(parts(passage, new Span(10, 15), items)).containsExactly("Brita Lisk", "Corvin Doyle", "Dalia");
    }

    @Test
    void doesNotTakeItemsThatTheSpanIsNotAmong() {
        FoundPassage passage = Passages.of("Brita Lisk and Corvin Doyle met on Monday.");

        assertThat(parts(passage, new Span(35, 41), List.of(new Span(0, 10), new Span(15, 27))))
                .containsExactly("Monday");
    }

    @Test
    void hasNoPartWhereTheSpanHoldsNoWord() {
        assertThat(parts(Passages.of("Well ... yes."), new Span(5, 8))).isEmpty();
    }

    private static List<String> parts(FoundPassage passage, Span span) {
        return parts(passage, span, List.of());
    }

    private static List<String> parts(FoundPassage passage, Span span, List<Span> items) {
        Span sentence = passage.sentences().get(AnswerForm.sentenceOf(passage, span));
        return AnswerForm.parts(passage, sentence, span, items).stream()
                .map(passage::textOf)
                .toList();
    }
}

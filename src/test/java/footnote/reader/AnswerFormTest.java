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

        Reading.Find find = AnswerForm.find(passage, scored(start, start + wanted.length()), List.of());

        assertThat(find.parts()).extracting(passage::textOf).containsExactly(part);
    }

    @Test
    void showsTheSentenceThatHoldsTheSpan() {
        FoundPassage passage = Passages.of("The mayor resigned.", "Nobody knows why.");

        Reading.Find find = AnswerForm.find(passage, scored(27, 32), List.of());

        assertThat(find.text()).isEqualTo("Nobody knows why.");
        assertThat(find.parts()).extracting(passage::textOf).containsExactly("knows");
    }

    @Test
    void keepsASpanOverTwoSentencesInTheOneThatHoldsMostOfIt() {
        FoundPassage passage = Passages.of("The mayor resigned.", "Nobody knows why.");

        Reading.Find find = AnswerForm.find(passage, scored(10, 26), List.of());

        assertThat(find.text()).isEqualTo("The mayor resigned.");
        assertThat(find.parts()).extracting(passage::textOf).containsExactly("resigned");
    }

    @Test
    void returnsAllItemsOfTheSentence() {
        FoundPassage passage = Passages.of("Ann came.", "Brita Lisk, Corvin Doyle and Dalia met.", "Goran left.");
        List<PassageSpans.Scored> items = List.of(scored(0, 3), scored(10, 20), scored(22, 28), scored(39, 44));

        Reading.Find find = AnswerForm.find(passage, scored(10, 15), items);

        assertThat(find.parts()).extracting(passage::textOf).containsExactly("Brita Lisk", "Corvin Doyle", "Dalia");
    }

    @Test
    void doesNotTakeItemsThatTheSpanIsNotAmong() {
        FoundPassage passage = Passages.of("Brita Lisk and Corvin Doyle met on Monday.");

        Reading.Find find = AnswerForm.find(passage, scored(35, 41), List.of(scored(0, 10), scored(15, 27)));

        assertThat(find.parts()).extracting(passage::textOf).containsExactly("Monday");
    }

    @Test
    void hasNoPartWhereTheSpanHoldsNoWord() {
        FoundPassage passage = Passages.of("Well ... yes.");

        assertThat(AnswerForm.find(passage, scored(5, 8), List.of()).parts()).isEmpty();
    }

    private static PassageSpans.Scored scored(int start, int end) {
        return new PassageSpans.Scored(new Span(start, end), 0.5);
    }
}

package footnote.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceFinderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Lund met Dr. Weber.|They talked.",
                "He lives in the U.S. with Mrs. Brown.|She is a U.S. Senator.",
                "Lt. General Kellogg left at 5 p.m. Tuesday.|He returned on Jan. 6 with Gen. Smith.",
                "It ended at 5 p.m.|The crowd left.",
                "Prices rose 4.2% in 2024.|They fell 1.5 points before.",
                "“We will go.”|He left.",
                "\"We will go.\"|He left.",
                "She said: “Stop!”|Nobody did.",
                "Is it over?|Yes!|It is.",
                "They met (at last.)|It rained.",
                "J. K. Rowling wrote to U.N. Secretary-General A. Guterres.|He replied.",
                "The firm, Lund Inc., closed.|Its rival Weber Corp. did not.",
                "No. 5 won.|The answer was no.|He wept.",
                "Visit example.com for more.|It is free.",
                "He waited…|Then he left.",
                "1. First the ferries.|Then the rest.",
                "今天下雨。|明天不下雨！",
                "هل انتهى؟|نعم.",
                "यह अंत है।|यह नहीं।",
                "He came from Washington, D.C. on Friday.|It snowed.",
                "Only half of it",
                "Wait ... what is that?|A ship."
            })
    void endsSentencesWhereTheyEnd(String marked) {
        List<String> expected = List.of(marked.split("\\|", -1));
        boolean unspaced = marked.contains("。");
        String line = String.join(unspaced ? "" : " ", expected);

        List<String> found = SentenceFinder.find(line, new Span(0, line.length())).stream()
                .map(span -> span.of(line))
                .toList();

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void givesOffsetsOfTheWholeText() {
        String text = "Heading\n\nIt rained. It poured.\n\nEnd.";

        List<Span> found = SentenceFinder.find(text, new Span(9, 30));

        assertThat(found).containsExactly(new Span(9, 19), new Span(20, 30));
    }

    @Test
    void findsTheSameSentencesFromManyThreads() {
        String line = "Mr. Lund met Dr. Weber at 5 p.m. sharp. They talked. It rained.";
        List<Span> alone = SentenceFinder.find(line, new Span(0, line.length()));

        boolean same = java.util.stream.IntStream.range(0, 2_000)
                .parallel()
                .allMatch(i ->
                        SentenceFinder.find(line, new Span(0, line.length())).equals(alone));

        assertThat(same).isTrue();
    }
}

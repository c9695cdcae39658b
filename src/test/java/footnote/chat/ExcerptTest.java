package footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
    private static final String TEXT = "One is first. Two is second.\n\nThree is third. Four is fourth.\n\nFive.";

    @Test
    void marksThePassageInItsParagraph() {
        Span four = span(TEXT, "Four is fourth.");

        assertThat(Excerpt.inParagraph(TEXT, four))
                .containsExactly(new Inline.Plain("Three is third. "), new Inline.Bold("Four is fourth."));
    }

    @Test
    void marksNothingWhereThePassageIsTheWholeParagraph() {
        assertThat(Excerpt.inParagraph(TEXT, span(TEXT, "Five."))).containsExactly(new Inline.Plain("Five."));
    }

    @ParameterizedTest
    @CsvSource({"One, 1", "Two, 1", "Three, 2", "Four, 2", "Five, 3"})
    void countsParagraphsFromOne(String word, int number) {
        assertThat(Excerpt.paragraphNumber(TEXT, TEXT.indexOf(word))).isEqualTo(number);
    }

    @Test
    void cutsALongParagraphBetweenWords() {
        String text = "word ".repeat(200) + "HERE" + " word".repeat(200);

        List<Inline> excerpt = Excerpt.around(text, span(text, "HERE"));

        assertThat(words(excerpt)).startsWith("… word ").endsWith(" word …").hasSizeLessThan(700);
    }

    @Test
    void cutsAParagraphWithoutSpacesNearAndBetweenCharacters() {
        for (String fill : List.of("漢", "😀", "a😀")) {
            String text = fill.repeat(4_000) + "HERE" + fill.repeat(4_000);

            String excerpt = words(Excerpt.around(text, span(text, "HERE")));

            assertThat(excerpt).hasSizeLessThan(750).contains("HERE");
            assertThat(excerpt.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
                    .isEmpty();
        }
    }

    private static Span span(String text, String part) {
        return new Span(text.indexOf(part), text.indexOf(part) + part.length());
    }

    private static String words(List<Inline> excerpt) {
        return excerpt.stream().map(Inline::text).collect(Collectors.joining());
    }
}

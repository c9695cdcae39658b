package footnote.reader;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Passage;
import footnote.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageReaderTest {
    private static final Reading BY_MODEL = new Reading(List.of(), true);
    private static final FoundPassage GERMAN = passage(
            "de",
            "Die Brücke über die Brenta wurde 1974 gebaut.",
            "Die Reparatur kostet 2,4 Millionen Kronen und dauert drei Wochen.");

    private final LanguageReader reader = new LanguageReader((question, passages) -> BY_MODEL);

    @Test
    void readsAnotherLanguageByItsWords() {
        Reading reading = reader.read("Wie viel kosten die Reparaturen?", List.of(GERMAN));

        assertThat(reading.finds().get(0).text()).startsWith("Die Reparatur kostet");
        assertThat(reading.answerable()).isGreaterThan(0.15);
    }

    @Test
    void staysSilentWhereTheWordsAreNotThere() {
        Reading reading = reader.read("Wann wurde der Bürgermeister von Tarrasund verhaftet?", List.of(GERMAN));

        assertThat(reading.answerable()).isLessThan(0.15);
    }

    @Test
    void leavesEnglishToTheModel() {
        assertThat(reader.read("When was the bridge built?", List.of(GERMAN))).isSameAs(BY_MODEL);
    }

    private static FoundPassage passage(String language, String... sentences) {
        List<Span> spans = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String sentence : sentences) {
            text.append(text.isEmpty() ? "" : " ");
            spans.add(new Span(text.length(), text.length() + sentence.length()));
            text.append(sentence);
        }
        ArticleDetails details = new ArticleDetails("", "", "", "", "", language);
        return new FoundPassage(
                new ArticleKey(LibraryId.SHARED, "bridge"),
                details,
                new Passage(0, new Span(0, text.length()), "", spans),
                text.toString(),
                1);
    }
}

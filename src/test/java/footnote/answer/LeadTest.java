package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.DraftSentence;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Passage;
import footnote.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadTest {
    private static final String HEADING = "A new chapter for the harbour of Brask and its people";
    private static final String FIRST = "The harbour of Brask opened again on Monday after four years.";
    private static final String SECOND = "Two ferries a day will call there, the city said.";

    @Test
    void isTheFirstWholeSentences() {
        assertThat(lead(2, List.of(passage(0, HEADING, "By Aldo Quist.", FIRST, SECOND, FIRST))))
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void quotesNothingTwiceWherePassagesOverlap() {
        FoundPassage whole = passage(0, FIRST, SECOND);
        FoundPassage overlapping = passage(FIRST.length() + 1, SECOND);

        assertThat(lead(3, List.of(whole, overlapping))).containsExactly(FIRST, SECOND);
    }

    @Test
    void isTheFirstOfAllWhereNoneIsWhole() {
        assertThat(lead(2, List.of(passage(0, "Harbour open", "Ferries call")))).containsExactly("Harbour open");
    }

    private static List<String> lead(int most, List<FoundPassage> passages) {
        return Lead.of(passages, most).stream()
                .map(DraftSentence.Quoted.class::cast)
                .map(quoted -> passages.stream()
                        .filter(p -> p.passage().span().contains(quoted.sentence()))
                        .findFirst()
                        .orElseThrow()
                        .textOf(quoted.sentence()))
                .toList();
    }

    private static FoundPassage passage(int start, String... sentences) {
        List<Span> spans = new ArrayList<>();
        int at = start;
        for (String sentence : sentences) {
            spans.add(new Span(at, at + sentence.length()));
            at += sentence.length() + 1;
        }
        String text = String.join(" ", sentences);
        return new FoundPassage(
                new ArticleKey(LibraryId.SHARED, "a"),
                ArticleDetails.UNKNOWN,
                new Passage(0, new Span(start, start + text.length()), "", spans),
                text,
                1);
    }
}

package footnote.question;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Passage;
import footnote.model.Span;
import footnote.model.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowUpReadingsTest {
    private static final String TALKS = "Ministers met in Saudi Arabia. The talks lasted four hours.";
    private static final List<FoundPassage> PASSAGES = List.of(new FoundPassage(
            new ArticleKey(LibraryId.SHARED, "a"),
            ArticleDetails.UNKNOWN,
            new Passage(0, new Span(0, TALKS.length()), "", List.of(new Span(0, 30), new Span(31, TALKS.length()))),
            TALKS,
            1));
    private static final String RESOLVED = "How long did the Riyadh talks last?";

    @Test
    void isReadBehindTheQuestionBeforeAndWithoutTheNameThatTheArticlesDoNotUse() {
        List<Turn> history = List.of(new Turn("Who attended the Riyadh talks?", "Ministers met in Saudi Arabia."));

        assertThat(FollowUpReadings.of("for how long?", RESOLVED, history, PASSAGES))
                .containsExactly(
                        "Who attended the Riyadh talks? How long did the Riyadh talks last?",
                        "How long did the talks last?");
    }

    @Test
    void aNameStaysWhereTheQuestionBeforeWasNotAnswered() {
        List<Turn> history = List.of(new Turn("Who attended the Riyadh talks?", ""));

        assertThat(FollowUpReadings.of("for how long?", RESOLVED, history, PASSAGES))
                .containsExactly("Who attended the Riyadh talks? How long did the Riyadh talks last?");
    }

    @Test
    void aWholeQuestionIsAlsoReadAsTyped() {
        List<Turn> history = List.of(new Turn("Who attended the Riyadh talks?", ""));

        assertThat(FollowUpReadings.of("how long did the talks last?", RESOLVED, history, PASSAGES))
                .endsWith("how long did the talks last?");
        assertThat(FollowUpReadings.of("what did they say?", RESOLVED, history, PASSAGES))
                .doesNotContain("what did they say?");
    }

    @Test
    void theQuestionBeforeAFragmentGoesWithIt() {
        List<Turn> history =
                List.of(new Turn("Who met in Brask on Monday?", "Two."), new Turn("and the French?", "One."));

        assertThat(FollowUpReadings.of("since when?", "since when?", history, PASSAGES)
                        .get(0))
                .isEqualTo("Who met in Brask on Monday? and the French? since when?");
    }
}

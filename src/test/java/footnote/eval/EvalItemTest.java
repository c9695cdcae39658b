package footnote.eval;

import static footnote.eval.Asks.answered;
import static footnote.eval.Asks.notFound;
import static footnote.eval.Asks.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvalItemTest {
    private static final String SENTENCE = "Rubio and Lavrov met in Riyadh for 4.5 hours.";
    private static final List<String> TALKS = List.of("talks");
    private static final EvalQuestion WHO =
            question(List.of(List.of("Marco Rubio", "Rubio"), List.of("Lavrov")), TALKS, List.of(SENTENCE));
    private static final EvalQuestion NOBODY_SAYS = question(List.of(), List.of(), List.of());

    @Test
    void isRightWhenEveryItemStandsInTheAnswer() {
        EvalItem item = EvalItem.of(WHO, answered(SENTENCE, "Rubio and Lavrov", "talks"));

        assertThat(item.right()).isTrue();
        assertThat(item.abstained()).isFalse();
        assertThat(item.citationRight()).isTrue();
        assertThat(item.rank()).isEqualTo(1);
    }

    @Test
    void isWrongWhenAnItemIsMissing() {
        EvalItem item = EvalItem.of(WHO, answered("Rubio came.", "Rubio", "talks"));

        assertThat(item.right()).isFalse();
    }

    @Test
    void isWrongWhenItAbstainsThoughThereIsAnAnswer() {
        EvalItem item = EvalItem.of(WHO, notFound("talks"));

        assertThat(item.abstained()).isTrue();
        assertThat(item.right()).isFalse();
        assertThat(item.citationRight()).isFalse();
        assertThat(item.shortAnswer()).isEqualTo(new ShortAnswerScore(0, 0));
    }

    @Test
    void isRightWhenItAbstainsWhereNothingIsSaid() {
        EvalItem item = EvalItem.of(NOBODY_SAYS, notFound("talks"));

        assertThat(item.right()).isTrue();
        assertThat(item.shortAnswer()).isEqualTo(new ShortAnswerScore(1, 1));
    }

    @Test
    void isWrongWhenItAnswersWhereNothingIsSaid() {
        EvalItem item = EvalItem.of(NOBODY_SAYS, answered(SENTENCE, "Rubio", "talks"));

        assertThat(item.right()).isFalse();
        assertThat(item.citationRight()).isFalse();
    }

    @Test
    void aQuoteThatIsPartOfTheSupportProves() {
        EvalQuestion why = question(List.of(List.of("legitimacy")), TALKS, List.of(SENTENCE));

        EvalItem item = EvalItem.of(why, answered("Lavrov met in Riyadh", "", "talks"));

        assertThat(item.citationRight()).isTrue();
        assertThat(item.right()).isFalse();
    }

    @Test
    void aQuoteFromElsewhereProvesOnlyWithARequiredSpelling() {
        EvalItem with = EvalItem.of(WHO, answered("Later, Lavrov flew home.", "", "talks"));
        EvalItem without = EvalItem.of(WHO, answered("The weather was fine.", "", "talks"));

        assertThat(with.citationRight()).isTrue();
        assertThat(without.citationRight()).isFalse();
    }

    @Test
    void ranksTheFirstGoldArticleAmongDistinctArticles() {
        EvalItem item = EvalItem.of(WHO, answered(SENTENCE, "", "ferry", "ferry", "storm", "talks", "talks"));

        assertThat(item.retrieved()).containsExactly("ferry", "storm", "talks");
        assertThat(item.rank()).isEqualTo(3);
    }

    @Test
    void listsAtMostTwentyArticles() {
        String[] many = IntStream.range(0, 30).mapToObj(i -> "a" + i).toArray(String[]::new);

        EvalItem item = EvalItem.of(WHO, notFound(many));

        assertThat(item.retrieved()).hasSize(20);
        assertThat(item.rank()).isZero();
    }
}

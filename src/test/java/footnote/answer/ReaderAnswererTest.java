package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.FoundPassage;
import footnote.reader.Reader;
import footnote.reader.Reading;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderAnswererTest {
    private static final ReaderSettings SETTINGS = ReaderSettings.standard();
    private static final FoundPassage PASSAGE = Passages.of("The meeting lasted four hours.");
    private static final List<String> OTHERWISE = List.of("Who met in Brask? For how long?", "How long?");

    private final List<String> read = new ArrayList<>();

    @Test
    void aFirstQuestionIsAnsweredFromTheSetProbabilityOn() {
        assertThat(answered(first(), SETTINGS.answerFrom())).isTrue();
        assertThat(answered(first(), SETTINGS.answerFrom() * 0.99)).isFalse();
    }

    @Test
    void aFollowUpIsAnsweredFromThreeQuartersOfIt() {
        assertThat(answered(followUp(), SETTINGS.answerFrom() * 0.76)).isTrue();
        assertThat(answered(followUp(), SETTINGS.answerFrom() * 0.74)).isFalse();
    }

    @Test
    void aFollowUpThatIsNotAnsweredIsReadInEveryOtherWay() {
        answered(followUp(), 0);

        assertThat(read).containsExactly("For how long?", "Who met in Brask? For how long?", "How long?");
    }

    @Test
    void aFollowUpThatIsAnsweredIsReadOnce() {
        answered(followUp(), 1);

        assertThat(read).containsExactly("For how long?");
    }

    @Test
    void tellsHowItWasReadWhereThatIsNoLongerTheQuestion() {
        assertThat(readAs("For how long?")).isEmpty();
        assertThat(readAs("Who met in Brask? For how long?")).isEmpty();
        assertThat(readAs("How long?")).isEqualTo("How long?");
    }

    /** The draft's word on how it was read when only these words find the answer. */
    private static String readAs(String answered) {
        Reader reader = (question, passages) -> reading(question.equals(answered) ? 1 : 0);
        return new ReaderAnswerer(reader, SETTINGS).answer(followUp()).readAs();
    }

    private static Reading reading(double probability) {
        return new Reading(
                List.of(new Reading.Find(PASSAGE, PASSAGE.passage().sentences().get(0), List.of(), probability)),
                false);
    }

    private boolean answered(AnswerRequest request, double probability) {
        Reader reader = (question, passages) -> {
            read.add(question);
            return reading(probability);
        };
        return !new ReaderAnswerer(reader, SETTINGS).answer(request).sentences().isEmpty();
    }

    private static AnswerRequest first() {
        return new AnswerRequest("How long did it last?", List.of(), List.of(PASSAGE));
    }

    private static AnswerRequest followUp() {
        return new AnswerRequest("For how long?", List.of(), List.of(PASSAGE), OTHERWISE);
    }
}

package footnote.reader;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.library.FakeEmbedder;
import footnote.model.FoundPassage;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownNamesTest {
    private static final List<FoundPassage> TALKS = List.of(Passages.titled(
            "talks", "Meeting at Diriyah", "Then Marco Rubio met Sergey Lavrov.", "The Saudis were hosts."));

    private final KnownNames names = new KnownNames(new VectorCache(new FakeEmbedder(), 100));

    @Test
    void knowsNamesThatStandInTextOrTitle() {
        assertThat(names.of(List.of("Marco Rubio", "LAVROV", "Diriyah"), TALKS).unknownShare())
                .isZero();
    }

    @Test
    void countsTheShareThatIsUnknown() {
        assertThat(names.of(List.of("Marco Rubio", "Pope Leo"), TALKS).unknownShare())
                .isEqualTo(0.5);
        assertThat(names.of(List.of("Pope Leo", "Andorra"), TALKS).unknownShare())
                .isEqualTo(1);
    }

    @Test
    void knowsANameByAnotherWordForIt() {
        KnownNames byMeaning = new KnownNames(new VectorCache(new OneMeaning(), 100));

        assertThat(byMeaning.of(List.of("Foggy Bottom"), TALKS).unknownShare()).isZero();
    }

    @Test
    void missesNothingInAQuestionWithoutNames() {
        assertThat(names.of(List.of(), TALKS).unknownShare()).isZero();
    }

    @Test
    void knowsNoNameWithoutPassages() {
        assertThat(names.of(List.of("Rubio"), List.of()).unknownShare()).isEqualTo(1);
        assertThat(names.of(List.of("Rubio"), List.of(Passages.of("??? 😀"))).unknownShare())
                .isEqualTo(1);
    }
}

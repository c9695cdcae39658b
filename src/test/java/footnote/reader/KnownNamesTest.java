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
        assertThat(names.unknownShare(List.of("Marco Rubio", "LAVROV", "Diriyah"), TALKS))
                .isZero();
    }

    @Test
    void countsTheShareThatIsUnknown() {
        assertThat(names.unknownShare(List.of("Marco Rubio", "Pope Leo"), TALKS))
                .isEqualTo(0.5);
        assertThat(names.unknownShare(List.of("Pope Leo", "Andorra"), TALKS)).isEqualTo(1);
    }

    @Test
    void knowsANameByAnotherWordForIt() {
        KnownNames byMeaning = new KnownNames(new VectorCache(new OneMeaning(), 100));

        assertThat(byMeaning.unknownShare(List.of("Foggy Bottom"), TALKS)).isZero();
    }

    @Test
    void missesNothingInAQuestionWithoutNames() {
        assertThat(names.unknownShare(List.of(), TALKS)).isZero();
    }

    @Test
    void knowsNoNameWithoutPassages() {
        assertThat(names.unknownShare(List.of("Rubio"), List.of())).isEqualTo(1);
        assertThat(names.unknownShare(List.of("Rubio"), List.of(Passages.of("??? 😀"))))
                .isEqualTo(1);
    }
}

package footnote.verify;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.library.FakeEmbedder;
import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Span;
import footnote.reader.Support;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordedSentencesTest {
    private static final String STORM =
            "Storm Odile reached the coast on Monday. It killed 12 people. The harbour stayed shut. Ferries stood still.";

    private final StoredArticles articles = new StoredArticles();
    private final WordedSentences worded =
            new WordedSentences(new Support(new FakeEmbedder()), new VerifySettings(0.5));

    @Test
    void citesTheOneSentenceThatCarriesAll() {
        FoundPassage storm = stored("storm", STORM);

        assertThat(cited("The storm reached the coast on Monday.", storm))
                .containsExactly("Storm Odile reached the coast on Monday.");
    }

    @Test
    void citesTwoSentencesWhereBothAreNeeded() {
        FoundPassage storm = stored("storm", STORM);

        assertThat(cited("Storm Odile killed 12 people.", storm))
                .containsExactlyInAnyOrder("It killed 12 people.", "Storm Odile reached the coast on Monday.");
    }

    @Test
    void citesNoSentenceThatAddsNothing() {
        FoundPassage storm = stored(
                "storm",
                "Odile killed many people on the coast. It killed people there. The dead on the coast are 12.");

        assertThat(cited("Odile killed 12 people on the coast.", storm))
                .doesNotContain("It killed people there.")
                .contains("The dead on the coast are 12.");
    }

    @Test
    void countsASentenceOnceThoughTwoPassagesHoldIt() {
        FoundPassage storm = stored("storm", STORM);

        List<WordedSentences.Proof> proofs = worded.prove(
                "Storm Odile killed 12 people.", List.of(storm, storm.withScore(0.5), storm.withScore(0.2)));

        assertThat(proofs).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void refusesWhatIsWordedFarFromTheEvidence() {
        FoundPassage storm = stored("storm", STORM);

        assertThat(cited("Fishermen everywhere blame the government for its slow response.", storm))
                .isEmpty();
    }

    @Test
    void refusesADroppedNot() {
        FoundPassage council = stored("council", "The council did not approve the plan.");

        assertThat(cited("The council approved the plan.", council)).isEmpty();
    }

    @Test
    void takesNoNumberFromAnArticleAboutSomebodyElse() {
        FoundPassage odile = stored("odile", "Storm Odile hit the coast and killed people.");
        FoundPassage brask = stored("brask", "Storm Brask killed 30 people.");

        assertThat(worded.prove("Storm Odile killed 30 people.", List.of(odile, brask)))
                .isEmpty();
    }

    @Test
    void provesNothingWithoutPassages() {
        assertThat(worded.prove("Storm Odile killed 30 people.", List.of())).isEmpty();
    }

    private FoundPassage stored(String id, String text) {
        ArticleKey key = articles.keep(LibraryId.SHARED, id, text);
        return articles.passage(key);
    }

    private List<String> cited(String sentence, FoundPassage passage) {
        return worded.prove(sentence, List.of(passage)).stream()
                .map(WordedSentences.Proof::span)
                .map((Span span) -> passage.textOf(span))
                .toList();
    }
}

package footnote.verify;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.library.FakeEmbedder;
import footnote.model.Answer;
import footnote.model.AnswerMode;
import footnote.model.AnswerSentence;
import footnote.model.ArticleKey;
import footnote.model.Draft;
import footnote.model.DraftSentence;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Scope;
import footnote.model.Span;
import footnote.reader.Support;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CitationVerifierTest {
    private static final String TEXT = "The fire broke out at noon. It injured 12 people.";
    private static final LibraryId MINE = LibraryId.ofChat("1");
    private static final Scope SCOPE = Scope.of(MINE, LibraryId.SHARED);
    private static final Span FIRST = new Span(0, 27);
    private static final Span SECOND = new Span(28, 49);

    private final StoredArticles articles = new StoredArticles();
    private final CitationVerifier verifier = new CitationVerifier(
            articles, new WordedSentences(new Support(new FakeEmbedder()), new VerifySettings(0.4)));

    @Test
    void quotesTheArticleAsItIsStored() {
        ArticleKey fire = articles.keep(MINE, "fire", TEXT);
        DraftSentence quoted = new DraftSentence.Quoted(fire, SECOND, List.of(new Span(39, 41)));

        Answer.Answered answer = verify("12", quoted).orElseThrow();

        assertThat(answer.sentences())
                .containsExactly(new AnswerSentence("It injured 12 people.", List.of(1), List.of(new Span(11, 13))));
        assertThat(answer.citations()).singleElement().satisfies(citation -> {
            assertThat(citation.quote()).isEqualTo("It injured 12 people.");
            assertThat(citation.span()).isEqualTo(SECOND);
        });
        assertThat(answer.shortAnswer()).isEqualTo("12");
    }

    @Test
    void givesTheSameStretchOneNumber() {
        ArticleKey fire = articles.keep(MINE, "fire", TEXT);
        DraftSentence first = new DraftSentence.Quoted(fire, FIRST, List.of());
        DraftSentence second = new DraftSentence.Quoted(fire, SECOND, List.of());
        DraftSentence inOwnWords = new DraftSentence.Worded("The fire injured 12 people.", passages(fire));

        Answer.Answered answer = verify("", first, second, inOwnWords).orElseThrow();

        assertThat(answer.sentences())
                .extracting(AnswerSentence::citations)
                .containsExactly(List.of(1), List.of(2), List.of(2));
    }

    @Test
    void removesASentenceAboutAnotherChatsArticle() {
        ArticleKey foreign = articles.keep(LibraryId.ofChat("2"), "fire", TEXT);

        assertThat(verify("", new DraftSentence.Quoted(foreign, FIRST, List.of())))
                .isEmpty();
        assertThat(verify("", new DraftSentence.Worded("The fire broke out at noon.", passages(foreign))))
                .isEmpty();
    }

    @Test
    void removesASentenceAboutAForgottenArticle() {
        ArticleKey fire = articles.keep(MINE, "fire", TEXT);
        List<FoundPassage> passages = passages(fire);
        articles.forget(fire);

        assertThat(verify("", new DraftSentence.Quoted(fire, FIRST, List.of()))).isEmpty();
        assertThat(verify("", new DraftSentence.Worded("The fire broke out at noon.", passages)))
                .isEmpty();
    }

    @Test
    void removesAQuotationBeyondTheText() {
        ArticleKey fire = articles.keep(MINE, "fire", TEXT);

        assertThat(verify("", new DraftSentence.Quoted(fire, new Span(40, 500), List.of())))
                .isEmpty();
    }

    @Test
    void acceptsNoPassageThatDiffersFromWhatIsStored() {
        ArticleKey fire = articles.keep(MINE, "fire", TEXT);
        List<FoundPassage> passages = passages(fire);
        articles.keep(MINE, "fire", TEXT.replace("12", "30"));

        assertThat(verify("", new DraftSentence.Worded("The fire injured 12 people.", passages)))
                .isEmpty();
    }

    @Test
    void removesOnlyWhatIsNotProvedAndThenGivesNoShortAnswer() {
        ArticleKey fire = articles.keep(MINE, "fire", TEXT);
        DraftSentence right = new DraftSentence.Worded("The fire injured 12 people.", passages(fire));
        DraftSentence wrong = new DraftSentence.Worded("The fire injured 30 people.", passages(fire));
        DraftSentence uncited = new DraftSentence.Worded("The fire injured 12 people.", List.of());

        Answer.Answered answer = verify("30", wrong, right, uncited).orElseThrow();

        assertThat(answer.sentences()).extracting(AnswerSentence::text).containsExactly("The fire injured 12 people.");
        assertThat(answer.shortAnswer()).isEmpty();
    }

    @Test
    void provesNothingOfAnEmptyDraft() {
        assertThat(verifier.verify(Draft.empty(AnswerMode.MODEL, "raw"), SCOPE)).isEmpty();
    }

    private List<FoundPassage> passages(ArticleKey key) {
        return List.of(articles.passage(key));
    }

    private Optional<Answer.Answered> verify(String shortAnswer, DraftSentence... sentences) {
        return verifier.verify(new Draft(List.of(sentences), shortAnswer, AnswerMode.MODEL, "raw"), SCOPE);
    }
}

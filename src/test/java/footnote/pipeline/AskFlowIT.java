package footnote.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.llm.FakeLanguageModel;
import footnote.llm.ModelUnavailable;
import footnote.model.Answer;
import footnote.model.AnswerMode;
import footnote.model.ArticleKey;
import footnote.model.Asked;
import footnote.model.Citation;
import footnote.model.LibraryId;
import footnote.model.NotFoundReason;
import footnote.model.Question;
import footnote.model.Scope;
import footnote.model.Turn;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskFlowIT {
    private static final String FIRE = """
            The ferry Coastline caught fire on Monday near the island of Sandholm.
            The fire on the ferry injured 12 passengers and two sailors.
            Captain Anna Lund brought the ferry to the harbour of Lindholm in the evening.
            """;
    private static final String LAKE = """
            The water level of Lake Tarrasund fell by three metres in the summer.
            Farmers around Lake Tarrasund were told to use less water.
            """;
    private static final Scope SHARED = Scope.of(LibraryId.SHARED);
    private static final String HOW_MANY = "How many passengers did the fire on the ferry injure?";

    @TempDir
    Path folder;

    private Flows flows;

    @BeforeEach
    void open() {
        flows = new Flows(folder);
    }

    @AfterEach
    void close() {
        flows.close();
    }

    @Test
    void saysThatThereAreNoArticlesYet() {
        Asked asked = ask(flows.ask(), HOW_MANY);

        assertThat(asked.answer())
                .isEqualTo(new Answer.NotFound(NotFoundReason.NO_ARTICLES, List.of(), "", AnswerMode.READER));
    }

    @Test
    void quotesTheSentenceThatAnswers() {
        addBoth();

        Asked asked = ask(flows.ask(), HOW_MANY);

        assertThat(quotes(asked)).containsExactly("The fire on the ferry injured 12 passengers and two sailors.");
        assertThat(asked.answer().mode()).isEqualTo(AnswerMode.READER);
        assertThat(asked.notice()).isEmpty();
    }

    @Test
    void tellsWhatTheOnlyArticleIsAboutByItsFirstSentences() {
        flows.add(LibraryId.SHARED, "lake.txt", LAKE);

        Asked asked = ask(flows.ask(), "what is this article about?");

        assertThat(quotes(asked))
                .containsExactly(
                        "The water level of Lake Tarrasund fell by three metres in the summer.",
                        "Farmers around Lake Tarrasund were told to use less water.");
    }

    @Test
    void tellsWhatTheArticleIsAboutThatTheLastAnswerQuoted() {
        addBoth();
        List<Turn> history = List.of(
                new Turn("What were farmers told?", "Farmers around Lake Tarrasund were told to use less water."));

        Asked asked = flows.ask().ask(new Question("tl;dr?", history, SHARED));

        assertThat(quotes(asked))
                .first()
                .isEqualTo("The water level of Lake Tarrasund fell by three metres in the summer.");
    }

    @Test
    void asksWhichOfSeveralArticlesIsMeant() {
        addBoth();

        assertThat(ask(flows.ask(), "what is this about?").answer())
                .isInstanceOfSatisfying(
                        Answer.NotFound.class,
                        none -> assertThat(none.reason()).isEqualTo(NotFoundReason.UNDERSPECIFIED));
        assertThat(quotes(ask(flows.ask(), "what is this about?", SHARED.only(key("lake")))))
                .hasSize(2);
    }

    @Test
    void givesTheModelsWordsWithTheSentencesThatProveThem() {
        addBoth();
        FakeLanguageModel model = new FakeLanguageModel().reply("The fire injured 12 passengers. [P1]");

        Asked asked = ask(flows.ask(model), HOW_MANY);

        Answer.Answered answer = (Answer.Answered) asked.answer();
        assertThat(answer.text()).isEqualTo("The fire injured 12 passengers. [1]");
        assertThat(quotes(asked)).containsExactly("The fire on the ferry injured 12 passengers and two sailors.");
        assertThat(answer.mode()).isEqualTo(AnswerMode.MODEL);
        assertThat(asked.rawReply()).isEqualTo("The fire injured 12 passengers. [P1]");
    }

    @Test
    void quotesInsteadWhenTheModelIsDown() {
        addBoth();
        FakeLanguageModel model =
                new FakeLanguageModel().fail(new ModelUnavailable("The language model did not answer in time.", true));

        Asked asked = ask(flows.ask(model), HOW_MANY);

        assertThat(quotes(asked)).containsExactly("The fire on the ferry injured 12 passengers and two sailors.");
        assertThat(asked.answer().mode()).isEqualTo(AnswerMode.READER);
        assertThat(asked.notice())
                .isEqualTo("The language model did not answer in time. The articles are quoted instead.");
    }

    @Test
    void quotesInsteadWhenTheModelsWordsCannotBeProved() {
        addBoth();
        FakeLanguageModel model = new FakeLanguageModel().reply("The fire injured 30 passengers. [P1]");

        Asked asked = ask(flows.ask(model), HOW_MANY);

        assertThat(quotes(asked)).containsExactly("The fire on the ferry injured 12 passengers and two sailors.");
        assertThat(asked.notice())
                .isEqualTo("What the language model wrote could not be proved. The articles are quoted instead.");
    }

    @Test
    void promisesNoQuotationWhereNothingIsQuoted() {
        addBoth();
        FakeLanguageModel model = new FakeLanguageModel().reply("Bananas ripen in Peru in April. [P1]");

        Asked asked = ask(flows.ask(model), "When do bananas ripen in Peru?");

        assertThat(asked.answer()).isInstanceOf(Answer.NotFound.class);
        assertThat(asked.notice()).endsWith("Quoting the articles did not answer it.");
    }

    @Test
    void believesTheModelThatTheArticlesDoNotSay() {
        addBoth();
        FakeLanguageModel model = new FakeLanguageModel().reply("NOT_IN_ARTICLES");

        Asked asked = ask(flows.ask(model), HOW_MANY);

        assertThat(asked.answer()).isInstanceOfSatisfying(Answer.NotFound.class, notFound -> {
            assertThat(notFound.mode()).isEqualTo(AnswerMode.MODEL);
            assertThat(notFound.nearest()).isNotEmpty();
        });
        assertThat(asked.notice()).isEmpty();
    }

    @Test
    void looksIntoTheAskedArticleOnly() {
        addBoth();

        Asked asked = ask(flows.ask(), HOW_MANY, SHARED.only(key("fire")));

        assertThat(asked.retrieved()).extracting(p -> p.article().id()).containsOnly("fire");
        assertThat(quotes(asked)).containsExactly("The fire on the ferry injured 12 passengers and two sailors.");
    }

    @Test
    void saysThatAnotherArticleDoes() {
        addBoth();

        Asked asked = ask(flows.ask(), HOW_MANY, SHARED.only(key("lake")));

        assertThat(asked.answer()).isInstanceOfSatisfying(Answer.NotFound.class, notFound -> {
            assertThat(notFound.reason()).isEqualTo(NotFoundReason.OTHER_ARTICLE);
            assertThat(notFound.nearest()).extracting(c -> c.article().id()).containsOnly("fire");
            assertThat(notFound.nearest()).extracting(Citation::number).containsExactly(1);
        });
    }

    @Test
    void seesNothingOfAnotherChat() {
        addBoth();
        flows.add(LibraryId.ofChat("1"), "own.txt", "A dog was seen at the town hall of Velmark on Friday.");

        Asked asked = ask(flows.ask(), HOW_MANY, Scope.of(LibraryId.ofChat("1")));

        assertThat(asked.retrieved()).extracting(p -> p.article().id()).containsOnly("own");
        assertThat(asked.answer()).isInstanceOf(Answer.NotFound.class);
    }

    @Test
    void understandsAFollowUpByTheQuestionBefore() {
        addBoth();
        List<Turn> history = List.of(new Turn("", "lost"), new Turn("Which ferry caught fire near Sandholm?", "x"));

        Asked asked = flows.ask().ask(new Question("And who brought it to the harbour?", history, SHARED));

        assertThat(asked.resolvedQuestion())
                .isEqualTo("Which ferry caught fire near Sandholm? And who brought it to the harbour?");
    }

    private void addBoth() {
        flows.add(LibraryId.SHARED, "fire.txt", FIRE);
        flows.add(LibraryId.SHARED, "lake.txt", LAKE);
    }

    private static ArticleKey key(String id) {
        return new ArticleKey(LibraryId.SHARED, id);
    }

    private static Asked ask(AskFlow flow, String question) {
        return ask(flow, question, SHARED);
    }

    private static Asked ask(AskFlow flow, String question, Scope scope) {
        return flow.ask(new Question(question, List.of(), scope));
    }

    private static List<String> quotes(Asked asked) {
        return ((Answer.Answered) asked.answer())
                .citations().stream().map(Citation::quote).toList();
    }
}

package footnote.app;

import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.transformer.QueryTransformer;
import footnote.answer.Answerer;
import footnote.answer.ModelAnswerer;
import footnote.answer.PassageInjector;
import footnote.answer.PassagePrompt;
import footnote.answer.ReaderAnswerer;
import footnote.llm.CheckedChatModel;
import footnote.llm.LanguageModel;
import footnote.llm.Prompts;
import footnote.model.ArticleTexts;
import footnote.pipeline.AnswerLadder;
import footnote.pipeline.AnswerSteps;
import footnote.pipeline.TracedRetrieval;
import footnote.question.ConversationTransformer;
import footnote.question.ModelTransformer;
import footnote.reader.SuggestedQuestion;
import footnote.reader.Support;
import footnote.retrieve.PassageAggregator;
import footnote.retrieve.PassageContent;
import footnote.verify.CitationVerifier;
import footnote.verify.NearestPassages;
import footnote.verify.WordedSentences;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** Makes the steps of a question by the settings, in the order of the flow. */
final class OwnAnswerSteps implements AnswerSteps {
    private final Settings settings;
    private final Assembly.InsideModels models;
    private final Optional<LanguageModel> model;
    private final ExecutorService threads;
    private final Prompts prompts;
    private final PassagePrompt prompt;

    /**
     * @param threads wait for the model of a provider
     */
    OwnAnswerSteps(
            Settings settings, Assembly.InsideModels models, Optional<LanguageModel> model, ExecutorService threads) {
        this.settings = settings;
        this.models = models;
        this.model = model;
        this.threads = threads;
        this.prompts = new Prompts(settings.prompts());
        this.prompt = PassagePrompt.read(prompts);
    }

    @Override
    public TracedRetrieval retrieval(ContentRetriever passages) {
        return new TracedRetrieval(
                resolver(),
                passages,
                new PassageAggregator(settings.retrieval(), models.scores()),
                new PassageInjector(prompt, PassageContent::passageOf));
    }

    private QueryTransformer resolver() {
        QueryTransformer own = new ConversationTransformer(models.followUps());
        String words = prompts.read("resolve-question", "chatMemory", "query").text();
        return model.<QueryTransformer>map(m -> new ModelTransformer(new CheckedChatModel(m), words, own))
                .orElse(own);
    }

    @Override
    public AnswerLadder answers(ArticleTexts articles) {
        Answerer byReader = new ReaderAnswerer(models.reader(), settings.reader());
        WordedSentences worded = new WordedSentences(new Support(models.embeddings()), settings.verify());
        return new AnswerLadder(
                model.map(m -> new ModelAnswerer(prompt, m)),
                byReader,
                new CitationVerifier(articles, worded),
                threads);
    }

    @Override
    public NearestPassages nearest(ArticleTexts articles) {
        SuggestedQuestion suggestions =
                new SuggestedQuestion(models.reader(), settings.reader().answerFrom());
        return new NearestPassages(articles, models.reader(), suggestions, settings.partlyFrom());
    }
}

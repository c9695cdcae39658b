package footnote.app;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.scoring.ScoringModel;
import footnote.answer.Answerer;
import footnote.answer.ModelAnswerer;
import footnote.answer.PassageInjector;
import footnote.answer.PassagePrompt;
import footnote.answer.ReaderAnswerer;
import footnote.chat.ChatService;
import footnote.delivery.Deliveries;
import footnote.ingest.ArticleCleaner;
import footnote.ingest.PassageSplitter;
import footnote.ingest.SubmissionReader;
import footnote.library.Library;
import footnote.llm.ChatModels;
import footnote.llm.Prompts;
import footnote.llm.ProviderModel;
import footnote.model.FootnoteException;
import footnote.model.TokenCounter;
import footnote.pipeline.AnswerLadder;
import footnote.pipeline.AskFlow;
import footnote.pipeline.BestGuess;
import footnote.pipeline.IngestFlow;
import footnote.pipeline.TracedRetrieval;
import footnote.question.HistoryTransformer;
import footnote.reader.InProcessEmbeddingModel;
import footnote.reader.Reader;
import footnote.reader.SentenceReader;
import footnote.reader.SpanReader;
import footnote.reader.SpanScoringModel;
import footnote.reader.SuggestedQuestion;
import footnote.reader.Support;
import footnote.retrieve.HybridRetriever;
import footnote.retrieve.PassageAggregator;
import footnote.retrieve.PassageContent;
import footnote.store.Database;
import footnote.telegram.LogRedaction;
import footnote.telegram.MenuCommand;
import footnote.telegram.TelegramBot;
import footnote.telegram.TelegramSettings;
import footnote.verify.CitationVerifier;
import footnote.verify.NearestPassages;
import footnote.verify.WordedSentences;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Wires the program: every service is made here, in the order of the flows. */
final class Assembly implements AutoCloseable {
    private static final List<MenuCommand> MENU = List.of(
            new MenuCommand("articles", "What I can answer from"),
            new MenuCommand("new", "Start a new conversation"),
            new MenuCommand("forget", "Forget an article, or everything"),
            new MenuCommand("ask", "Ask a question, also a long one"),
            new MenuCommand("help", "How this works"));

    private final Settings settings;
    private final Clock clock;
    private final InsideModels models;
    private final ExecutorService providerThreads;
    private final Database database;
    private final Library library;
    private final IngestFlow ingest;
    private final AskFlow ask;
    private final ChatService chat;
    private int mendedAtStart;

    private Assembly(Settings settings, Path data, Clock clock, InsideModels models) {
        this.settings = settings;
        this.clock = clock;
        LogRedaction.hide(settings.model().apiKey());
        this.models = models;
        this.providerThreads = Executors.newCachedThreadPool(Daemon.threads("provider"));
        this.database = Database.open(data.resolve("footnote.db"));
        this.library = Library.open(database, data.resolve("index-1"), models.embeddings(), clock);
        this.ingest = ingestFlow();
        this.ask = askFlow();
        this.chat = new ChatService(library, ingest, ask, database, clock);
    }

    /** Opens the data folder, making it where it is missing, and loads the models. */
    static Assembly open(Settings settings, Path data) {
        return open(settings, data, InsideModels.load(settings.threads(), settings.readerModel()));
    }

    /** The same with other models inside; they are closed with this. */
    static Assembly open(Settings settings, Path data, InsideModels models) {
        Assembly assembly = new Assembly(settings, data, Clock.systemUTC(), models);
        assembly.mendedAtStart = assembly.library.catchUp();
        return assembly;
    }

    /** The models inside this process. */
    record InsideModels(
            EmbeddingModel embeddings,
            TokenCounter tokens,
            Reader reader,
            ScoringModel scores,
            ExecutorService threads) {

        /**
         * Loads the models; the reader that the program brings along goes on loading in the background, until the first question.
         *
         * @param ownReader file of another reader, or empty
         */
        static InsideModels load(int threads, String ownReader) {
            ExecutorService workers = Executors.newFixedThreadPool(threads, Daemon.threads("model"));
            CompletableFuture<SpanReader> reader = ownReader.isEmpty()
                    ? CompletableFuture.supplyAsync(() -> SpanReader.load(threads), workers)
                    : CompletableFuture.completedFuture(SpanReader.load(Path.of(ownReader), threads));
            InProcessEmbeddingModel model = InProcessEmbeddingModel.load(workers);
            return new InsideModels(
                    model, model, new SentenceReader(reader::join, model), new SpanScoringModel(reader::join), workers);
        }
    }

    private IngestFlow ingestFlow() {
        return new IngestFlow(new SubmissionReader(settings.ingest()), new ArticleCleaner(clock), splitter(), library);
    }

    private PassageSplitter splitter() {
        return new PassageSplitter(models.tokens(), settings.ingest());
    }

    private AskFlow askFlow() {
        PassagePrompt prompt = PassagePrompt.read(new Prompts(settings.prompts()));
        TracedRetrieval retrieval = new TracedRetrieval(
                new HistoryTransformer(),
                new HybridRetriever(library, settings.retrieval()),
                new PassageAggregator(settings.retrieval(), models.scores()),
                new PassageInjector(prompt, PassageContent::passageOf));
        Answerer byReader = new ReaderAnswerer(models.reader(), settings.reader());
        CitationVerifier verifier =
                new CitationVerifier(library, new WordedSentences(new Support(models.embeddings()), settings.verify()));
        AnswerLadder answers = new AnswerLadder(byModel(prompt), byReader, verifier);
        SuggestedQuestion suggestions =
                new SuggestedQuestion(models.reader(), settings.reader().answerFrom());
        NearestPassages nearest = new NearestPassages(library, models.reader(), suggestions, settings.partlyFrom());
        return new AskFlow(library, retrieval, answers, nearest);
    }

    private Optional<Answerer> byModel(PassagePrompt prompt) {
        if (!settings.model().enabled()) {
            return Optional.empty();
        }
        ChatModels providers = new ChatModels(settings.model());
        return Optional.of(
                new ModelAnswerer(prompt, new ProviderModel(settings.model(), providers, providerThreads, clock)));
    }

    /** The bot on Telegram, not started; closing it does not close this. */
    TelegramBot telegram() {
        TelegramSettings telegram = telegramSettings(settings);
        Deliveries deliveries = new Deliveries(database, clock, telegram.account(), settings.telegramWorkers());
        return new TelegramBot(telegram, deliveries, chat);
    }

    static TelegramSettings telegramSettings(Settings settings) {
        try {
            return new TelegramSettings(
                    settings.telegramToken(), settings.telegramUrl(), settings.telegramPoll(), MENU);
        } catch (IllegalArgumentException e) {
            throw new FootnoteException("Wrong setting: " + e.getMessage(), false, e);
        }
    }

    /** Passages by which the index differed from the rows when this was opened. */
    int mendedAtStart() {
        return mendedAtStart;
    }

    Settings settings() {
        return settings;
    }

    Database database() {
        return database;
    }

    Library library() {
        return library;
    }

    EmbeddingModel embeddings() {
        return models.embeddings();
    }

    IngestFlow ingest() {
        return ingest;
    }

    AskFlow ask() {
        return ask;
    }

    /** What the reader would say if it had to answer. */
    BestGuess bestGuess() {
        return new BestGuess(splitter(), models.reader(), settings.reader());
    }

    ChatService chat() {
        return chat;
    }

    @Override
    public void close() {
        library.close();
        database.close();
        models.threads().shutdownNow();
        providerThreads.shutdownNow();
    }
}

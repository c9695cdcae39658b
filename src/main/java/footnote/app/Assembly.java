package footnote.app;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.scoring.ScoringModel;
import footnote.access.Access;
import footnote.chat.ChatHandler;
import footnote.chat.ChatService;
import footnote.chat.GuardedChat;
import footnote.chat.Surroundings;
import footnote.delivery.Deliveries;
import footnote.fetch.AddressPolicy;
import footnote.fetch.PageFetcher;
import footnote.ingest.ArticleCleaner;
import footnote.ingest.PassageSplitter;
import footnote.ingest.SubmissionReader;
import footnote.library.Library;
import footnote.llm.ChatModels;
import footnote.llm.LanguageModel;
import footnote.llm.ProviderModel;
import footnote.model.FootnoteException;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.model.TokenCounter;
import footnote.phrases.PhraseBook;
import footnote.pipeline.AnswerSteps;
import footnote.pipeline.AskFlow;
import footnote.pipeline.BestGuess;
import footnote.pipeline.BotFlows;
import footnote.pipeline.BulkIngest;
import footnote.pipeline.FairTurns;
import footnote.pipeline.IngestFlow;
import footnote.pipeline.PostFlow;
import footnote.pipeline.SuggestFlow;
import footnote.reader.FollowUpSource;
import footnote.reader.Reader;
import footnote.reader.SuggestedQuestion;
import footnote.retrieve.HybridRetriever;
import footnote.store.Database;
import footnote.telegram.CommandMenu;
import footnote.telegram.LogRedaction;
import footnote.telegram.TelegramBot;
import footnote.telegram.TelegramSettings;
import footnote.watch.WatchFlows;
import footnote.watch.Watches;
import footnote.watch.Watching;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Wires the program: every service is made here, in the order of the flows. */
final class Assembly implements AutoCloseable {
    /** A page that is awaited keeps a chat's worker busy; there are more workers than pages, so that others are served. */
    private static final int PAGES_AT_A_TIME = 24;
    /** While one is read, which uses all processors, another is searched for or checked, which uses one. */
    private static final int QUESTIONS_AT_A_TIME = 2;

    private final Settings settings;
    private final Clock clock;
    private final InsideModels models;
    private final ExecutorService providerThreads;
    private final ExecutorService pageThreads;
    private final ExecutorService readingThreads;
    private final Database database;
    private final Library library;
    private final IngestFlow ingest;
    private final Optional<LanguageModel> languageModel;
    private final LateMemberships memberships = new LateMemberships();
    private final FairTurns turns = new FairTurns(QUESTIONS_AT_A_TIME);
    private final AskFlow ask;
    private final PhraseBook phrases = PhraseBook.load();
    private final WatchFlows watchFlows;
    private final RunningProgram running;
    private final Access access;
    private final ChatService chat;
    private int mendedAtStart;

    private Assembly(Settings settings, Path data, Clock clock, InsideModels models, AddressPolicy addresses) {
        this.settings = settings;
        this.clock = clock;
        LogRedaction.hide(settings.model().apiKey());
        this.models = models;
        this.providerThreads = Executors.newCachedThreadPool(Daemon.threads("provider"));
        this.pageThreads = new ThreadPoolExecutor(
                0, PAGES_AT_A_TIME, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), Daemon.threads("page"));
        this.readingThreads = Executors.newFixedThreadPool(settings.threads() + 1, Daemon.threads("reading"));
        this.database = Database.open(data.resolve("footnote.db"));
        this.library = Library.open(database, data.resolve("index-2"), models.embeddings(), clock);
        this.running = new RunningProgram(database, settings.model());
        this.access = Access.of(database, clock, settings.access(), settings.limits(), running);
        this.ingest = ingestFlow();
        this.languageModel = languageModel();
        this.ask = askFlow();
        WebFlows web = new WebFlows(settings, addresses, clock);
        SuggestFlow suggest = new SuggestFlow(library, suggestions(), turns);
        BotFlows flows = new BotFlows(ingest, web.links(ingest, pageThreads), ask, suggest, postFlow());
        this.watchFlows = web.watch(ingest, library, pageThreads);
        Watches watches = new Watches(database, watchFlows.feeds(), settings.feeds(), clock);
        Surroundings surroundings = new Surroundings(clock, phrases, memberships, watches, access);
        this.chat = new ChatService(library, flows, database, settings.conversation(), surroundings);
    }

    /** Opens the data folder, making it where it is missing, and loads the models. */
    static Assembly open(Settings settings, Path data) {
        return open(settings, data, InsideModels.load(settings.threads(), settings.readerModel()));
    }

    /** The same with other models inside; they are closed with this. */
    static Assembly open(Settings settings, Path data, InsideModels models) {
        return open(settings, data, models, AddressPolicy.publicOnly());
    }

    /** The same with another say in which addresses may be opened, for tests. */
    static Assembly open(Settings settings, Path data, InsideModels models, AddressPolicy addresses) {
        return open(settings, data, models, addresses, Clock.systemUTC());
    }

    /** The same with another clock. */
    static Assembly open(Settings settings, Path data, InsideModels models, AddressPolicy addresses, Clock clock) {
        Assembly assembly = new Assembly(settings, data, clock, models, addresses);
        assembly.mendedAtStart = assembly.library.catchUp();
        return assembly;
    }

    /** The models inside this process. */
    record InsideModels(
            EmbeddingModel embeddings,
            TokenCounter tokens,
            Reader reader,
            ScoringModel scores,
            FollowUpSource followUps,
            ExecutorService threads) {

        /**
         * Loads the models; the reader that the program brings along goes on loading in the background, until the first question.
         *
         * @param ownReader file of another reader, or empty
         */
        static InsideModels load(int threads, String ownReader) {
            return ModelLoading.load(threads, ownReader);
        }
    }

    private IngestFlow ingestFlow() {
        return new IngestFlow(new SubmissionReader(settings.ingest()), new ArticleCleaner(clock), splitter(), library);
    }

    /** Fetches pages from the public internet; no setting makes it open other addresses. */
    static PageFetcher fetcher(Settings settings) {
        return new WebFlows(settings, AddressPolicy.publicOnly(), Clock.systemUTC()).pages();
    }

    private PassageSplitter splitter() {
        return new PassageSplitter(models.tokens(), settings.ingest());
    }

    private AskFlow askFlow() {
        AnswerSteps steps = answerSteps();
        return new AskFlow(
                library,
                steps.retrieval(new HybridRetriever(library, settings.retrieval())),
                steps.answers(library),
                steps.nearest(library),
                turns);
    }

    /** Answers from what is shown to the bot in chats of others; keeps nothing. */
    private PostFlow postFlow() {
        return new PostFlow(
                new SubmissionReader(settings.ingest()), new ArticleCleaner(clock), splitter(), answerSteps(), turns);
    }

    private AnswerSteps answerSteps() {
        return new OwnAnswerSteps(settings, models, languageModel, providerThreads);
    }

    private SuggestedQuestion suggestions() {
        return new SuggestedQuestion(models.reader(), settings.reader().answerFrom());
    }

    private Optional<LanguageModel> languageModel() {
        return settings.model().enabled()
                ? Optional.of(running.with(
                        new ProviderModel(settings.model(), new ChatModels(settings.model()), providerThreads, clock)))
                : Optional.empty();
    }

    /** The bot on Telegram, not started; closing it does not close this. */
    TelegramBot telegram() {
        TelegramSettings telegram = telegramSettings(settings);
        Deliveries deliveries =
                new Deliveries(database, clock, telegram.account(), settings.telegramWorkers() + PAGES_AT_A_TIME);
        ChatHandler guarded = new GuardedChat(chat, access.door(), phrases);
        TelegramBot bot = new TelegramBot(telegram, deliveries, guarded);
        memberships.are(bot.memberships());
        return running.with(bot, deliveries);
    }

    /** Watches feeds and the folder of the settings, once it is started; closing it does not close this. */
    Watching watching() {
        return new Watching(database, library, watchFlows, settings.feeds(), settings.folder(), clock);
    }

    static TelegramSettings telegramSettings(Settings settings) {
        List<CommandMenu> menus =
                CommandMenus.of(PhraseBook.load(), settings.access().admins());
        try {
            return new TelegramSettings(
                    settings.telegramToken(), settings.telegramUrl(), settings.telegramPoll(), menus);
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

    /** Takes in many articles, as quickly as the machine can. */
    BulkIngest bulkIngest(LibraryId libraryId, BiConsumer<Ingested, Long> told) {
        return new BulkIngest(ingest, libraryId, readingThreads, told);
    }

    AskFlow ask() {
        return ask;
    }

    /** What the reader would say if it had to answer. */
    BestGuess bestGuess() {
        return new BestGuess(splitter(), models.reader(), settings.reader());
    }

    PhraseBook phrases() {
        return phrases;
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
        pageThreads.shutdownNow();
        readingThreads.shutdownNow();
        waitForModels();
    }

    /** A process that ends while a model still works in native code can crash on its way out. */
    private void waitForModels() {
        try {
            boolean unused = models.threads().awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package footnote.pipeline;

import dev.langchain4j.rag.content.retriever.ContentRetriever;
import footnote.TestClock;
import footnote.answer.Answerer;
import footnote.answer.ModelAnswerer;
import footnote.answer.PassageInjector;
import footnote.answer.PassagePrompt;
import footnote.answer.ReaderAnswerer;
import footnote.answer.ReaderSettings;
import footnote.fetch.FeedFetcher;
import footnote.fetch.FetchSettings;
import footnote.fetch.PageFetcher;
import footnote.ingest.ArticleCleaner;
import footnote.ingest.IngestSettings;
import footnote.ingest.PassageSplitter;
import footnote.ingest.SubmissionReader;
import footnote.library.FakeEmbedder;
import footnote.library.Library;
import footnote.llm.LanguageModel;
import footnote.llm.Prompts;
import footnote.model.ArticleDetails;
import footnote.model.ArticleTexts;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.model.Submission;
import footnote.question.ConversationTransformer;
import footnote.question.FakeFollowUps;
import footnote.reader.Reader;
import footnote.reader.SuggestedQuestion;
import footnote.reader.Support;
import footnote.reader.WordReader;
import footnote.retrieve.HybridRetriever;
import footnote.retrieve.PassageAggregator;
import footnote.retrieve.PassageContent;
import footnote.retrieve.RetrievalSettings;
import footnote.store.Database;
import footnote.verify.CitationVerifier;
import footnote.verify.NearestPassages;
import footnote.verify.VerifySettings;
import footnote.verify.WordedSentences;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Both flows over a real library in a folder, with models that need no model files. */
public final class Flows implements AutoCloseable {
    private static final ReaderSettings READER = new ReaderSettings(0.5, 0.6, 2);

    private static final FetchSettings WEB = new FetchSettings(2_000_000, Duration.ofSeconds(5), "test");

    private final FakeEmbedder embedder = new FakeEmbedder();
    private final Reader reader = WordReader.over(embedder);
    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T10:00:00Z"));
    private final ExecutorService pageThreads = Executors.newCachedThreadPool();
    private final FairTurns turns = new FairTurns(2);
    private final Database database;
    private final Library library;

    public Flows(Path folder) {
        database = Database.open(folder.resolve("footnote.db"));
        library = Library.open(database, folder.resolve("index"), embedder, clock);
    }

    public Database database() {
        return database;
    }

    public Library library() {
        return library;
    }

    /** How many texts were turned into vectors so far. */
    public int embedded() {
        return embedder.texts();
    }

    public TestClock clock() {
        return clock;
    }

    public IngestFlow ingest() {
        return new IngestFlow(
                new SubmissionReader(IngestSettings.standard()),
                new ArticleCleaner(clock),
                new PassageSplitter(WordReader::words, IngestSettings.standard()),
                library);
    }

    /** Pages of this machine only. */
    public LinkFlow links() {
        PageFetcher fetcher = new PageFetcher(WEB, (address, port) -> address.isLoopbackAddress(), clock);
        return new LinkFlow(fetcher, ingest(), pageThreads);
    }

    /** Feeds of this machine only. */
    public FeedFlow feeds() {
        FeedFetcher fetcher = new FeedFetcher(WEB, (address, port) -> address.isLoopbackAddress(), clock);
        return new FeedFlow(fetcher, pageThreads);
    }

    public EntryFlow entries() {
        PageFetcher fetcher = new PageFetcher(WEB, (address, port) -> address.isLoopbackAddress(), clock);
        return new EntryFlow(fetcher, ingest(), library);
    }

    /** All that a conversation starts. */
    public BotFlows flows() {
        SuggestFlow suggest = new SuggestFlow(library, new SuggestedQuestion(reader, READER.answerFrom()), turns);
        return new BotFlows(ingest(), links(), ask(), suggest, post());
    }

    /** The reader answers. */
    public AskFlow ask() {
        return ask(Optional.empty());
    }

    /** A chat model words the answers. */
    AskFlow ask(LanguageModel model) {
        return ask(Optional.of(new ModelAnswerer(prompt(), model)));
    }

    /** The reader answers from a text of which nothing is kept. */
    public PostFlow post() {
        return new PostFlow(
                new SubmissionReader(IngestSettings.standard()),
                new ArticleCleaner(clock),
                new PassageSplitter(WordReader::words, IngestSettings.standard()),
                new Steps(Optional.empty()),
                turns);
    }

    FairTurns turns() {
        return turns;
    }

    private AskFlow ask(Optional<Answerer> model) {
        Steps steps = new Steps(model);
        return new AskFlow(
                library,
                steps.retrieval(new HybridRetriever(library, RetrievalSettings.standard())),
                steps.answers(library),
                steps.nearest(library),
                turns);
    }

    private final class Steps implements AnswerSteps {
        private final Optional<Answerer> model;

        Steps(Optional<Answerer> model) {
            this.model = model;
        }

        @Override
        public TracedRetrieval retrieval(ContentRetriever passages) {
            return new TracedRetrieval(
                    new ConversationTransformer(FakeFollowUps.changingNothing()),
                    passages,
                    new PassageAggregator(RetrievalSettings.standard(), WordReader.indifferent()),
                    new PassageInjector(prompt(), PassageContent::passageOf));
        }

        @Override
        public AnswerLadder answers(ArticleTexts articles) {
            WordedSentences worded = new WordedSentences(new Support(embedder), VerifySettings.standard());
            return new AnswerLadder(
                    model, new ReaderAnswerer(reader, READER), new CitationVerifier(articles, worded), Runnable::run);
        }

        @Override
        public NearestPassages nearest(ArticleTexts articles) {
            return new NearestPassages(articles, reader, new SuggestedQuestion(reader, READER.answerFrom()), 0.25);
        }
    }

    private static PassagePrompt prompt() {
        return PassagePrompt.read(new Prompts(Path.of("prompts")), () -> "code");
    }

    /** Takes a text in as a file. */
    public Ingested add(LibraryId to, String name, String text) {
        Submission file = new Submission.FileContent(
                "folder/" + name, ArticleDetails.UNKNOWN, name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        List<Ingested> outcomes = ingest().ingest(file, to);
        return outcomes.get(0);
    }

    @Override
    public void close() {
        pageThreads.shutdownNow();
        library.close();
        database.close();
    }
}

package footnote.app;

import footnote.reader.FollowUpReader;
import footnote.reader.InProcessEmbeddingModel;
import footnote.reader.LanguageReader;
import footnote.reader.SentenceReader;
import footnote.reader.SpanReader;
import footnote.reader.SpanScoringModel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Loads the models that work inside this process. */
final class ModelLoading {
    private ModelLoading() {}

    static Assembly.InsideModels load(int threads, String ownReader) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, Daemon.threads("model"));
        CompletableFuture<SpanReader> reader = ownReader.isEmpty()
                ? CompletableFuture.supplyAsync(() -> SpanReader.load(threads), workers)
                : CompletableFuture.completedFuture(SpanReader.load(Path.of(ownReader), threads));
        CompletableFuture<FollowUpReader> followUps =
                CompletableFuture.supplyAsync(() -> FollowUpReader.load(threads), workers);
        InProcessEmbeddingModel model = InProcessEmbeddingModel.load(workers);
        return new Assembly.InsideModels(
                model,
                model,
                new LanguageReader(new SentenceReader(reader::join, model)),
                new SpanScoringModel(reader::join),
                (question, turns) -> followUps.join().read(question, turns),
                workers);
    }
}

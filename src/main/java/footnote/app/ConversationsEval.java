package footnote.app;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.eval.ConversationRun;
import footnote.eval.ConversationSet;
import footnote.model.LibraryId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Measures what understanding a follow-up gains: searches for the last questions of conversations in several ways. */
final class ConversationsEval {
    private final Settings settings;
    private final PrintWriter out;
    private final PrintWriter err;

    ConversationsEval(Settings settings, PrintWriter out, PrintWriter err) {
        this.settings = settings;
        this.out = out;
        this.err = err;
    }

    /**
     * Asks and prints the table.
     *
     * @param pool the passages, one {"id","title","text"} per line
     */
    void run(Path conversations, Path pool, int limit) throws IOException {
        List<ConversationSet.Task> all = ConversationSet.read(conversations);
        List<ConversationSet.Task> tasks = all.subList(0, Math.min(limit, all.size()));
        CollectionArticles articles = new CollectionArticles();
        for (JsonNode passage : ConversationSet.lines(pool)) {
            articles.add(
                    passage.path("id").asText(),
                    passage.path("title").asText(),
                    passage.path("text").asText());
        }
        Path data = Files.createTempDirectory("footnote-eval");
        try (Assembly assembly = Assembly.open(settings, data)) {
            articles.into(assembly, err);
            Progress progress = Progress.on(err, Math.max(1, 3 * tasks.size()));
            String table = new ConversationRun(assembly.ask(), LibraryId.SHARED).table(tasks, progress::at);
            progress.done();
            out.print(table);
            out.flush();
        } finally {
            EvalCommand.delete(data);
        }
    }
}

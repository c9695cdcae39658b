package footnote.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.ingest.ArticleCleaner;
import footnote.ingest.ArticleIds;
import footnote.ingest.CleanArticle;
import footnote.ingest.RawArticle;
import footnote.ingest.Reading;
import footnote.ingest.SubmissionReader;
import footnote.model.FootnoteException;
import footnote.model.UnusableSubmission;
import footnote.pipeline.ArticleLines;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what would be kept of articles, and keeps nothing. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Prints what would be kept, one JSON object per line.")
final class ExtractCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root = new RootCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "SOURCE",
            description = "File, folder, .jsonl, web address, or - for standard input.")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        SubmissionReader reader = new SubmissionReader(root.settings().ingest());
        ArticleCleaner cleaner = new ArticleCleaner(Clock.systemUTC());
        AtomicBoolean allTaken = new AtomicBoolean(true);
        for (Sources.Source source : Sources.of(names, System.in, Assembly.fetcher(root.settings()))) {
            try {
                reader.each(source.read(), unread -> allTaken.compareAndSet(true, print(unread.read(), cleaner)));
            } catch (FootnoteException e) {
                allTaken.set(refuse(source.name(), String.valueOf(e.getMessage())));
            }
        }
        return allTaken.get() ? 0 : 1;
    }

    private boolean print(Reading reading, ArticleCleaner cleaner) {
        if (reading instanceof Reading.Unreadable unreadable) {
            return refuse(unreadable.name().isEmpty() ? "standard input" : unreadable.name(), unreadable.reason());
        }
        if (reading instanceof Reading.Read read) {
            PrintWriter out = spec.commandLine().getOut();
            try {
                out.println(json(read.article(), cleaner.clean(read.article())));
                out.flush();
                return true;
            } catch (UnusableSubmission e) {
                return refuse(name(read.article()), String.valueOf(e.getMessage()));
            }
        }
        throw new IllegalStateException("unknown reading: " + reading);
    }

    private static String name(RawArticle article) {
        return article.id().isEmpty() ? article.source() : article.id();
    }

    private boolean refuse(String name, String reason) {
        spec.commandLine().getErr().println(name + ": " + reason);
        spec.commandLine().getErr().flush();
        return false;
    }

    private static ObjectNode json(RawArticle raw, CleanArticle clean) {
        return ArticleLines.json(ArticleIds.idFor(raw, clean), clean.details(), clean.text());
    }
}

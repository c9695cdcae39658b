package footnote.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.eval.SquadFile;
import footnote.eval.SquadFile.SquadQuestion;
import footnote.eval.SquadReport;
import footnote.eval.SquadRun;
import footnote.model.FootnoteException;
import footnote.model.LibraryId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Scores the reader, or the whole bot, on a file in SQuAD form. */
final class SquadEval {
    private final Settings settings;
    private final PrintWriter out;
    private final PrintWriter err;

    SquadEval(Settings settings, PrintWriter out, PrintWriter err) {
        this.settings = settings;
        this.out = out;
        this.err = err;
    }

    /**
     * Asks, prints the table and writes the report.
     *
     * @param open whether all paragraphs go into one library and the question is asked without telling which
     * @param report where the JSON goes; the curve goes beside it as a page
     */
    void run(Path squad, boolean open, int limit, Optional<Path> report) throws IOException {
        SquadFile file = SquadFile.read(squad);
        List<SquadQuestion> asked =
                file.questions().subList(0, Math.min(limit, file.questions().size()));
        Path data = Files.createTempDirectory("footnote-eval");
        try (Assembly assembly = Assembly.open(settings, data)) {
            if (open) {
                ingest(file, assembly);
            }
            SquadRun run = new SquadRun(assembly.bestGuess(), settings.reader().answerFrom());
            Progress progress = Progress.on(err, Math.max(1, asked.size()));
            SquadReport result = open
                    ? run.open(assembly.ask(), LibraryId.SHARED, asked, progress::at)
                    : run.closed(file, asked, progress::at);
            progress.done();
            out.print(result.table());
            out.flush();
            if (report.isPresent()) {
                write(result, report.get(), squad.getFileName() + (open ? ", open" : ""));
            }
        } finally {
            EvalCommand.delete(data);
        }
    }

    private void ingest(SquadFile file, Assembly assembly) {
        CollectionArticles articles = new CollectionArticles();
        file.paragraphs().forEach((id, text) -> articles.add(id, file.titles().getOrDefault(id, ""), text));
        articles.into(assembly, err);
    }

    private static void write(SquadReport result, Path report, String title) {
        try {
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(report.toFile(), result.json());
            Path page = report.resolveSibling(report.getFileName().toString().replaceFirst("\\.json$", "") + ".html");
            Files.writeString(page, result.curvePage(title));
        } catch (IOException e) {
            throw new FootnoteException("The report " + report + " cannot be written.", true, e);
        }
    }
}

package footnote.app;

import footnote.library.StoredArticle;
import footnote.model.FootnoteException;
import footnote.model.LibraryId;
import footnote.pipeline.ArticleLines;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the operator's library to a .jsonl file, which {@code add} reads back. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes all articles to a .jsonl file that add reads back.")
final class ExportCommand implements Runnable {
    private static final int AT_ONCE = 200;

    @ParentCommand
    private RootCommand root = new RootCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    public void run() {
        try (Assembly assembly = root.open();
                BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            int written = 0;
            List<StoredArticle> some = assembly.library().list(LibraryId.SHARED, 0, AT_ONCE);
            while (!some.isEmpty()) {
                for (StoredArticle stored : some) {
                    out.write(ArticleLines.line(stored.article()));
                }
                written += some.size();
                some = assembly.library().list(LibraryId.SHARED, written, AT_ONCE);
            }
            spec.commandLine().getOut().println("Wrote " + written + " articles to " + file + ".");
            spec.commandLine().getOut().flush();
        } catch (IOException e) {
            throw new FootnoteException("The file " + file + " cannot be written.", true, e);
        }
    }
}

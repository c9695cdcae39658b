package footnote.app;

import footnote.library.StoredArticle;
import footnote.model.LibraryId;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the operator's library, newest first. */
@Command(
        name = "articles",
        mixinStandardHelpOptions = true,
        description = "Lists the articles: id, title, passages, date.")
final class ArticlesCommand implements Runnable {
    private static final int AT_ONCE = 200;

    @ParentCommand
    private RootCommand root = new RootCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (Assembly assembly = root.open()) {
            int shown = 0;
            List<StoredArticle> some = assembly.library().list(LibraryId.SHARED, 0, AT_ONCE);
            while (!some.isEmpty()) {
                some.forEach(stored -> print(stored, out));
                shown += some.size();
                some = assembly.library().list(LibraryId.SHARED, shown, AT_ONCE);
            }
            if (shown == 0) {
                spec.commandLine().getErr().println("There are no articles yet; add some with: add FILE");
            }
        }
        out.flush();
    }

    private static void print(StoredArticle stored, PrintWriter out) {
        String date = stored.article().details().date();
        out.printf(
                Locale.ROOT,
                "%s\t%s\t%d passages\t%s%n",
                stored.article().key().id(),
                stored.article().title(),
                stored.passages(),
                date.isEmpty() ? "no date" : date);
    }
}

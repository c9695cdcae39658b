package footnote.app;

import footnote.model.ArticleKey;
import footnote.model.FootnoteException;
import footnote.model.LibraryId;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Deletes articles of the operator's library. */
@Command(name = "forget", mixinStandardHelpOptions = true, description = "Deletes articles by id, or all of them.")
final class ForgetCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root = new RootCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--all", description = "Deletes every article.")
    private boolean all;

    @Parameters(arity = "0..*", paramLabel = "ID")
    private List<String> ids = List.of();

    @Override
    public Integer call() {
        if (all == !ids.isEmpty()) {
            throw new FootnoteException("Name the ids to forget, or --all.", false);
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Assembly assembly = root.open()) {
            if (all) {
                out.println("Forgot " + assembly.library().forgetAll(LibraryId.SHARED) + " articles.");
                return 0;
            }
            return forget(assembly, out);
        } finally {
            out.flush();
        }
    }

    private int forget(Assembly assembly, PrintWriter out) {
        int missing = 0;
        for (String id : ids) {
            boolean known = !id.isBlank() && assembly.library().forget(new ArticleKey(LibraryId.SHARED, id));
            missing += known ? 0 : 1;
            out.println(known ? "Forgot " + id + "." : "There is no article with the id " + id + ".");
        }
        return missing == 0 ? 0 : 1;
    }
}

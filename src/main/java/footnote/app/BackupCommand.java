package footnote.app;

import footnote.store.Database;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Copies the database while the bot may go on; the index is not copied, since it is made anew from the rows. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copies the database to a new file, also while the bot runs.")
final class BackupCommand implements Runnable {
    @ParentCommand
    private RootCommand root = new RootCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    public void run() {
        try (Database database = Database.open(root.dataFolder().resolve("footnote.db"))) {
            database.backup(file);
        }
        spec.commandLine()
                .getOut()
                .println("Copied to " + file + ". To restore it, put it into an empty data folder as footnote.db.");
        spec.commandLine().getOut().flush();
    }
}

package footnote.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every command shares; without a command, the program runs. */
@Command(
        name = "footnote",
        mixinStandardHelpOptions = true,
        version = "Footnote 0.1.0",
        description = "Answers questions about news articles and proves every sentence.",
        subcommands = {
            AddCommand.class,
            ExtractCommand.class,
            AskCommand.class,
            ArticlesCommand.class,
            ForgetCommand.class,
            ExportCommand.class,
            BackupCommand.class,
            EvalCommand.class
        })
final class RootCommand implements Runnable {
    private static final String DATA_FOLDER = "data";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file; else FOOTNOTE_CONFIG, else config/footnote.yaml.")
    private Optional<Path> config = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the articles are kept; else FOOTNOTE_DATA, else data/.")
    private Optional<Path> data = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Settings and data folder as the command line and the environment have them. */
    Assembly open() {
        return Assembly.open(settings(), dataFolder());
    }

    Settings settings() {
        return SettingsSource.read(config, environment());
    }

    Path dataFolder() {
        return data.orElseGet(() -> {
            String named = environment().getOrDefault("FOOTNOTE_DATA", "");
            return Path.of(named.isBlank() ? DATA_FOLDER : named);
        });
    }

    private static Map<String, String> environment() {
        return System.getenv();
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

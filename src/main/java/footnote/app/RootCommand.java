package footnote.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that every command shares; without a command, the program runs. */
@Command(
        name = "footnote",
        mixinStandardHelpOptions = true,
        version = "Footnote 0.1.0",
        description = "Answers questions about news articles and proves every sentence.",
        subcommands = {
            RunCommand.class,
            ChatCommand.class,
            AddCommand.class,
            ExtractCommand.class,
            AskCommand.class,
            ArticlesCommand.class,
            ForgetCommand.class,
            ExportCommand.class,
            BackupCommand.class,
            PairCommand.class,
            FeedbackCommand.class,
            DeadLettersCommand.class,
            EvalCommand.class,
            BenchCommand.class,
            DoctorCommand.class
        })
final class RootCommand implements Callable<Integer> {
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
    public Integer call() throws InterruptedException {
        RunCommand.run(this);
        return 0;
    }
}

package footnote.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks everything that the bot needs and says what to do about what is missing. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks settings, database, index, models, token and provider.")
final class DoctorCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root = new RootCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Checkup.Finding> findings = new Checkup(root).run();
        for (Checkup.Finding finding : findings) {
            out.println((finding.well() ? "ok    " : "WRONG ") + finding.what() + ": " + finding.words());
        }
        out.flush();
        return findings.stream().allMatch(Checkup.Finding::well) ? 0 : 1;
    }
}

package footnote.app;

import footnote.model.FootnoteException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Turns a failed command into one sentence on the error output; only a fault of ours leaves a stack trace in the log. */
final class FailureReport implements CommandLine.IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof FootnoteException expected) {
            command.getErr().println(expected.getMessage());
        } else {
            LOG.error("The command {} failed", command.getCommandName(), failure);
            command.getErr().println("Something went wrong inside Footnote: " + failure + ". The log says more.");
        }
        command.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}

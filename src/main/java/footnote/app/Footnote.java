package footnote.app;

import picocli.CommandLine;

/** The entry point of the program. */
public final class Footnote {
    private Footnote() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new RootCommand())
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler(new FailureReport())
                .setExitCodeExceptionMapper(failure -> CommandLine.ExitCode.SOFTWARE);
    }
}

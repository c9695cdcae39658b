package footnote.app;

import footnote.access.AccessMode;
import footnote.access.PairingCodes;
import footnote.model.FootnoteException;
import footnote.store.Database;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes the one-time codes that let people in, and takes back what they gave. */
@Command(
        name = "pair",
        mixinStandardHelpOptions = true,
        description = "Makes a one-time code that lets one person or one group use the bot.")
final class PairCommand implements Callable<Integer> {
    private static final int LONGEST_HOURS = 24 * 30;

    @ParentCommand
    private RootCommand root = new RootCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--hours", paramLabel = "N", description = "Hours until the code is void; 24 when not given.")
    private int hours = 24;

    @Option(names = "--list", description = "Lists whom codes have let in, and makes none.")
    private boolean list;

    @Option(names = "--revoke", paramLabel = "NUMBER", description = "Takes back what a code gave, and makes none.")
    private Optional<Long> revoked = Optional.empty();

    @Override
    public Integer call() {
        Settings settings = root.settings();
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = Database.open(root.dataFolder().resolve("footnote.db"))) {
            PairingCodes codes = new PairingCodes(database, Clock.systemUTC());
            if (list) {
                list(codes, out);
            } else if (revoked.isPresent()) {
                revoke(codes, revoked.get(), out);
            } else {
                make(codes, settings.access().mode(), out);
            }
        }
        out.flush();
        return 0;
    }

    private void make(PairingCodes codes, AccessMode mode, PrintWriter out) {
        if (mode != AccessMode.PAIRING_CODE) {
            throw new FootnoteException(
                    "No code was made: access.mode is '" + mode.settingName()
                            + "' in the settings, and codes count with 'pairing-code' only.",
                    false);
        }
        if (hours < 1 || hours > LONGEST_HOURS) {
            throw new FootnoteException("--hours is " + hours + ", expected 1 to " + LONGEST_HOURS + ".", false);
        }
        String code = codes.make(Duration.ofHours(hours));
        out.println(code);
        out.println("Good for one person or one group within " + (hours == 1 ? "1 hour" : hours + " hours")
                + ": they send it to the bot, or write /start " + code);
    }

    private static void list(PairingCodes codes, PrintWriter out) {
        for (PairingCodes.Admitted one : codes.admitted()) {
            out.println(one.number() + "\t" + (one.number() < 0 ? "group" : "person") + "\tsince " + one.since());
        }
        if (codes.admitted().isEmpty()) {
            out.println("Nobody was let in by a code.");
        }
    }

    private static void revoke(PairingCodes codes, long number, PrintWriter out) {
        if (!codes.revoke(number)) {
            throw new FootnoteException("No code has let " + number + " in; --list tells whom.", false);
        }
        out.println("The code of " + number + " does not count any more.");
    }
}

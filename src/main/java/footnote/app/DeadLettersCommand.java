package footnote.app;

import footnote.delivery.DeadLetter;
import footnote.delivery.DeadLetters;
import footnote.model.FootnoteException;
import footnote.store.Database;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows the messages that could not be handled; they are tried again or dropped, also while the bot runs. */
@Command(
        name = "deadletters",
        mixinStandardHelpOptions = true,
        description = "Lists the messages that could not be handled, tries them again, or drops them.")
final class DeadLettersCommand implements Runnable {
    private static final int MOST = 1_000;
    private static final int LONGEST_REASON = 200;

    @ParentCommand
    private RootCommand root = new RootCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        list();
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists them: id, time, chat, reason.")
    void list() {
        List<DeadLetter> letters = with(dead -> dead.list(MOST));
        PrintWriter out = spec.commandLine().getOut();
        for (DeadLetter letter : letters) {
            String reason = FeedbackCommand.flat(letter.reason());
            out.println(letter.id() + "\t" + letter.since() + "\t" + letter.lane() + "\t"
                    + reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
        }
        if (letters.isEmpty()) {
            out.println("There are no dead letters.");
        }
        out.flush();
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Prints what came in from Telegram, the message's words included.")
    void show(@Parameters(paramLabel = "ID") long id) {
        DeadLetter found = with(dead -> dead.list(Integer.MAX_VALUE)).stream()
                .filter(letter -> letter.id() == id)
                .findFirst()
                .orElseThrow(() -> unknown(id));
        spec.commandLine().getOut().println(FeedbackCommand.flat(found.payload()));
        spec.commandLine().getOut().flush();
    }

    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            description = "Tries them again; a running bot does so within a minute.")
    void retry(
            @Parameters(arity = "0..*", paramLabel = "ID") List<Long> ids,
            @Option(names = "--all", description = "All of them.") boolean all) {
        change(ids, all, "Will be tried again: ", DeadLetters::retry);
    }

    @Command(name = "drop", mixinStandardHelpOptions = true, description = "Deletes them.")
    void drop(
            @Parameters(arity = "0..*", paramLabel = "ID") List<Long> ids,
            @Option(names = "--all", description = "All of them.") boolean all) {
        change(ids, all, "Dropped: ", DeadLetters::drop);
    }

    /** Letters that were one action go together, so that one of them may be done already when its turn comes. */
    private void change(List<Long> ids, boolean all, String words, ToIntBiFunction<DeadLetters, Long> deed) {
        List<Long> named = ids == null ? List.of() : ids;
        if (all != named.isEmpty()) {
            throw new FootnoteException("Name the ids of dead letters, or --all.", false);
        }
        int done = with(dead -> {
            List<Long> there =
                    dead.list(Integer.MAX_VALUE).stream().map(DeadLetter::id).toList();
            named.stream().filter(id -> !there.contains(id)).findFirst().ifPresent(id -> {
                throw unknown(id);
            });
            return (all ? there : named)
                    .stream().mapToInt(id -> deed.applyAsInt(dead, id)).sum();
        });
        spec.commandLine().getOut().println(words + done + (done == 1 ? " message." : " messages."));
        spec.commandLine().getOut().flush();
    }

    private static FootnoteException unknown(long id) {
        return new FootnoteException("There is no dead letter with the id " + id + ".", false);
    }

    private <T> T with(Function<DeadLetters, T> work) {
        try (Database database = Database.open(root.dataFolder().resolve("footnote.db"))) {
            return work.apply(new DeadLetters(database));
        }
    }
}

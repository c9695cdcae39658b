package footnote.app;

import dev.langchain4j.data.message.UserMessage;
import footnote.llm.ChatModels;
import footnote.llm.ProviderModel;
import footnote.model.FootnoteException;
import footnote.model.LibraryId;
import footnote.telegram.TelegramAccount;
import footnote.telegram.TelegramBot;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The checks behind {@code doctor}: each is tried by itself, so that one fault does not hide the others. */
final class Checkup {
    private final RootCommand root;
    private final List<Finding> findings = new ArrayList<>();

    Checkup(RootCommand root) {
        this.root = root;
    }

    /** What a check found, in words that say what to do. */
    record Finding(String what, boolean well, String words) {}

    List<Finding> run() {
        check("settings", () -> {
            root.settings();
            return "read and in order";
        });
        if (findings.stream().allMatch(Finding::well)) {
            Settings settings = root.settings();
            checkParts();
            check("Telegram", () -> telegram(settings));
            check("chat model", () -> provider(settings));
        }
        return List.copyOf(findings);
    }

    private void checkParts() {
        try (Assembly assembly = root.open()) {
            check("database", () -> {
                List<String> faults = assembly.database().faults();
                if (!faults.isEmpty()) {
                    throw new FootnoteException(
                            "damaged (" + faults.get(0) + "); restore a backup made with the command backup", false);
                }
                return assembly.library().count(LibraryId.SHARED) + " articles in the operator's library, in "
                        + root.dataFolder().toAbsolutePath();
            });
            check("index", () -> {
                int mended = assembly.mendedAtStart() + assembly.library().catchUp();
                return mended == 0 ? "agrees with the database" : "mended, " + mended + " passages differed";
            });
            check("models inside", () -> {
                int dimensions = assembly.embeddings()
                        .embed("Is the model awake?")
                        .content()
                        .dimension();
                return "bge-small-en-v1.5 gives vectors of " + dimensions;
            });
        } catch (FootnoteException e) {
            findings.add(new Finding("data folder", false, String.valueOf(e.getMessage())));
        }
    }

    private static String telegram(Settings settings) {
        if (settings.telegramToken().isEmpty()) {
            return "no token; set TELEGRAM_BOT_TOKEN to run on Telegram (@BotFather gives one)";
        }
        TelegramAccount account = TelegramBot.check(Assembly.telegramSettings(settings));
        return "the token belongs to @" + account.username();
    }

    private static String provider(Settings settings) {
        if (!settings.model().enabled()) {
            return "none; the reader inside the process answers";
        }
        ExecutorService threads = Executors.newCachedThreadPool(Daemon.threads("doctor"));
        try {
            ProviderModel model =
                    new ProviderModel(settings.model(), new ChatModels(settings.model()), threads, Clock.systemUTC());
            String reply = model.complete(List.of(UserMessage.from("Reply with the word ready.")));
            return settings.model().provider().settingName() + " answers ("
                    + reply.strip().length() + " characters)";
        } finally {
            threads.shutdownNow();
        }
    }

    private void check(String what, Supplier<String> check) {
        try {
            findings.add(new Finding(what, true, check.get()));
        } catch (FootnoteException e) {
            findings.add(new Finding(what, false, String.valueOf(e.getMessage())));
        }
    }
}

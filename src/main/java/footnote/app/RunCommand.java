package footnote.app;

import footnote.chat.Conversation;
import footnote.model.FootnoteException;
import footnote.telegram.PollHealth;
import footnote.telegram.TelegramBot;
import footnote.watch.Watching;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Runs the bot on Telegram when there is a token, else in the terminal. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Telegram when TELEGRAM_BOT_TOKEN is set, else the terminal (default).")
final class RunCommand implements Callable<Integer> {
    /** Between two rounds of watching; how often a feed is asked is a setting. */
    static final Duration WATCH_PAUSE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    @ParentCommand
    private RootCommand root = new RootCommand();

    @Override
    public Integer call() throws InterruptedException {
        run(root);
        return 0;
    }

    static void run(RootCommand root) throws InterruptedException {
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread hook = new Thread(() -> {
            stop.countDown();
            awaitQuietly(stopped);
        });
        try (Assembly assembly = root.open()) {
            if (assembly.settings().telegramToken().isEmpty()) {
                ChatCommand.talk(assembly);
            } else {
                Runtime.getRuntime().addShutdownHook(hook);
                serve(assembly, stop);
            }
        } finally {
            stopped.countDown();
        }
    }

    /** Serves until it is told to stop; the caller closes the library after that, while the program still waits for it. */
    private static void serve(Assembly assembly, CountDownLatch stop) throws InterruptedException {
        try (TelegramBot bot = assembly.telegram();
                Watching watching = assembly.watching()) {
            bot.start();
            watching.start(
                    (to, digest) -> bot.tellNews(new Conversation(to.chat(), to.topic()), to.language(), digest),
                    WATCH_PAUSE);
            LOG.info(
                    bot.account().id() == 0
                            ? "Telegram cannot be reached yet; Footnote goes on trying. Stop it with Ctrl-C"
                            : "Footnote is running on Telegram; stop it with Ctrl-C");
            while (!stop.await(1, TimeUnit.SECONDS)) {
                if (bot.health().state() == PollHealth.State.REFUSED) {
                    throw new FootnoteException(bot.health().trouble(), false);
                }
            }
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            boolean unused = latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

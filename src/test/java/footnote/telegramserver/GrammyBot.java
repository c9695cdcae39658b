package footnote.telegramserver;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The bot of {@code src/test/node} as a process of its own; its output goes to a file in {@code target}. */
final class GrammyBot {
    private static final Path FOLDER = Path.of("src", "test", "node");
    private final Process process;

    private GrammyBot(Process process) {
        this.process = process;
    }

    /** Starts the bot, or skips the test with the reason when this machine cannot run it. */
    static GrammyBot startOrSkip(TelegramServer server) throws IOException {
        assumeTrue(nodeIsInstalled(), "node is not installed: the check by grammY is left out");
        assumeTrue(
                Files.isDirectory(FOLDER.resolve("node_modules").resolve("grammy")),
                "grammY is not installed: run npm ci in src/test/node");
        Path output = Files.createDirectories(Path.of("target")).resolve("grammy-bot.log");
        ProcessBuilder builder = new ProcessBuilder("node", "grammy-bot.mjs")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("TELEGRAM_API_URL", server.url());
        builder.environment().put("TELEGRAM_BOT_TOKEN", server.token());
        return new GrammyBot(builder.start());
    }

    private static boolean nodeIsInstalled() {
        try {
            Process version = new ProcessBuilder("node", "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return version.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}

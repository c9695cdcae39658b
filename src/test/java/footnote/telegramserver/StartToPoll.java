package footnote.telegramserver;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures the time from starting the program to its first poll, as a whole process against the test server.
 *
 * <p>{@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=footnote.telegramserver.StartToPoll
 * -Dexec.args="target/footnote.jar 5"}
 */
public final class StartToPoll {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private StartToPoll() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path jar = Path.of(arguments[0]);
        int runs = Integer.parseInt(arguments[1]);
        Path data = Files.createTempDirectory("footnote-start");
        double[] seconds = new double[runs];
        for (int i = 0; i < runs; i++) {
            seconds[i] = once(jar, data);
        }
        Arrays.sort(seconds);
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
                .printf(
                        Locale.ROOT,
                        "start to first poll: median %.2f s (%.2f to %.2f s, %d runs)%n",
                        seconds[runs / 2],
                        seconds[0],
                        seconds[runs - 1],
                        runs);
    }

    private static double once(Path jar, Path data) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try (TelegramServer server = TelegramServer.start()) {
            ProcessBuilder program = new ProcessBuilder(java, "-jar", jar.toString(), "--data", data.toString(), "run");
            program.environment().put("TELEGRAM_BOT_TOKEN", server.token());
            program.environment().put("TELEGRAM_API_URL", server.url());
            program.redirectErrorStream(true).redirectOutput(new File("target/start-to-poll.log"));
            long started = System.nanoTime();
            Process process = program.start();
            try {
                server.awaitRequests("getUpdates", 1, PATIENCE);
                return (System.nanoTime() - started) / 1e9;
            } finally {
                process.destroy();
                process.waitFor();
            }
        }
    }
}

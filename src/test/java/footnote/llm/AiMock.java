package footnote.llm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stand-in for the providers, run by Node.js on a free port of this machine. */
final class AiMock implements AutoCloseable {
    private static final Path FOLDER = Path.of("src/test/node/aimock");
    private static final Path PROGRAM = FOLDER.resolve("node_modules/@copilotkit/aimock/dist/cli.js");
    private static final Pattern ADDRESS = Pattern.compile("listening on (http://\\S+)");

    private final Process process;
    private final String address;

    private AiMock(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Why it cannot run here, or an empty string. */
    static String missing() throws IOException, InterruptedException {
        if (!Files.isRegularFile(PROGRAM)) {
            return "aimock is not installed: run npm ci in src/test/node/aimock";
        }
        try {
            Process node = new ProcessBuilder("node", "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return node.waitFor() == 0 ? "" : "Node.js does not work here";
        } catch (IOException e) {
            return "Node.js is not installed: " + e.getMessage();
        }
    }

    static AiMock start(String... options) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                "node",
                PROGRAM.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                "0",
                "-f",
                FOLDER.resolve("fixtures").toString());
        builder.command().addAll(List.of(options));
        Process process = builder.redirectErrorStream(true).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            Matcher ready = ADDRESS.matcher(line);
            if (ready.find()) {
                drain(out);
                return new AiMock(process, ready.group(1));
            }
        }
        throw new IOException("aimock did not start: " + said);
    }

    String address() {
        return address;
    }

    /** Makes every request go wrong in one way, or none with an empty object. */
    void misbehave(String rates) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest.Builder chaos = HttpRequest.newBuilder(URI.create(address + "/__aimock/chaos"))
                .header("Content-Type", "application/json");
        client.send(chaos.DELETE().build(), BodyHandlers.ofString());
        String said = client.send(
                        chaos.POST(HttpRequest.BodyPublishers.ofString(rates)).build(), BodyHandlers.ofString())
                .body();
        if (said.contains("error")) {
            throw new IOException(said);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** A process whose output nobody reads comes to a halt. */
    private static void drain(BufferedReader out) {
        Thread reader = new Thread(() -> out.lines().forEach(line -> {}), "aimock-output");
        reader.setDaemon(true);
        reader.start();
    }
}

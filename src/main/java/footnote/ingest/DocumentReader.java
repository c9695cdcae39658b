package footnote.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.model.UnusableSubmission;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads documents in a child process with limits of time, memory and output, so that a file made to do harm ends the child and
 * not the bot. The child gets the file's bytes and nothing else: no environment, no token. Safe for use by several threads.
 */
final class DocumentReader {
    private static final String TOO_SLOW =
            "Reading it takes too long: it is too large or too complicated. Send the article's text.";
    private static final String TOO_MUCH =
            "Reading it takes too much memory: it is too large or too complicated. Send the article's text.";
    private static final String BROKEN = "It is broken and can't be read. Save it anew, or send the article's text.";
    private static final int OUT_OF_MEMORY = 3;
    private static final int BYTES_PER_CHARACTER = 6;

    /** Children at the same time in this process; each may take its whole memory. */
    private static final Semaphore CHILDREN = new Semaphore(4, true);

    private final DocumentLimits limits;

    DocumentReader(DocumentLimits limits) {
        this.limits = limits;
    }

    /** The document's text; refused with {@link UnusableSubmission} when there is none to be had. */
    PageText read(byte[] content) {
        SizeLimit.check(content.length, limits.maxBytes());
        CHILDREN.acquireUninterruptibly();
        try {
            return inChild(content);
        } catch (IOException e) {
            throw new UnusableSubmission(
                    "Documents can't be read on this machine right now. Send the article's text.", e);
        } finally {
            CHILDREN.release();
        }
    }

    private PageText inChild(byte[] content) throws IOException {
        Process child = start();
        AtomicBoolean late = new AtomicBoolean();
        Executor later = CompletableFuture.delayedExecutor(limits.seconds(), TimeUnit.SECONDS);
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    child.destroyForcibly();
                },
                later);
        try {
            feed(child, content);
            byte[] said = child.getInputStream().readNBytes(BYTES_PER_CHARACTER * limits.maxText());
            child.destroyForcibly();
            int exit = child.onExit().join().exitValue();
            return understood(said, late.get(), exit);
        } finally {
            end.cancel(false);
            child.destroyForcibly();
        }
    }

    private static PageText understood(byte[] said, boolean late, int exit) {
        if (late) {
            throw new UnusableSubmission(TOO_SLOW);
        }
        try {
            return DocumentText.read(new ObjectMapper().readTree(said));
        } catch (IOException e) {
            throw new UnusableSubmission(exit == OUT_OF_MEMORY ? TOO_MUCH : BROKEN, e);
        }
    }

    /** A child that ends before it has read everything is no failure of ours. */
    private static void feed(Process child, byte[] content) {
        try (OutputStream in = child.getOutputStream()) {
            in.write(content);
        } catch (IOException ended) {
            child.destroyForcibly();
        }
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-cp",
                classPath(),
                DocumentChild.class.getName(),
                Integer.toString(limits.maxBytes()),
                Integer.toString(limits.maxText()),
                Integer.toString(limits.seconds()),
                Integer.toString(limits.heapMegabytes())));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> !name.equals("SystemRoot"));
        return builder.start();
    }

    /** Where this program's classes come from: the one jar, Maven's loader, or a class path. */
    private static String classPath() throws IOException {
        if (DocumentReader.class.getClassLoader() instanceof URLClassLoader loader) {
            List<String> places = new ArrayList<>();
            try {
                for (URL url : loader.getURLs()) {
                    places.add(Path.of(url.toURI()).toString());
                }
            } catch (URISyntaxException e) {
                throw new IOException("a place of classes cannot be named", e);
            }
            return String.join(File.pathSeparator, places);
        }
        return System.getProperty("java.class.path", "");
    }
}

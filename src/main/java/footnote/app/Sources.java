package footnote.app;

import footnote.fetch.Fetched;
import footnote.fetch.PageAddress;
import footnote.fetch.PageFetcher;
import footnote.model.ArticleDetails;
import footnote.model.FootnoteException;
import footnote.model.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what the words of a command line name: files, folders of files, web pages, or standard input. */
final class Sources {
    private static final Set<String> ENDINGS =
            Set.of("txt", "md", "markdown", "html", "htm", "xhtml", "pdf", "docx", "epub", "jsonl");
    private static final long MOST_BYTES = 500_000_000;
    /** Just more than the largest article that the settings can allow, so that a longer one is refused for its size. */
    private static final int MOST_STANDARD_INPUT = 100_000_001;

    private static final String STANDARD_INPUT = "-";

    private Sources() {}

    /** One thing to read. It is read late, so that a folder of thousands does not stand in memory. */
    interface Source {
        String name();

        /**
         * Reads it.
         *
         * @throws FootnoteException with a sentence when that is not possible
         */
        Submission read();
    }

    /** What the names stand for, in order; a folder stands for its article files, sorted by name. */
    static List<Source> of(List<String> names, InputStream standardInput, PageFetcher fetcher) {
        List<Source> sources = new ArrayList<>();
        for (String name : names) {
            if (name.equals(STANDARD_INPUT)) {
                sources.add(new StandardInput(standardInput));
            } else if (name.matches("(?i)https?://.*")) {
                sources.add(new Address(name, fetcher));
            } else if (Files.isDirectory(Path.of(name))) {
                sources.addAll(filesIn(Path.of(name)));
            } else {
                sources.add(new OneFile(Path.of(name)));
            }
        }
        return sources;
    }

    private static List<Source> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Source> found = files.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.contains(ending(file)))
                    .sorted()
                    .<Source>map(OneFile::new)
                    .toList();
            if (found.isEmpty()) {
                throw new FootnoteException(
                        "There are no article files in " + folder + "; looked for " + String.join(", ", ENDINGS) + ".",
                        false);
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw new FootnoteException("The folder " + folder + " cannot be read.", false, e);
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** A file of the disk. */
    private record OneFile(Path path) implements Source {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public Submission read() {
            try {
                String source = path.toAbsolutePath().normalize().toString();
                String fileName = path.getFileName().toString();
                if (Files.size(path) > MOST_BYTES) {
                    throw new FootnoteException("it is larger than 500 MB; cut it into smaller files", false);
                }
                return new Submission.FileContent(source, ArticleDetails.UNKNOWN, fileName, Files.readAllBytes(path));
            } catch (IOException e) {
                String reason = Files.exists(path) ? "it cannot be read" : "there is no such file";
                throw new FootnoteException(reason, false, e);
            }
        }
    }

    /** The text that comes in by standard input. */
    private record StandardInput(InputStream input) implements Source {
        @Override
        public String name() {
            return "standard input";
        }

        @Override
        public Submission read() {
            try {
                byte[] content = input.readNBytes(MOST_STANDARD_INPUT);
                return new Submission.FileContent(name(), ArticleDetails.UNKNOWN, "", content);
            } catch (IOException e) {
                throw new FootnoteException("standard input cannot be read", true, e);
            }
        }
    }

    /** A web page, fetched when it is read. */
    private record Address(String name, PageFetcher fetcher) implements Source {
        @Override
        public Submission read() {
            Fetched fetched = PageAddress.of(name)
                    .map(fetcher::fetch)
                    .orElse(new Fetched.Refused("this is no address of a web page that can be opened"));
            if (fetched instanceof Fetched.Page page) {
                return page.content();
            }
            if (fetched instanceof Fetched.Refused refused) {
                throw new FootnoteException(refused.reason(), false);
            }
            throw new IllegalStateException("unknown outcome: " + fetched);
        }
    }
}

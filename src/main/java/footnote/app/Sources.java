package footnote.app;

import footnote.fetch.Fetched;
import footnote.fetch.PageAddress;
import footnote.fetch.PageFetcher;
import footnote.ingest.ArticleFiles;
import footnote.ingest.SubmissionReader;
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
import java.util.stream.Stream;

/** Finds what the words of a command line name: files, folders of files, web pages, or standard input. */
final class Sources {
    /** Just more than the largest article that the settings can allow, so that a longer one is refused for its size. */
    private static final int MOST_STANDARD_INPUT = 100_000_001;

    private static final String STANDARD_INPUT = "-";

    private Sources() {}

    /** One thing to read. It is read late, so that a folder of thousands does not stand in memory. */
    interface Source {
        String name();

        /** About how many articles there are in it. */
        default int articles() {
            return 1;
        }

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
                    .filter(ArticleFiles::isOne)
                    .sorted()
                    .<Source>map(OneFile::new)
                    .toList();
            if (found.isEmpty()) {
                throw new FootnoteException(
                        "There are no article files in " + folder + "; looked for "
                                + String.join(", ", ArticleFiles.endings()) + ".",
                        false);
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw new FootnoteException("The folder " + folder + " cannot be read.", false, e);
        }
    }

    /** A file of the disk. */
    private record OneFile(Path path) implements Source {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public int articles() {
            return SubmissionReader.isCollection(path.toString()) ? Math.max(1, lines(path)) : 1;
        }

        @Override
        public Submission read() {
            return ArticleFiles.submission(path);
        }
    }

    private static int lines(Path file) {
        int lines = 0;
        byte[] block = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                for (int i = 0; i < read; i++) {
                    lines += block[i] == '\n' ? 1 : 0;
                }
            }
        } catch (IOException e) {
            return lines;
        }
        return lines;
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

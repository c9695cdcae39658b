package footnote.ingest;

import footnote.model.Submission;
import footnote.model.Submission.Collection;
import footnote.model.Submission.FileContent;
import footnote.model.Submission.PastedText;
import footnote.model.UnusableSubmission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads what was handed in: pasted text, text, Markdown and HTML files, documents, and collections with one JSON object a line. */
public final class SubmissionReader {
    private static final Pattern HTML_START = Pattern.compile(
            "\\s*(<\\?xml[^>]*>\\s*)?(<!--.{0,500}?-->\\s*)?<(!doctype\\s+html|html)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int SNIFFED = 2_000;

    private final IngestSettings settings;
    private final JsonLines jsonLines;
    private final DocumentReader documents;

    public SubmissionReader(IngestSettings settings) {
        this.settings = settings;
        this.jsonLines = new JsonLines(settings);
        this.documents = new DocumentReader(settings.documents());
    }

    /** What could be read and what could not, in order; a bad submission never throws. */
    public List<Reading> read(Submission submission) {
        List<Reading> readings = new ArrayList<>();
        each(submission, unread -> readings.add(unread.read()));
        return readings;
    }

    /** Hands out the articles of a submission one after the other, before they are read; at least one. */
    public void each(Submission submission, Consumer<Unread> sink) {
        if (submission instanceof PastedText pasted) {
            sink.accept(Unread.unhashed(pasted.source(), () -> readPasted(pasted)));
        } else if (submission instanceof FileContent file && isCollection(file.name())) {
            readInMemory(file, sink);
        } else if (submission instanceof FileContent file) {
            sink.accept(new Unread(file.source(), file.content(), () -> readFile(file)));
        } else if (submission instanceof Collection collection) {
            readCollection(collection, sink);
        } else {
            throw new IllegalStateException("unknown submission: " + submission.getClass());
        }
    }

    private void readInMemory(FileContent file, Consumer<Unread> sink) {
        try {
            SizeLimit.check(file.content().length, settings.maxCollectionBytes());
            jsonLines.each(file, new ByteArrayInputStream(file.content()), sink);
        } catch (UnusableSubmission e) {
            Reading refusal = new Reading.Unreadable(FileNames.lastPart(file.name()), sentence(e));
            sink.accept(Unread.unhashed(file.source(), () -> refusal));
        }
    }

    private void readCollection(Collection collection, Consumer<Unread> sink) {
        try (InputStream lines = Files.newInputStream(collection.file())) {
            jsonLines.each(collection, lines, sink);
        } catch (IOException e) {
            String name = FileNames.lastPart(collection.name());
            Reading refusal = new Reading.Unreadable(name, "It can't be read from the disk.");
            sink.accept(Unread.unhashed(collection.source(), () -> refusal));
        }
    }

    private Reading readPasted(PastedText pasted) {
        try {
            SizeLimit.check(pasted.text().length(), settings.maxBytes());
            Legibility.check(pasted.text());
        } catch (UnusableSubmission e) {
            return new Reading.Unreadable("your text", sentence(e));
        }
        return new Reading.Read(
                new RawArticle("", pasted.source(), pasted.known(), sniffed(pasted.text()), pasted.text()));
    }

    private Reading readFile(FileContent file) {
        String name = FileNames.lastPart(file.name());
        try {
            if (DocumentKind.of(file.content()).isPresent()) {
                return new Reading.Read(readDocument(file, FileNames.withoutEnding(name)));
            }
            SizeLimit.check(file.content().length, settings.maxBytes());
            BinaryContent.refuse(file.content());
            String text = TextDecoder.decode(file.content());
            Legibility.check(text);
            return new Reading.Read(new RawArticle(
                    FileNames.withoutEnding(name), file.source(), file.known(), markupOf(name, text), text));
        } catch (UnusableSubmission e) {
            return new Reading.Unreadable(name, sentence(e));
        }
    }

    private RawArticle readDocument(FileContent file, String id) {
        PageText page = documents.read(file.content());
        Legibility.check(page.text());
        return new RawArticle(id, file.source(), file.known().orElse(page.found()), Markup.PARAGRAPHS, page.text());
    }

    /** Whether a file of this name holds an article a line. */
    public static boolean isCollection(String name) {
        String ending = FileNames.ending(name);
        return ending.equals("jsonl") || ending.equals("ndjson");
    }

    private static Markup markupOf(String name, String text) {
        return switch (FileNames.ending(name).toLowerCase(Locale.ROOT)) {
            case "html", "htm", "xhtml" -> Markup.HTML;
            case "md", "markdown" -> Markup.MARKDOWN;
            case "txt", "text" -> Markup.TEXT;
            default -> sniffed(text);
        };
    }

    private static Markup sniffed(String text) {
        String start = text.substring(0, Math.min(SNIFFED, text.length()));
        return HTML_START.matcher(start).matches() ? Markup.HTML : Markup.TEXT;
    }

    static String sentence(UnusableSubmission refusal) {
        String message = refusal.getMessage();
        return message == null ? "It can't be read." : message;
    }
}

package footnote.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import footnote.model.ArticleDetails;
import footnote.model.Submission;
import footnote.model.UnusableSubmission;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a collection: one article as a JSON object a line. A bad line is refused by its number, the others go on. */
final class JsonLines {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final IngestSettings settings;

    JsonLines(IngestSettings settings) {
        this.settings = settings;
    }

    /** Hands out the lines one after the other; a file without any is one thing that cannot be read. */
    void each(Submission file, InputStream content, Consumer<Unread> sink) {
        String name = FileNames.lastPart(nameOf(file));
        try {
            Lines lines = new Lines(content, settings.maxBytes());
            int number = 0;
            int found = 0;
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                number++;
                if (!isBlank(line.get())) {
                    found++;
                    sink.accept(unread(file, name + ", line " + number, line.get()));
                }
            }
            if (found == 0) {
                sink.accept(unreadable(file, name, "It is empty: there is no line with an article in it."));
            }
        } catch (UnusableSubmission e) {
            sink.accept(unreadable(file, name, SubmissionReader.sentence(e)));
        } catch (IOException e) {
            sink.accept(unreadable(file, name, "It can't be read to its end."));
        }
    }

    private static String nameOf(Submission file) {
        return file instanceof Submission.Collection collection
                ? collection.name()
                : ((Submission.FileContent) file).name();
    }

    private Unread unread(Submission file, String where, byte[] line) {
        return new Unread(file.source(), line, () -> readLine(file, where, line));
    }

    private static Unread unreadable(Submission file, String name, String reason) {
        return Unread.unhashed(file.source(), () -> new Reading.Unreadable(name, reason));
    }

    private Reading readLine(Submission file, String where, byte[] line) {
        try {
            SizeLimit.check(line.length, settings.maxBytes());
            JsonNode node = MAPPER.readTree(TextDecoder.decode(line));
            if (!node.isObject()) {
                return new Reading.Unreadable(where, "It is not a JSON object.");
            }
            return new Reading.Read(article(file, node));
        } catch (JsonProcessingException e) {
            return new Reading.Unreadable(where, "It is not valid JSON: one whole object is expected on each line.");
        } catch (UnusableSubmission e) {
            return new Reading.Unreadable(where, SubmissionReader.sentence(e));
        }
    }

    private static RawArticle article(Submission file, JsonNode node) {
        String text = string(node, "text");
        Markup markup = text.isBlank() ? Markup.HTML : Markup.TEXT;
        String content = text.isBlank() ? string(node, "html") : text;
        if (content.isBlank()) {
            throw new UnusableSubmission("It has neither \"text\" nor \"html\" with something in it.");
        }
        Legibility.check(content);
        return new RawArticle(string(node, "id"), file.source(), details(node).orElse(file.known()), markup, content);
    }

    private static ArticleDetails details(JsonNode node) {
        return FoundDetails.of(
                string(node, "title"),
                string(node, "author"),
                string(node, "outlet"),
                string(node, "url"),
                string(node, "date"),
                string(node, "language"));
    }

    private static String string(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}

package footnote.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import footnote.model.ArticleDetails;
import footnote.model.Submission.FileContent;
import footnote.model.UnusableSubmission;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a collection: one article as a JSON object a line. A bad line is refused by its number, the others go on. */
final class JsonLines {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final IngestSettings settings;

    JsonLines(IngestSettings settings) {
        this.settings = settings;
    }

    List<Reading> read(FileContent file) {
        String name = FileNames.lastPart(file.name());
        List<Reading> readings = new ArrayList<>();
        try {
            SizeLimit.check(file.content().length, settings.maxCollectionBytes());
            BinaryContent.refuse(file.content());
            readLines(file, name, asUtf8(file.content()), readings);
        } catch (UnusableSubmission e) {
            return List.of(new Reading.Unreadable(name, SubmissionReader.sentence(e)));
        }
        return readings.isEmpty()
                ? List.of(new Reading.Unreadable(name, "It is empty: there is no line with an article in it."))
                : readings;
    }

    private void readLines(FileContent file, String name, byte[] content, List<Reading> readings) {
        int number = 0;
        int start = 0;
        while (start < content.length) {
            int end = start;
            while (end < content.length && content[end] != '\n') {
                end++;
            }
            number++;
            byte[] line = Arrays.copyOfRange(content, start, end);
            if (!isBlank(line)) {
                readings.add(readLine(file, name + ", line " + number, line));
            }
            start = end + 1;
        }
    }

    private Reading readLine(FileContent file, String where, byte[] line) {
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

    private static RawArticle article(FileContent file, JsonNode node) {
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

    private static byte[] asUtf8(byte[] content) {
        boolean marked = content.length > 1 && (content[0] & 0xFF) >= 0xEF && (content[1] & 0xFF) >= 0xBB;
        return marked ? TextDecoder.decode(content).getBytes(StandardCharsets.UTF_8) : content;
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

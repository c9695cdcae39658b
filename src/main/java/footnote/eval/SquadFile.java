package footnote.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.model.FootnoteException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Questions over paragraphs in the form of SQuAD 1.1 and 2.0 (Rajpurkar et al. 2016, 2018).
 *
 * @param paragraphs text of each paragraph by the id that it gets here
 * @param titles title of each paragraph's article by the same id
 */
public record SquadFile(Map<String, String> paragraphs, Map<String, String> titles, List<SquadQuestion> questions) {
    private static final int GZIP_MARK = 0x1f;

    public SquadFile {
        paragraphs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(paragraphs));
        titles = Map.copyOf(titles);
        questions = List.copyOf(questions);
    }

    /**
     * One question.
     *
     * @param paragraph id of the paragraph that it was asked about
     * @param answers acceptable spans; empty when the paragraph does not say
     */
    public record SquadQuestion(String id, String text, String paragraph, List<String> answers) {
        public SquadQuestion {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Reads a file, gzip or plain.
     *
     * @throws FootnoteException when it is not there or not of this form
     */
    public static SquadFile read(Path file) {
        try (InputStream bytes = open(file)) {
            JsonNode articles = new ObjectMapper().readTree(bytes).path("data");
            if (!articles.isArray()) {
                throw new FootnoteException(file + " is not a SQuAD file: it has no \"data\".", false);
            }
            return of(articles, file);
        } catch (JsonProcessingException e) {
            throw new FootnoteException(file + " is not JSON: " + e.getOriginalMessage(), false, e);
        } catch (IOException e) {
            throw new FootnoteException("The file " + file + " cannot be read: " + e.getMessage(), false, e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = new java.io.BufferedInputStream(Files.newInputStream(file));
        bytes.mark(1);
        boolean gzip = bytes.read() == GZIP_MARK;
        bytes.reset();
        return gzip ? new GZIPInputStream(bytes) : bytes;
    }

    private static SquadFile of(JsonNode articles, Path file) {
        Map<String, String> paragraphs = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        List<SquadQuestion> questions = new ArrayList<>();
        for (JsonNode article : articles) {
            for (JsonNode paragraph : article.path("paragraphs")) {
                String id = "paragraph-" + (paragraphs.size() + 1);
                paragraphs.put(id, paragraph.path("context").asText(""));
                titles.put(id, article.path("title").asText("").replace('_', ' '));
                for (JsonNode question : paragraph.path("qas")) {
                    questions.add(question(question, id, file));
                }
            }
        }
        return new SquadFile(paragraphs, titles, questions);
    }

    private static SquadQuestion question(JsonNode json, String paragraph, Path file) {
        String id = json.path("id").asText("");
        String text = json.path("question").asText("");
        if (id.isBlank() || text.isBlank()) {
            throw new FootnoteException(file + ": a question has no \"id\" or no \"question\".", false);
        }
        List<String> answers = new ArrayList<>();
        json.path("answers").forEach(answer -> answers.add(answer.path("text").asText("")));
        answers.removeIf(String::isBlank);
        return new SquadQuestion(
                id, text, paragraph, answers.stream().distinct().toList());
    }
}

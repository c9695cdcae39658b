package footnote.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.model.FootnoteException;
import footnote.model.Turn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads question sets: one JSON object per line. */
public final class QuestionSet {
    private static final ObjectMapper JSON = new ObjectMapper();

    private QuestionSet() {}

    /**
     * The questions of a file, in order.
     *
     * @throws FootnoteException naming the line that is wrong and what is wrong with it
     */
    public static List<EvalQuestion> read(Path file) {
        List<EvalQuestion> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String place = file + ", line " + (i + 1);
            EvalQuestion question = parse(lines.get(i), place);
            if (!ids.add(question.id())) {
                throw new FootnoteException(place + ": the id " + question.id() + " is there twice.", false);
            }
            questions.add(question);
        }
        return questions;
    }

    /** One turn of a conversation, from an object with "question" and "answer". */
    public static List<Turn> history(JsonNode array) {
        List<Turn> turns = new ArrayList<>();
        for (JsonNode turn : array) {
            turns.add(new Turn(
                    turn.path("question").asText(""), turn.path("answer").asText("")));
        }
        return turns;
    }

    private static EvalQuestion parse(String line, String place) {
        JsonNode json = tree(line, place);
        String id = json.path("id").asText("");
        String question = json.path("question").asText("");
        if (id.isBlank() || question.isBlank()) {
            throw new FootnoteException(place + ": \"id\" and \"question\" are needed.", false);
        }
        List<List<String>> answers = new ArrayList<>();
        for (JsonNode item : json.path("answers")) {
            answers.add(item.isArray() ? strings(item) : List.of(item.asText()));
        }
        return new EvalQuestion(
                id,
                question,
                history(json.path("history")),
                json.path("answers").isArray(),
                answers,
                json.path("article").asText(""),
                strings(json.path("gold_articles")),
                strings(json.path("support")));
    }

    private static JsonNode tree(String line, String place) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new FootnoteException(place + " is not JSON: " + e.getOriginalMessage(), false, e);
        }
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asText()));
        return strings;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FootnoteException("The question set " + file + " cannot be read: " + e.getMessage(), false, e);
        }
    }
}

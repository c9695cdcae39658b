package footnote.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
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
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

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

    /**
     * The turns of a conversation, from an array of objects with "question" and "answer".
     *
     * @param place names the file, for the error message
     */
    public static List<Turn> history(JsonNode array, String place) {
        List<Turn> turns = new ArrayList<>();
        for (JsonNode turn : array) {
            String question = turn.path("question").asText("");
            if (question.isBlank()) {
                throw new FootnoteException(place + ": a turn of the history has no \"question\".", false);
            }
            turns.add(new Turn(question, turn.path("answer").asText("")));
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
        for (JsonNode item : array(json, "answers", place)) {
            answers.add(item.isArray() ? strings(item, "answers", place) : List.of(string(item, "answers", place)));
        }
        if (answers.contains(List.<String>of())) {
            throw new FootnoteException(place + ": an item of \"answers\" has no spelling.", false);
        }
        return new EvalQuestion(
                id,
                question,
                history(array(json, "history", place), place),
                json.path("answers").isArray(),
                answers,
                json.path("article").asText(""),
                strings(array(json, "gold_articles", place), "gold_articles", place),
                strings(array(json, "support", place), "support", place),
                json.path("standalone").asText(""),
                json.path("kind").asText(""));
    }

    private static JsonNode tree(String line, String place) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new FootnoteException(place + " is not JSON: " + e.getOriginalMessage(), false, e);
        }
    }

    /** An array that may be missing. */
    private static JsonNode array(JsonNode json, String name, String place) {
        JsonNode array = json.path(name);
        if (!array.isArray() && !array.isMissingNode() && !array.isNull()) {
            throw new FootnoteException(place + ": \"" + name + "\" is not an array.", false);
        }
        return array;
    }

    private static List<String> strings(JsonNode array, String name, String place) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(string(node, name, place)));
        return strings;
    }

    private static String string(JsonNode node, String name, String place) {
        if (node.isNull() || node.asText().isBlank()) {
            throw new FootnoteException(place + ": \"" + name + "\" holds something empty.", false);
        }
        return node.asText();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FootnoteException("The question set " + file + " cannot be read: " + e.getMessage(), false, e);
        }
    }
}

package footnote.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.model.Answer;
import footnote.model.AnswerSentence;
import footnote.model.Asked;
import footnote.model.Span;
import footnote.model.Turn;
import footnote.pipeline.AskedJson;
import java.util.ArrayList;
import java.util.List;

/** A question, its answer and how the one came from the other, as they are kept for feedback. */
public final class AnswerTrace {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode json;

    private AnswerTrace(JsonNode json) {
        this.json = json;
    }

    static AnswerTrace of(Asked asked) {
        ObjectNode json =
                JSON.createObjectNode().put("question", asked.question().text());
        ArrayNode history = json.putArray("history");
        for (Turn turn : asked.question().history()) {
            if (!turn.question().isBlank()) {
                history.addObject().put("question", turn.question()).put("answer", turn.answer());
            }
        }
        ArrayNode only = json.putArray("articles");
        asked.question().scope().articles().forEach(article -> only.add(article.id()));
        ArrayNode items = json.putArray("items");
        items(asked.answer()).forEach(items::add);
        ArrayNode retrieved = json.putArray("retrieved");
        asked.retrieved().stream()
                .map(passage -> passage.article().id())
                .distinct()
                .forEach(retrieved::add);
        json.put("notice", asked.notice()).put("raw_reply", asked.rawReply());
        json.set("asked", AskedJson.of(asked));
        return new AnswerTrace(json);
    }

    /** What the answer must hold to be the same: its decisive parts. */
    private static List<String> items(Answer answer) {
        if (!(answer instanceof Answer.Answered answered)) {
            return List.of();
        }
        List<String> items = new ArrayList<>();
        for (AnswerSentence sentence : answered.sentences()) {
            for (Span bold : sentence.bold()) {
                items.add(bold.of(sentence.text()));
            }
        }
        boolean none = items.stream().allMatch(String::isBlank);
        if (none && !answered.shortAnswer().isBlank()) {
            return List.of(answered.shortAnswer());
        }
        return items.stream().filter(item -> !item.isBlank()).distinct().toList();
    }

    static AnswerTrace decode(String stored) {
        try {
            return new AnswerTrace(JSON.readTree(stored));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer cannot be read", e);
        }
    }

    String encode() {
        return json.toString();
    }

    JsonNode json() {
        return json;
    }

    public String question() {
        return json.path("question").asText();
    }

    /** The sentences of the answer, without their marks; empty when there was no answer. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        json.path("asked")
                .path("sentences")
                .forEach(s -> sentences.add(s.path("text").asText()));
        return sentences;
    }

    /** The answer as it was shown, without its sources. */
    public String answer() {
        return json.path("asked").path("answer").asText();
    }

    public boolean isAnswered() {
        return json.path("asked").path("status").asText().equals("answered");
    }
}

package footnote.pipeline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.model.Answer;
import footnote.model.AnswerSentence;
import footnote.model.Asked;
import footnote.model.Citation;
import footnote.model.Timings;
import java.util.List;
import java.util.Locale;

/** Writes an asked question as the JSON object that {@code ask --json} promises. */
public final class AskedJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AskedJson() {}

    public static ObjectNode of(Asked asked) {
        ObjectNode json = NODES.objectNode();
        Answer answer = asked.answer();
        if (answer instanceof Answer.Answered answered) {
            json.put("status", "answered");
            json.put("answer", answered.text());
            putOrNull(json, "short", answered.shortAnswer());
            json.put("resolved_question", asked.resolvedQuestion());
            json.set("sentences", sentences(answered.sentences()));
            json.set("citations", citations(answered.citations()));
            json.putNull("reason");
            json.set("nearest", NODES.arrayNode());
        } else if (answer instanceof Answer.NotFound notFound) {
            json.put("status", "not_found");
            json.put("answer", notFound.reason().sentence());
            json.putNull("short");
            json.put("resolved_question", asked.resolvedQuestion());
            json.set("sentences", NODES.arrayNode());
            json.set("citations", NODES.arrayNode());
            json.put("reason", notFound.reason().name().toLowerCase(Locale.ROOT));
            json.set("nearest", citations(notFound.nearest()));
        } else {
            throw new IllegalStateException("unknown kind of answer: " + answer);
        }
        json.put("mode", answer.mode().name().toLowerCase(Locale.ROOT));
        json.set("timings_ms", timings(asked.timings()));
        return json;
    }

    private static ArrayNode sentences(List<AnswerSentence> sentences) {
        ArrayNode array = NODES.arrayNode();
        for (AnswerSentence sentence : sentences) {
            ArrayNode numbers = array.addObject().put("text", sentence.text()).putArray("citations");
            sentence.citations().forEach(numbers::add);
        }
        return array;
    }

    private static ArrayNode citations(List<Citation> citations) {
        ArrayNode array = NODES.arrayNode();
        for (Citation citation : citations) {
            ObjectNode object = array.addObject()
                    .put("n", citation.number())
                    .put("article", citation.article().id())
                    .put("title", citation.title());
            putOrNull(object, "url", citation.details().url());
            putOrNull(object, "date", citation.details().date());
            object.put("quote", citation.quote())
                    .put("start", citation.span().start())
                    .put("end", citation.span().end());
            if (!citation.alsoIn().isEmpty()) {
                ArrayNode copies = object.putArray("also_in");
                citation.alsoIn().forEach(copy -> copies.add(copy.article().id()));
            }
        }
        return array;
    }

    private static ObjectNode timings(Timings timings) {
        return NODES.objectNode()
                .put("resolve", rounded(timings.resolve()))
                .put("retrieve", rounded(timings.retrieve()))
                .put("answer", rounded(timings.answer()))
                .put("verify", rounded(timings.verify()))
                .put("total", rounded(timings.total()));
    }

    private static double rounded(double millis) {
        return Math.round(millis * 100) / 100.0;
    }

    private static void putOrNull(ObjectNode object, String name, String value) {
        if (value.isEmpty()) {
            object.putNull(name);
        } else {
            object.put(name, value);
        }
    }
}

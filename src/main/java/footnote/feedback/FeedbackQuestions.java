package footnote.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a question set of feedback, one JSON object per answer. What people found right carries its answers and the sentences that
 * prove it; for the rest no answer is made up. Who said it, and in which chat, is left out.
 */
public final class FeedbackQuestions {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FeedbackQuestions() {}

    /** The lines of the set, in the order in which the answers were first talked about. */
    public static List<String> of(List<Opinion> opinions) {
        Map<Long, List<Opinion>> byAnswer = new LinkedHashMap<>();
        for (Opinion opinion : opinions) {
            if (opinion.answer().isPresent()) {
                byAnswer.computeIfAbsent(opinion.turn(), turn -> new ArrayList<>())
                        .add(opinion);
            }
        }
        return byAnswer.values().stream().map(FeedbackQuestions::line).toList();
    }

    private static String line(List<Opinion> opinions) {
        AnswerTrace answer = opinions.get(0).answer().orElseThrow();
        JsonNode trace = answer.json();
        ObjectNode line = NODES.objectNode()
                .put("id", "feedback-" + opinions.get(0).turn())
                .put("question", answer.question());
        line.set("history", trace.path("history"));
        if (trace.path("articles").size() == 1) {
            line.set("article", trace.path("articles").get(0));
        }
        boolean right = opinions.stream().anyMatch(opinion -> opinion.verdict() == Verdict.RIGHT)
                && opinions.stream().noneMatch(opinion -> opinion.verdict() == Verdict.WRONG);
        if (right) {
            addAnswer(line, answer);
        }
        ArrayNode remarks = line.putArray("remarks");
        opinions.forEach(opinion -> remarks.add(remark(opinion, answer)));
        line.set("retrieved", trace.path("retrieved"));
        line.set("trace", trace.path("asked"));
        return line.toString();
    }

    /** An answer whose decisive words are not known is left to its proof. */
    private static void addAnswer(ObjectNode line, AnswerTrace answer) {
        JsonNode asked = answer.json().path("asked");
        JsonNode items = answer.json().path("items");
        if (!answer.isAnswered() || !items.isEmpty()) {
            ArrayNode answers = line.putArray("answers");
            items.forEach(item -> answers.addArray().add(item));
        }
        String resolved = asked.path("resolved_question").asText();
        if (!resolved.equals(answer.question())) {
            line.put("standalone", resolved);
        }
        Set<String> articles = new LinkedHashSet<>();
        Set<String> proof = new LinkedHashSet<>();
        for (JsonNode citation : asked.path("citations")) {
            articles.add(citation.path("article").asText());
            proof.add(citation.path("quote").asText());
        }
        ArrayNode gold = line.putArray("gold_articles");
        articles.forEach(gold::add);
        ArrayNode support = line.putArray("support");
        proof.forEach(support::add);
    }

    private static ObjectNode remark(Opinion opinion, AnswerTrace answer) {
        ObjectNode remark = NODES.objectNode()
                .put("given_at", opinion.givenAt().toString())
                .put("verdict", opinion.verdict().column());
        if (opinion.fault().kind() != Fault.Kind.NONE) {
            remark.put("fault", opinion.fault().kind().column());
        }
        opinion.fault().in(answer).ifPresent(sentence -> remark.put("sentence", sentence));
        if (!opinion.words().isEmpty()) {
            remark.put("words", opinion.words());
        }
        return remark;
    }
}

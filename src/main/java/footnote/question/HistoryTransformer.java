package footnote.question;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.transformer.QueryTransformer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Makes a follow-up stand alone by putting the last questions of the conversation before it; a question that stands alone is left as
 * it is. The history is the query's chat memory.
 */
public final class HistoryTransformer implements QueryTransformer {
    private static final int MOST_EARLIER = 2;

    @Override
    public Collection<Query> transform(Query query) {
        List<String> earlier = earlierQuestions(query);
        if (earlier.isEmpty() || !FollowUp.needsHistory(query.text())) {
            return List.of(query);
        }
        List<String> parts = new ArrayList<>();
        for (int i = earlier.size() - 1; i >= 0 && parts.size() < MOST_EARLIER; i--) {
            parts.add(0, asSentence(earlier.get(i)));
            if (!FollowUp.needsHistory(earlier.get(i))) {
                break;
            }
        }
        parts.add(query.text().strip());
        return List.of(Query.from(String.join(" ", parts), query.metadata()));
    }

    private static List<String> earlierQuestions(Query query) {
        if (query.metadata() == null || query.metadata().chatMemory() == null) {
            return List.of();
        }
        List<String> questions = new ArrayList<>();
        for (ChatMessage message : query.metadata().chatMemory()) {
            if (message instanceof UserMessage user) {
                questions.add(user.singleText());
            }
        }
        return questions;
    }

    private static String asSentence(String question) {
        String stripped = question.strip();
        char last = stripped.charAt(stripped.length() - 1);
        return last == '?' || last == '!' || last == '.' ? stripped : stripped + "?";
    }
}

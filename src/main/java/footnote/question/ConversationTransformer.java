package footnote.question;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.transformer.QueryTransformer;
import footnote.model.Turn;
import footnote.reader.FollowUpSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Makes a follow-up stand alone with the words of its conversation, which is the query's chat memory; a question that stands alone is
 * left as it is. Works without a chat model. The first query is the stand-alone question; further ones, with more words of the
 * conversation, are only for the search. Safe for use by several threads.
 */
public final class ConversationTransformer implements QueryTransformer {
    private final Resolver resolver;

    public ConversationTransformer(FollowUpSource reader) {
        this.resolver = new Resolver(reader);
    }

    @Override
    public Collection<Query> transform(Query query) {
        List<Turn> conversation = new ArrayList<>();
        for (Turn turn : conversation(query)) {
            // What a program before us has not written out is written out here, oldest first.
            String resolved = FollowUp.needsHistory(turn.question())
                    ? resolver.resolve(turn.question(), conversation).question()
                    : turn.question();
            conversation.add(new Turn(turn.question(), turn.answer(), resolved));
        }
        Resolver.StandAlone resolved = resolver.resolve(query.text(), conversation);
        List<Query> queries = new ArrayList<>();
        boolean asTyped = resolved.question().strip().equals(query.text().strip());
        queries.add(asTyped ? query : Query.from(resolved.question(), query.metadata()));
        resolved.alsoSearched().forEach(words -> queries.add(Query.from(words, query.metadata())));
        return queries;
    }

    private static List<Turn> conversation(Query query) {
        if (query.metadata() == null || query.metadata().chatMemory() == null) {
            return List.of();
        }
        List<Turn> turns = new ArrayList<>();
        String question = "";
        for (ChatMessage message : query.metadata().chatMemory()) {
            if (message instanceof UserMessage user) {
                if (!question.isEmpty()) {
                    turns.add(new Turn(question, ""));
                }
                question = user.singleText();
            } else if (message instanceof AiMessage ai && !question.isEmpty()) {
                turns.add(new Turn(question, ai.text() == null ? "" : ai.text()));
                question = "";
            }
        }
        if (!question.isEmpty()) {
            turns.add(new Turn(question, ""));
        }
        return turns;
    }
}

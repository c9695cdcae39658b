package footnote.pipeline;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.invocation.InvocationParameters;
import dev.langchain4j.rag.AugmentationRequest;
import dev.langchain4j.rag.DefaultRetrievalAugmentor;
import dev.langchain4j.rag.RetrievalAugmentor;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.content.injector.ContentInjector;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.transformer.QueryTransformer;
import footnote.model.FoundPassage;
import footnote.model.Question;
import footnote.model.Turn;
import footnote.retrieve.PassageContent;
import footnote.retrieve.QueryScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps from a typed question to passages, as one LangChain4j retrieval augmentor that writes into the question's trace. */
public final class TracedRetrieval {
    private static final String TRACE = "footnote.trace";

    private final RetrievalAugmentor augmentor;

    public TracedRetrieval(
            QueryTransformer transformer,
            ContentRetriever retriever,
            ContentAggregator aggregator,
            ContentInjector injector) {
        this.augmentor = DefaultRetrievalAugmentor.builder()
                .queryTransformer(query -> resolve(transformer, query))
                .contentRetriever(query -> retrieve(retriever, query))
                .contentAggregator(found -> aggregator.aggregate(resolvedFirst(found)))
                .contentInjector(injector)
                .executor(Runnable::run)
                .build();
    }

    /** The passages to read for a question, best first. */
    List<FoundPassage> find(Question question, Trace trace) {
        UserMessage message = UserMessage.from(question.text());
        InvocationParameters parameters = new InvocationParameters();
        parameters.put(TRACE, trace);
        QueryScope.put(parameters, question.scope());
        Metadata metadata = Metadata.builder()
                .chatMessage(message)
                .chatMemory(history(question))
                .invocationContext(InvocationContext.builder()
                        .invocationParameters(parameters)
                        .build())
                .build();
        return PassageContent.passagesOf(
                augmentor.augment(new AugmentationRequest(message, metadata)).contents());
    }

    private static List<ChatMessage> history(Question question) {
        List<ChatMessage> messages = new ArrayList<>();
        for (Turn turn : question.history()) {
            if (!turn.question().isBlank()) {
                messages.add(UserMessage.from(turn.resolved()));
            }
            if (!turn.answer().isBlank()) {
                messages.add(AiMessage.from(turn.answer()));
            }
        }
        return messages;
    }

    private static Collection<Query> resolve(QueryTransformer transformer, Query query) {
        Trace trace = traceOf(query);
        Collection<Query> resolved = trace.timed(Trace.Step.RESOLVE, () -> transformer.transform(query));
        resolved.stream().findFirst().ifPresent(first -> trace.resolvedTo(first.text()));
        return resolved;
    }

    private static List<Content> retrieve(ContentRetriever retriever, Query query) {
        Trace trace = traceOf(query);
        List<Content> contents = trace.timed(Trace.Step.RETRIEVE, () -> retriever.retrieve(query));
        trace.retrieved(PassageContent.passagesOf(contents));
        return contents;
    }

    /** The stand-alone question goes before what is only searched for besides. */
    private static Map<Query, Collection<List<Content>>> resolvedFirst(Map<Query, Collection<List<Content>>> found) {
        Map<Query, Collection<List<Content>>> ordered = new LinkedHashMap<>();
        found.forEach((query, contents) -> {
            if (query.text().equals(traceOf(query).resolvedQuestion())) {
                ordered.put(query, contents);
            }
        });
        found.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private static Trace traceOf(Query query) {
        Trace trace = query.metadata().invocationParameters().get(TRACE);
        return trace;
    }
}

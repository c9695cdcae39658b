package footnote.retrieve;

import dev.langchain4j.invocation.InvocationParameters;
import dev.langchain4j.rag.query.Query;
import footnote.model.Scope;

/** Carries the scope of a search along with the query, in LangChain4j's invocation parameters. */
public final class QueryScope {
    private static final String KEY = "footnote.scope";

    private QueryScope() {}

    public static void put(InvocationParameters parameters, Scope scope) {
        parameters.put(KEY, scope);
    }

    /** The query's scope; a query without one is refused, since it would search everything. */
    public static Scope of(Query query) {
        InvocationParameters parameters =
                query.metadata() == null ? null : query.metadata().invocationParameters();
        Object scope = parameters == null ? null : parameters.asMap().get(KEY);
        if (scope instanceof Scope found) {
            return found;
        }
        throw new IllegalStateException("a query came without a scope");
    }
}

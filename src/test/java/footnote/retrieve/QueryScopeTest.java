package footnote.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.invocation.InvocationParameters;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;
import footnote.model.LibraryId;
import footnote.model.Scope;
import org.junit.jupiter.api.Test;

class QueryScopeTest {
    private static final Scope SCOPE = Scope.of(LibraryId.ofChat("anna"));

    @Test
    void travelsWithTheQuery() {
        Query query = Query.from("Who resigned?", metadata(scoped(SCOPE)));

        assertThat(QueryScope.of(query)).isEqualTo(SCOPE);
    }

    @Test
    void refusesAQueryWithoutMetadata() {
        Query query = Query.from("Who resigned?");

        assertThatThrownBy(() -> QueryScope.of(query))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a query came without a scope");
    }

    @Test
    void refusesAQueryWithoutParameters() {
        Metadata metadata = Metadata.builder()
                .chatMessage(UserMessage.from("Who resigned?"))
                .invocationContext(InvocationContext.builder().build())
                .build();

        assertThatThrownBy(() -> QueryScope.of(Query.from("Who resigned?", metadata)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAQueryWhoseParametersHoldNoScope() {
        Query query = Query.from("Who resigned?", metadata(new InvocationParameters()));

        assertThatThrownBy(() -> QueryScope.of(query)).isInstanceOf(IllegalStateException.class);
    }

    private static InvocationParameters scoped(Scope scope) {
        InvocationParameters parameters = new InvocationParameters();
        QueryScope.put(parameters, scope);
        return parameters;
    }

    private static Metadata metadata(InvocationParameters parameters) {
        return Metadata.builder()
                .chatMessage(UserMessage.from("Who resigned?"))
                .invocationContext(InvocationContext.builder()
                        .invocationParameters(parameters)
                        .build())
                .build();
    }
}

package footnote.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.transformer.QueryTransformer;
import footnote.llm.CheckedChatModel;
import footnote.llm.FakeLanguageModel;
import footnote.llm.ModelUnavailable;
import footnote.llm.Prompts;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTransformerTest {
    private static final List<ChatMessage> TALKS =
            List.of(UserMessage.from("Who met in Riyadh?"), AiMessage.from("Rubio and Lavrov met in Riyadh."));

    private final FakeLanguageModel model = new FakeLanguageModel();
    private final QueryTransformer transformer = new ModelTransformer(
            new CheckedChatModel(model),
            new Prompts(Path.of("prompts"))
                    .read("resolve-question", "chatMemory", "query")
                    .text(),
            query -> List.of(Query.from("resolved inside", query.metadata())));

    @ParameterizedTest
    @CsvSource({
        "How long did Rubio and Lavrov meet?,How long did Rubio and Lavrov meet?",
        "'Question: \"How long did they meet?\"',How long did they meet?",
        "'\n  **How long did they meet?** \n',How long did they meet?"
    })
    void takesTheQuestionThatTheModelWrites(String reply, String expected) {
        model.reply(reply);

        Collection<Query> resolved = transformer.transform(asked("for how long?", TALKS));

        assertThat(resolved).extracting(Query::text).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "First line.\nSecond line.", "See https://example.com/x", "<b>How long?</b>"})
    void resolvesInsideWhenTheReplyIsNoQuestion(String reply) {
        model.reply(reply);

        Collection<Query> resolved = transformer.transform(asked("for how long?", TALKS));

        assertThat(resolved).extracting(Query::text).containsExactly("resolved inside");
    }

    @Test
    void resolvesInsideWhenTheModelFails() {
        model.fail(new ModelUnavailable("The language model did not answer in time.", true));

        Collection<Query> resolved = transformer.transform(asked("for how long?", TALKS));

        assertThat(resolved).extracting(Query::text).containsExactly("resolved inside");
    }

    @Test
    void doesNotAskTheModelWithoutAConversation() {
        transformer.transform(asked("Who met in Riyadh?", List.of()));

        assertThat(model.asked()).isEmpty();
    }

    private static Query asked(String question, List<ChatMessage> memory) {
        Metadata metadata = Metadata.builder()
                .chatMessage(UserMessage.from(question))
                .chatMemory(memory)
                .invocationContext(InvocationContext.builder().build())
                .build();
        return Query.from(question, metadata);
    }
}

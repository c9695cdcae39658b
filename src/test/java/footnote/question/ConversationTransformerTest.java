package footnote.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.transformer.QueryTransformer;
import footnote.reader.FollowUpReading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConversationTransformerTest {
    private final ConversationTransformer transformer = new ConversationTransformer(FakeFollowUps.changingNothing());

    @Test
    void leavesAQuestionWithoutMetadataAsItIs() {
        Query query = Query.from("and for how long?");

        Collection<Query> transformed = transformer.transform(query);

        assertThat(transformed).containsExactly(query);
    }

    @Test
    void keepsTheMetadataThatCarriesTheScope() {
        Query query = asked("Why did he?", "Who delayed the trip to Saudi Arabia?");

        Collection<Query> transformed = transformer.transform(query);

        assertThat(transformed).extracting(Query::metadata).containsExactly(query.metadata());
    }

    @ParameterizedTest
    @MethodSource
    void resolves(List<String> earlier, String question, String resolved) {
        Query query = asked(question, earlier.toArray(String[]::new));

        Collection<Query> transformed = transformer.transform(query);

        assertThat(transformed).extracting(Query::text).containsExactly(resolved);
    }

    static Stream<Arguments> resolves() {
        return Stream.of(
                Arguments.of(List.of(), "and for how long?", "and for how long?"),
                Arguments.of(
                        List.of("Who delayed the trip to Saudi Arabia?"),
                        "When was the harbour bridge closed?",
                        "When was the harbour bridge closed?"),
                Arguments.of(
                        List.of("Who delayed the trip to Saudi Arabia?"),
                        "  why did he? ",
                        "Who delayed the trip to Saudi Arabia? why did he?"),
                Arguments.of(
                        List.of("where did the foreign ministers meet"),
                        "and for how long?",
                        "How long did the foreign ministers meet?"),
                Arguments.of(
                        List.of("Where did the foreign ministers meet?", "and for how long?"),
                        "why there?",
                        "How long did the foreign ministers meet? why there?"),
                Arguments.of(
                        List.of("Where did the foreign ministers meet?", "When was the harbour bridge closed?"),
                        "by whom?",
                        "When was the harbour bridge closed? by whom?"),
                Arguments.of(
                        List.of("Where did the ministers meet?", "how long?", "who was there?", "and then?"),
                        "why?",
                        "How long did the ministers meet? why?"));
    }

    @ParameterizedTest
    @MethodSource
    void asksTheSameOfSomebodyElse(List<String> earlier, String question, String resolved) {
        resolves(earlier, question, resolved);
    }

    static Stream<Arguments> asksTheSameOfSomebodyElse() {
        return Stream.of(
                Arguments.of(
                        List.of("What did Rubio say about the sanctions?"),
                        "and Lavrov?",
                        "What did Lavrov say about the sanctions?"),
                Arguments.of(
                        List.of("What did Rubio say about the sanctions?"),
                        "what about the EU?",
                        "What did the EU say about the sanctions?"),
                Arguments.of(
                        List.of("When did Rubio meet Lavrov?"), "no, I meant Witkoff", "When did Witkoff meet Lavrov?"),
                Arguments.of(List.of("Who was arrested in Moscow?"), "and in Kyiv?", "Who was arrested in Kyiv?"),
                Arguments.of(List.of("Who was arrested?"), "and in Kyiv?", "Who was arrested in Kyiv?"),
                Arguments.of(
                        List.of("Who was arrested in Moscow?"),
                        "no, I meant who was released from Lefortovo prison yesterday?",
                        "who was released from Lefortovo prison yesterday?"));
    }

    @Test
    void answersAreNoQuestions() {
        List<ChatMessage> messages = List.of(
                UserMessage.from("Where did the foreign ministers meet?"), AiMessage.from("In Riyadh, he said."));

        Collection<Query> transformed = transformer.transform(query("and for how long?", messages));

        assertThat(transformed).extracting(Query::text).containsExactly("How long did the foreign ministers meet?");
    }

    private static Query asked(String question, String... earlier) {
        List<ChatMessage> messages = new ArrayList<>();
        for (String text : earlier) {
            messages.add(UserMessage.from(text));
            messages.add(AiMessage.from("The articles say so."));
        }
        return query(question, messages);
    }

    private static Query query(String question, List<ChatMessage> messages) {
        Metadata metadata = Metadata.builder()
                .chatMessage(UserMessage.from(question))
                .chatMemory(messages)
                .invocationContext(InvocationContext.builder().build())
                .build();
        return Query.from(question, metadata);
    }

    @Test
    void theTrainedResolverRewritesWhereTheConversationIsNeeded() {
        FollowUpReading reading =
                new FollowUpReading(0.9, "How many people did the fire injure?", List.of("Estrella", "ferry"));
        QueryTransformer trained = new ConversationTransformer(FakeFollowUps.answering(reading));

        Collection<Query> transformed =
                trained.transform(asked("How many people did it injure?", "When did the fire start?"));

        assertThat(transformed)
                .extracting(Query::text)
                .containsExactly(
                        "How many people did the fire injure?",
                        "How many people did the fire injure? Estrella ferry",
                        "When did the fire start? How many people did it injure?");
    }

    @Test
    void whatPerhapsNeedsTheConversationIsReadAsTypedAndAlsoSearchedBehindTheQuestionBefore() {
        FollowUpReading reading = new FollowUpReading(0.5, "How many sailors did the fire injure?", List.of("ferry"));
        QueryTransformer trained = new ConversationTransformer(FakeFollowUps.answering(reading));

        Collection<Query> transformed =
                trained.transform(asked("How many sailors were hurt?", "When did the fire start?"));

        assertThat(transformed)
                .extracting(Query::text)
                .containsExactly("How many sailors were hurt?", "When did the fire start? How many sailors were hurt?");
    }

    @Test
    void aWholeQuestionIsReadAsTypedWhereTheResolverFindsNothingToBringIn() {
        String whole = "How long did the meeting at the harbour last?";
        QueryTransformer trained =
                new ConversationTransformer(FakeFollowUps.answering(new FollowUpReading(0.9, whole, List.of())));

        Collection<Query> transformed = trained.transform(asked(whole, "When did the fire start?"));

        assertThat(transformed).extracting(Query::text).containsExactly(whole, "When did the fire start? " + whole);
    }

    @Test
    void theTrainedResolverIsNotFollowedWhereItSaysThatTheQuestionStandsAlone() {
        FollowUpReading reading =
                new FollowUpReading(0.1, "How many people did the fire injure at the bank?", List.of());
        QueryTransformer trained = new ConversationTransformer(FakeFollowUps.answering(reading));

        Collection<Query> transformed = trained.transform(asked("How did the bank fail?", "When did the fire start?"));

        assertThat(transformed).extracting(Query::text).containsExactly("How did the bank fail?");
    }
}

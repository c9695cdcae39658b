package footnote.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import footnote.model.Secret;
import footnote.model.StopSignal;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** All four providers against a stand-in that others wrote. */
@Timeout(60)
class ProvidersIT {
    private static final String REPLY =
            "The bank raised its rate to 4.5 percent [P1]. It was the third rise in a row [P1, P2].";
    private static final List<ChatMessage> MESSAGES =
            List.of(SystemMessage.from("Answer from the passages."), UserMessage.from("How high is the rate?"));
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LITTLE_PATIENCE = Duration.ofSeconds(1);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private static final ExecutorService EXECUTOR = Executors.newCachedThreadPool();
    private static AiMock mock;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        String missing = AiMock.missing();
        assumeTrue(missing.isEmpty(), missing);
        mock = AiMock.start();
    }

    @AfterAll
    static void stop() {
        EXECUTOR.shutdownNow();
        if (mock != null) {
            mock.close();
        }
    }

    @BeforeEach
    void behave() throws IOException, InterruptedException {
        mock.misbehave("{}");
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = Mode.EXCLUDE)
    void givesAWholeReply(ModelProvider provider) {
        assertThat(model(provider, PATIENCE).complete(MESSAGES)).isEqualTo(REPLY);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = Mode.EXCLUDE)
    void streamsAReply(ModelProvider provider) {
        List<String> shown = new ArrayList<>();

        String reply = model(provider, PATIENCE).complete(MESSAGES, shown::add, new StopSignal());

        assertThat(reply).isEqualTo(REPLY);
        assertThat(shown).hasSizeGreaterThan(2).last().isEqualTo(REPLY);
        assertThat(shown).allMatch(REPLY::startsWith);
    }

    @ParameterizedTest
    @MethodSource
    void endsInASentenceBeforeTheDeadline(ModelProvider provider, String chaos, List<String> sentences)
            throws IOException, InterruptedException {
        Duration timeout = chaos.contains("latency") ? LITTLE_PATIENCE : PATIENCE;
        mock.misbehave(chaos);
        long start = System.nanoTime();

        ModelUnavailable whole = catchThrowableOfType(
                ModelUnavailable.class, () -> model(provider, timeout).complete(MESSAGES));
        ModelUnavailable streamed = catchThrowableOfType(
                ModelUnavailable.class,
                () -> model(provider, timeout).complete(MESSAGES, text -> {}, new StopSignal()));

        assertThat(sentences).contains(whole.getMessage(), streamed.getMessage());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(timeout.multipliedBy(5));
    }

    static Stream<Arguments> endsInASentenceBeforeTheDeadline() {
        return Stream.of(ModelProvider.values())
                .filter(provider -> provider != ModelProvider.NONE)
                .flatMap(provider -> Stream.of(
                        Arguments.of(
                                provider,
                                "{\"rateLimitRate\": 1}",
                                List.of("The language model gets too many requests at the moment.")),
                        Arguments.of(
                                provider,
                                "{\"dropRate\": 1}",
                                List.of("The language model has a failure of its own at the moment.")),
                        Arguments.of(
                                provider, "{\"disconnectRate\": 1}", List.of("The language model cannot be reached.")),
                        Arguments.of(
                                provider,
                                "{\"malformedRate\": 1}",
                                List.of(
                                        "The language model sent a reply that cannot be read.",
                                        "The language model stopped in the middle of its reply.")),
                        Arguments.of(
                                provider,
                                "{\"latencyMs\": 10000}",
                                List.of("The language model did not answer in 1 s."))));
    }

    private static ProviderModel model(ModelProvider provider, Duration timeout) {
        ModelSettings settings = new ModelSettings(
                provider, "some-model", mock.address() + path(provider), new Secret("test-key"), timeout, 200, 0, 0);
        return new ProviderModel(settings, new ChatModels(settings), EXECUTOR, NOON);
    }

    private static String path(ModelProvider provider) {
        return switch (provider) {
            case OPENAI, ANTHROPIC -> "/v1";
            case GEMINI -> "/v1beta";
            case OLLAMA, NONE -> "";
        };
    }
}

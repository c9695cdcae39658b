package footnote.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import footnote.TestClock;
import footnote.model.Secret;
import footnote.model.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class ProviderModelTest {
    private static final String KEY = "sk-very-secret";
    private static final List<ChatMessage> MESSAGES = List.of(UserMessage.from("How high is the rate?"));
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration NO_PATIENCE = Duration.ofMillis(900);

    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private LocalModelServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LocalModelServer();
    }

    @AfterEach
    void stop() {
        server.close();
        executor.shutdownNow();
    }

    @Test
    void givesTheWholeReply() {
        server.says("4.5 percent");

        assertThat(model(PATIENCE).complete(MESSAGES)).isEqualTo("4.5 percent");
    }

    @Test
    void showsAStreamedReplyWhileItGrows() {
        List<String> shown = new ArrayList<>();
        server.streams("stop", "4.5", " per", "cent");

        String reply = model(PATIENCE).complete(MESSAGES, shown::add, new StopSignal());

        assertThat(reply).isEqualTo("4.5 percent");
        assertThat(shown).containsExactly("4.5", "4.5 per", "4.5 percent");
    }

    @Test
    void givesWhatThereIsOfAReplyThatIsStopped() {
        StopSignal stop = new StopSignal();
        server.stalls("text/event-stream", LocalModelServer.event("4.5"));

        String reply = model(PATIENCE).complete(MESSAGES, soFar -> stop.give(), stop);

        assertThat(reply).isEqualTo("4.5");
    }

    @Test
    void isStoppedAtOnceThoughNothingHasComeYet() {
        StopSignal stop = new StopSignal();
        server.stalls("text/event-stream", "");
        executor.execute(() -> {
            await().until(() -> server.requests() == 1);
            stop.give();
        });

        assertThat(model(PATIENCE).complete(MESSAGES, soFar -> {}, stop)).isEmpty();
    }

    @Test
    void keepsAReplyThatRanIntoItsLengthLimit() {
        server.says("4.5 per", "length");

        assertThat(model(PATIENCE).complete(MESSAGES)).isEqualTo("4.5 per");
    }

    @ParameterizedTest
    @CsvSource({
        "429, 2, true, The language model gets too many requests at the moment.",
        "500, 2, true, The language model has a failure of its own at the moment.",
        "503, 2, true, The language model has a failure of its own at the moment.",
        "401, 1, false, The language model refused the key.",
        "403, 1, false, The language model refused the key.",
        "404, 1, false, The language model does not know the model small.",
        "400, 1, false, The language model refused the request.",
        "302, 1, true, The language model sent a reply that cannot be read."
    })
    void saysWhyThereIsNoReply(int status, int requests, boolean worthRetrying, String sentence) {
        server.status(status, "{}").status(status, "{}");

        ModelUnavailable failure = failure(model(PATIENCE));

        assertThat(failure).hasMessage(sentence);
        assertThat(failure.worthRetrying()).isEqualTo(worthRetrying);
        assertThat(server.requests()).isEqualTo(requests);
    }

    @ParameterizedTest
    @CsvSource({"429", "500"})
    void repeatsOnceWhatMayPass(int status) {
        server.status(status, "{}").says("4.5 percent");

        assertThat(model(PATIENCE).complete(MESSAGES)).isEqualTo("4.5 percent");
    }

    @Test
    void repeatsAStreamThatDidNotStart() {
        server.status(503, "{}").streams("stop", "4.5 percent");

        assertThat(model(PATIENCE).complete(MESSAGES, text -> {}, new StopSignal()))
                .isEqualTo("4.5 percent");
    }

    @Test
    void givesUpABodyThatStalls() {
        server.stalls("application/json", "{\"choices\":[");
        long start = System.nanoTime();

        ModelUnavailable failure = failure(model(NO_PATIENCE));

        assertThat(failure).hasMessage("The language model did not answer in 0.9 s.");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(NO_PATIENCE.multipliedBy(5));
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void givesUpAStreamThatStalls(boolean afterItsFirstPiece) {
        List<String> shown = new ArrayList<>();
        server.stalls("text/event-stream", afterItsFirstPiece ? LocalModelServer.event("4.5") : ":\n\n");
        long start = System.nanoTime();

        ModelUnavailable failure = streamedFailure(model(NO_PATIENCE), shown);

        assertThat(failure).hasMessage("The language model did not answer in 0.9 s.");
        assertThat(shown).hasSize(afterItsFirstPiece ? 1 : 0);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(NO_PATIENCE.multipliedBy(5));
    }

    @Test
    void refusesAStreamThatEndsWithoutAFinishReason() {
        server.streams("", "4.5 per");

        assertThat(streamedFailure(model(PATIENCE), new ArrayList<>()))
                .hasMessage("The language model stopped in the middle of its reply.");
    }

    @Test
    void stopsAStreamWithoutEnd() {
        server.streams("stop", "x".repeat(150_000), "x".repeat(150_000));

        assertThat(streamedFailure(model(PATIENCE), new ArrayList<>()))
                .hasMessage("The language model sent a reply that cannot be read.");
    }

    @Test
    void saysWhenTheConnectionBreaksInTheMiddle() {
        server.breaksOff(LocalModelServer.event("4.5")).breaksOff(LocalModelServer.event("4.5"));

        assertThat(streamedFailure(model(PATIENCE), new ArrayList<>()))
                .hasMessage("The language model cannot be reached.");
    }

    @Test
    void refusesAFilteredReply() {
        server.says("", "content_filter");

        assertThat(failure(model(PATIENCE))).hasMessage("The language model declined to answer.");
    }

    @Test
    void refusesAReplyThatIsNoJson() {
        server.status(200, "<html>Hotel login</html>");

        assertThat(failure(model(PATIENCE))).hasMessage("The language model sent a reply that cannot be read.");
    }

    @Test
    void saysWhenNobodyListens() {
        ProviderModel model = model(PATIENCE);
        server.close();

        assertThat(failure(model)).hasMessage("The language model cannot be reached.");
        assertThat(streamedFailure(model, new ArrayList<>())).hasMessage("The language model cannot be reached.");
    }

    @Test
    void neverShowsTheKey() {
        server.status(401, "{\"error\": \"Incorrect API key provided: " + KEY + "\"}");

        StringWriter trace = new StringWriter();
        failure(model(PATIENCE)).printStackTrace(new PrintWriter(trace));

        assertThat(trace.toString()).contains("Incorrect API key provided: ***").doesNotContain(KEY);
        assertThat(settings(PATIENCE, 0).toString()).doesNotContain(KEY);
    }

    @Test
    void leavesAFailingModelAloneForAMinute() {
        ProviderModel model = model(PATIENCE);
        for (int i = 0; i < 3; i++) {
            server.status(400, "{}");
            assertThat(failure(model)).hasMessage("The language model refused the request.");
        }
        server.says("4.5 percent");

        assertThat(failure(model)).hasMessage("The language model failed 3 times in a row and is left alone for 60 s.");
        assertThat(server.requests()).isEqualTo(3);

        clock.advance(Duration.ofSeconds(60));
        assertThat(model.complete(MESSAGES)).isEqualTo("4.5 percent");
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        ProviderModel model = model(PATIENCE);
        server.status(400, "{}")
                .status(400, "{}")
                .says("4.5 percent")
                .status(400, "{}")
                .says("4.6 percent");

        failure(model);
        failure(model);
        model.complete(MESSAGES);
        failure(model);

        assertThat(model.complete(MESSAGES)).isEqualTo("4.6 percent");
    }

    @Test
    void staysWithinItsBudgetOfTheDay() {
        ProviderModel model =
                new ProviderModel(settings(PATIENCE, 250), new ChatModels(settings(PATIENCE, 250)), executor, clock);
        server.says("one").says("two").says("three");

        model.complete(MESSAGES);
        model.complete(MESSAGES);
        assertThat(failure(model)).hasMessage("The language model is over its budget for today.");
        assertThat(server.requests()).isEqualTo(2);

        clock.advance(Duration.ofHours(12));
        assertThat(model.complete(MESSAGES)).isEqualTo("three");
    }

    private ProviderModel model(Duration timeout) {
        ModelSettings settings = settings(timeout, 0);
        return new ProviderModel(settings, new ChatModels(settings), executor, clock);
    }

    private ModelSettings settings(Duration timeout, long budget) {
        return new ModelSettings(
                ModelProvider.OPENAI, "small", server.address(), new Secret(KEY), timeout, 50, 0, budget);
    }

    private static ModelUnavailable failure(ProviderModel model) {
        return catchThrowableOfType(ModelUnavailable.class, () -> model.complete(MESSAGES));
    }

    private static ModelUnavailable streamedFailure(ProviderModel model, List<String> shown) {
        return catchThrowableOfType(
                ModelUnavailable.class, () -> model.complete(MESSAGES, shown::add, new StopSignal()));
    }
}

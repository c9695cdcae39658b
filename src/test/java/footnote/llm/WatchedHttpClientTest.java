package footnote.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.sse.DefaultServerSentEventParser;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchedHttpClientTest {
    private final CompletableFuture<Throwable> error = new CompletableFuture<>();
    private LocalModelServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LocalModelServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void closesAStreamThatStallsAlthoughNobodyCancelsIt() throws Exception {
        server.stalls("text/event-stream", ":\n\n");

        stream(Duration.ofMillis(900));

        assertThat(error.get(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void reportsTheEndOfAStreamInAnyCase() throws Exception {
        server.streams("", "4.5");

        stream(Duration.ofSeconds(5));

        assertThat(error.get(10, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        CallFailed.class, e -> assertThat(e.failure()).isEqualTo(Failure.CUT_OFF));
    }

    private void stream(Duration timeout) {
        HttpClient client = new WatchedHttp(timeout).build();
        HttpRequest request = HttpRequest.builder()
                .method(HttpMethod.POST)
                .url(server.address())
                .body("{}")
                .build();
        client.execute(request, new DefaultServerSentEventParser(), new ServerSentEventListener() {
            @Override
            public void onEvent(ServerSentEvent event) {}

            @Override
            public void onError(Throwable problem) {
                error.complete(problem);
            }
        });
    }
}

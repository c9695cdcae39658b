package footnote.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/**
 * Builds the HTTP clients of the chat models: HTTP/1.1 only, because local model servers stumble over the upgrade that
 * the JDK offers otherwise, and without following redirects, which could carry the key elsewhere.
 */
final class WatchedHttp implements HttpClientBuilder {
    private Duration connectTimeout;
    private Duration readTimeout;

    /**
     * @param timeout for connecting, for the answer's head, and for its body
     */
    WatchedHttp(Duration timeout) {
        this.connectTimeout = timeout;
        this.readTimeout = timeout;
    }

    @Override
    public Duration connectTimeout() {
        return connectTimeout;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        connectTimeout = timeout;
        return this;
    }

    @Override
    public Duration readTimeout() {
        return readTimeout;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        readTimeout = timeout;
        return this;
    }

    @Override
    public HttpClient build() {
        java.net.http.HttpClient client = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
        return new WatchedHttpClient(client, readTimeout);
    }
}

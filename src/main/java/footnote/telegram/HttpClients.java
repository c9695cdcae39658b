package footnote.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** The HTTP clients towards Telegram. None of them repeats a call by itself or follows a redirect: that would send messages twice. */
final class HttpClients {
    private static final int PER_HOST = 100;

    private HttpClients() {}

    static OkHttpClient polling(Duration pollTimeout) {
        return base("poll")
                .readTimeout(pollTimeout.plusSeconds(10))
                .callTimeout(pollTimeout.plusSeconds(15))
                .build();
    }

    static OkHttpClient sending() {
        return base("send")
                .readTimeout(Duration.ofSeconds(18))
                .callTimeout(Duration.ofSeconds(20))
                .addNetworkInterceptor(HttpClients::refuseToRepeat)
                .build();
    }

    /** For files: a slow line needs minutes for what Telegram takes. */
    static OkHttpClient uploading() {
        return base("upload")
                .readTimeout(Duration.ofMinutes(1))
                .callTimeout(Duration.ofMinutes(4))
                .addNetworkInterceptor(HttpClients::refuseToRepeat)
                .build();
    }

    static OkHttpClient downloading() {
        return base("download")
                .readTimeout(Duration.ofSeconds(20))
                .callTimeout(Duration.ofMinutes(2))
                .build();
    }

    /** Ends what runs and lets go of the connections. */
    static void close(OkHttpClient client) {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private static OkHttpClient.Builder base(String name) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(0, PER_HOST, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "footnote-" + name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(PER_HOST);
        dispatcher.setMaxRequestsPerHost(PER_HOST);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(16, 20, TimeUnit.SECONDS))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(Duration.ofSeconds(10))
                .writeTimeout(Duration.ofSeconds(18));
    }

    /** OkHttp repeats a call by itself after these replies, unless they become an error before it sees them. */
    private static Response refuseToRepeat(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        int code = response.code();
        if (code == 408 || code == 421 || code == 503) {
            response.close();
            throw new IOException("Telegram answered " + code);
        }
        return response;
    }
}

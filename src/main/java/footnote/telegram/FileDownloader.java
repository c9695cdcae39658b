package footnote.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the files that people send, from the configured server, and never more bytes than allowed. */
final class FileDownloader {
    static final int MOST_BYTES = 20 * 1024 * 1024;
    static final String TOO_LARGE = "This file is larger than 20 MB, which is the most I can read.";

    private static final Logger LOG = LoggerFactory.getLogger(FileDownloader.class);
    private static final String FAILED = "I could not fetch this file from Telegram. Please send it again.";
    private static final int ATTEMPTS = 3;

    private final TelegramSettings settings;
    private final ApiCalls api;
    private final OkHttpClient client;

    FileDownloader(TelegramSettings settings, ApiCalls api, OkHttpClient client) {
        this.settings = settings;
        this.api = api;
        this.client = client;
    }

    /** How a download ended. */
    sealed interface Download {
        record Fetched(byte[] content) implements Download {}

        /** With the sentence that says why. */
        record Failed(String sentence) implements Download {}
    }

    Download fetch(String fileId) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return fetchOnce(fileId);
            } catch (IOException e) {
                LOG.warn("a file cannot be fetched, attempt {}: {}", attempt, e.toString());
            }
        }
        try {
            return fetchOnce(fileId);
        } catch (IOException e) {
            LOG.warn("a file cannot be fetched", e);
            return new Download.Failed(FAILED);
        }
    }

    private Download fetchOnce(String fileId) throws IOException {
        ApiAnswer file = api.call(client, "getFile", Map.of("file_id", fileId));
        if (!file.isOk()) {
            boolean tooLarge = file.description().contains("file is too big");
            return new Download.Failed(tooLarge ? TOO_LARGE : FAILED);
        }
        if (file.result().path("file_size").asLong() > MOST_BYTES) {
            return new Download.Failed(TOO_LARGE);
        }
        HttpUrl address = api.address(
                "file",
                "bot" + settings.token().value(),
                file.result().path("file_path").asText());
        try (Response response =
                client.newCall(new Request.Builder().url(address).build()).execute()) {
            @Nullable ResponseBody body = response.body();
            if (response.code() != 200 || body == null) {
                throw new IOException("the file server answered " + response.code());
            }
            return read(body.byteStream());
        }
    }

    private static Download read(InputStream stream) throws IOException {
        byte[] content = stream.readNBytes(MOST_BYTES + 1);
        return content.length > MOST_BYTES ? new Download.Failed(TOO_LARGE) : new Download.Fetched(content);
    }
}

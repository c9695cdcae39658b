package footnote.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Calls of the Bot API whose answers are read as a tree, so that nothing unknown in them can break the reading. */
final class ApiCalls {
    private static final MediaType JSON = MediaType.get("application/json");

    private final TelegramSettings settings;
    private final ObjectMapper json = new ObjectMapper();

    ApiCalls(TelegramSettings settings) {
        this.settings = settings;
    }

    ApiAnswer call(OkHttpClient client, String method, Object parameters) throws IOException {
        Request request = new Request.Builder()
                .url(address("bot" + settings.token().value(), method))
                .post(RequestBody.create(json.writeValueAsString(parameters), JSON))
                .build();
        try (Response response = client.newCall(request).execute()) {
            @Nullable ResponseBody body = response.body();
            return new ApiAnswer(response.code(), body == null ? MissingNode.getInstance() : tree(body));
        }
    }

    /** A page of a proxy instead of JSON counts as nothing said. */
    private JsonNode tree(ResponseBody body) throws IOException {
        try {
            return json.readTree(new String(body.bytes(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    HttpUrl address(String... segments) {
        HttpUrl.Builder url = HttpUrl.get(settings.apiUrl()).newBuilder();
        for (String segment : segments) {
            url.addPathSegments(segment);
        }
        return url.build();
    }
}

package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One call of the bot as it arrived; every parameter is text, trees are their JSON. */
public record RecordedRequest(
        String method, Map<String, String> parameters, Map<String, UploadedFile> files, Instant at) {

    public RecordedRequest {
        parameters = Map.copyOf(parameters);
        files = Map.copyOf(files);
    }

    /** Method names are compared in any case, as the real server does. */
    public boolean calls(String name) {
        return method.equalsIgnoreCase(name);
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    String text(String name) {
        return parameter(name).orElse("");
    }

    boolean flag(String name) {
        String value = text(name).toLowerCase(Locale.ROOT);
        return value.equals("true") || value.equals("yes") || value.equals("1");
    }

    long number(String name, long otherwise) {
        try {
            return parameters.containsKey(name) ? Long.parseLong(text(name).strip()) : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The tree in a parameter, empty when it is missing; what is no JSON is refused. */
    Optional<JsonNode> tree(String name) {
        if (text(name).isEmpty()) {
            return Optional.empty();
        }
        Optional<JsonNode> tree = Json.parse(text(name));
        if (tree.isEmpty()) {
            throw ApiError.badRequest("can't parse " + name + " JSON object");
        }
        return tree;
    }
}

package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files people and the bot have sent. */
final class FileStore {
    private static final long MAXIMAL_DOWNLOAD = 20L * 1024 * 1024;
    private final Map<String, Stored> files = new LinkedHashMap<>();

    private record Stored(UploadedFile file, long size, String path) {}

    /** Keeps a file and describes it; the size is what the server says, whatever the bytes are. */
    ObjectNode add(UploadedFile file, long size) {
        int number = files.size() + 1;
        String id = "BQACAgIAAxkDAAM" + number + "-document";
        String ending =
                file.name().contains(".") ? file.name().substring(file.name().lastIndexOf('.')) : "";
        files.put(id, new Stored(file, size, "documents/file_" + number + ending));
        return describe(id);
    }

    private ObjectNode describe(String id) {
        Stored stored = files.getOrDefault(id, new Stored(new UploadedFile("", new byte[0]), 0, ""));
        return Json.object()
                .put("file_name", stored.file().name())
                .put("mime_type", mimeType(stored.file().name()))
                .put("file_id", id)
                .put("file_unique_id", "unique" + id.hashCode())
                .put("file_size", stored.size());
    }

    Optional<ObjectNode> document(String id) {
        return files.containsKey(id) ? Optional.of(describe(id)) : Optional.empty();
    }

    Optional<UploadedFile> file(String id) {
        return Optional.ofNullable(files.get(id)).map(Stored::file);
    }

    Optional<byte[]> atPath(String path) {
        return files.values().stream()
                .filter(stored -> stored.path().equals(path) && stored.size() <= MAXIMAL_DOWNLOAD)
                .map(stored -> stored.file().content())
                .findFirst();
    }

    JsonNode getFile(RecordedRequest request) {
        String id = request.text("file_id");
        if (id.isEmpty()) {
            throw ApiError.badRequest("file_id not specified");
        }
        Stored stored = Optional.ofNullable(files.get(id))
                .orElseThrow(() -> ApiError.badRequest("wrong file_id or the file is temporarily unavailable"));
        if (stored.size() > MAXIMAL_DOWNLOAD) {
            throw ApiError.badRequest("file is too big");
        }
        ObjectNode json = describe(id).put("file_path", stored.path());
        return json.without(List.of("file_name", "mime_type"));
    }

    private static String mimeType(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "pdf" -> "application/pdf";
            case "html", "htm" -> "text/html";
            case "txt" -> "text/plain";
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            default -> "application/octet-stream";
        };
    }
}

package footnote.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.model.ArticleDetails;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.model.Submission;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Takes the texts of a test collection into the operator's library, each as an article of its own. */
final class CollectionArticles {
    private final ObjectMapper json = new ObjectMapper();
    private final StringBuilder lines = new StringBuilder();

    void add(String id, String title, String text) {
        lines.append(json.createObjectNode().put("id", id).put("title", title).put("text", text))
                .append('\n');
    }

    /** Tells on {@code err} what was refused. */
    void into(Assembly assembly, PrintWriter err) {
        byte[] collection = lines.toString().getBytes(StandardCharsets.UTF_8);
        Submission submission =
                new Submission.FileContent("collection.jsonl", ArticleDetails.UNKNOWN, "collection.jsonl", collection);
        assembly.ingest().ingestAll(submission, LibraryId.SHARED, outcome -> {
            if (outcome instanceof Ingested.Refused refused) {
                err.println(refused.name() + ": " + refused.reason());
            }
        });
    }
}

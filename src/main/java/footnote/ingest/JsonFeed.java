package footnote.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** JSON Feed, versions 1 and 1.1. */
final class JsonFeed {
    private static final int DEEPEST = 50;
    private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private JsonFeed() {}

    static FeedPage read(String json, String at) {
        try {
            JsonNode root = MAPPER.readTree(json);
            boolean isFeed = string(root, "version").contains("jsonfeed.org");
            return isFeed ? feed(root, at) : new FeedPage.Other(List.of());
        } catch (JsonProcessingException e) {
            return new FeedPage.Other(List.of());
        }
    }

    private static FeedPage feed(JsonNode root, String at) {
        String title = FeedParts.line(string(root, "title"));
        List<FeedEntry> entries = new ArrayList<>();
        for (JsonNode item : root.path("items")) {
            if (entries.size() < FeedParts.MOST_ENTRIES) {
                FeedParts.entry(said(item, string(root, "language")), title, at).ifPresent(entries::add);
            }
        }
        return new FeedPage.Feed(title, 0, entries);
    }

    private static FeedParts.Said said(JsonNode item, String language) {
        return new FeedParts.Said(
                string(item, "id"),
                string(item, "title"),
                FeedParts.first(string(item.path("authors").path(0), "name"), string(item.path("author"), "name")),
                FeedParts.first(string(item, "url"), string(item, "external_url")),
                FeedParts.first(string(item, "date_published"), string(item, "date_modified")),
                FeedParts.first(string(item, "language"), language),
                FeedParts.first(string(item, "content_html"), string(item, "content_text"), string(item, "summary")));
    }

    private static String string(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }
}

package footnote.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import footnote.model.ArticleDetails;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page's linked data (JSON-LD) says about its article.
 *
 * @param body the whole article, or empty
 */
record StructuredArticle(ArticleDetails details, String body) {
    private static final StructuredArticle NOTHING = new StructuredArticle(ArticleDetails.UNKNOWN, "");
    private static final int MOST_NODES = 1_000;
    private static final List<String> NESTS = List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    static StructuredArticle read(Document document) {
        for (Element script : document.select("script[type=application/ld+json]")) {
            Optional<StructuredArticle> article = parsed(script.data()).flatMap(StructuredArticle::find);
            if (article.isPresent()) {
                return article.get();
            }
        }
        return NOTHING;
    }

    private static Optional<JsonNode> parsed(String json) {
        try {
            return Optional.ofNullable(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<StructuredArticle> find(JsonNode root) {
        Deque<JsonNode> waiting = new ArrayDeque<>(List.of(root));
        for (int seen = 0; seen < MOST_NODES && !waiting.isEmpty(); seen++) {
            JsonNode node = waiting.removeFirst();
            if (isArticle(node.path("@type"))) {
                return Optional.of(article(node));
            }
            if (node.isArray()) {
                node.forEach(waiting::addLast);
            }
            NESTS.stream().map(node::path).filter(JsonNode::isContainerNode).forEach(waiting::addLast);
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (isArticle(each)) {
                    return true;
                }
            }
            return false;
        }
        String name = type.asText();
        return name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report");
    }

    private static StructuredArticle article(JsonNode node) {
        JsonNode page = node.path("mainEntityOfPage");
        String url = first(text(node.path("url")), text(page), text(page.path("@id")));
        ArticleDetails details = FoundDetails.of(
                first(text(node.path("headline")), text(node.path("name"))),
                names(node.path("author")),
                names(node.path("publisher")),
                url,
                first(text(node.path("datePublished")), text(node.path("dateCreated"))),
                text(node.path("inLanguage")));
        return new StructuredArticle(details, body(node.path("articleBody")));
    }

    private static String body(JsonNode value) {
        String body = value.isTextual() ? value.asText() : "";
        boolean markedUp = body.contains("</p>") || body.contains("<br");
        return markedUp ? HtmlText.of(body) : Parser.unescapeEntities(body, false);
    }

    private static String names(JsonNode value) {
        StringJoiner names = new StringJoiner(", ");
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            String name = first(text(each), text(each.path("name")));
            if (!name.isBlank() && !name.startsWith("http")) {
                names.add(name);
            }
        }
        return names.toString();
    }

    private static String text(JsonNode value) {
        return value.isTextual()
                ? Parser.unescapeEntities(value.asText(), false).strip()
                : "";
    }

    private static String first(String... values) {
        for (String value : values) {
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}

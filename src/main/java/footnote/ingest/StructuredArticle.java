package footnote.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import footnote.model.ArticleDetails;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
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
    private static final List<String> NESTS =
            List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "author", "publisher");
    private static final Pattern WRAPPING =
            Pattern.compile("^\\s*(//)?\\s*(<!--|<!\\[CDATA\\[)|(//)?\\s*(-->|\\]\\]>)\\s*;?\\s*$|;\\s*$");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /** The first article in the page's data, names that stand elsewhere in the data filled in. */
    static StructuredArticle read(Document document) {
        List<JsonNode> nodes = new ArrayList<>();
        for (Element script : document.select("script[type*=ld+json]")) {
            parsed(script.data()).ifPresent(root -> collect(root, nodes));
        }
        Map<String, JsonNode> named = new HashMap<>();
        nodes.stream()
                .filter(node -> node.hasNonNull("@id") && node.hasNonNull("name"))
                .forEach(node -> named.putIfAbsent(node.path("@id").asText(), node));
        return nodes.stream()
                .filter(node -> isArticle(node.path("@type")))
                .findFirst()
                .map(node -> article(node, named))
                .orElse(NOTHING);
    }

    private static Optional<JsonNode> parsed(String json) {
        try {
            return Optional.ofNullable(MAPPER.readTree(WRAPPING.matcher(json).replaceAll("")));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The objects of a page's data, outer ones first. */
    private static void collect(JsonNode root, List<JsonNode> nodes) {
        Deque<JsonNode> waiting = new ArrayDeque<>(List.of(root));
        for (int seen = 0; seen < MOST_NODES && !waiting.isEmpty(); seen++) {
            JsonNode node = waiting.removeFirst();
            if (node.isArray()) {
                node.forEach(waiting::addLast);
            } else {
                nodes.add(node);
            }
            NESTS.stream().map(node::path).filter(JsonNode::isContainerNode).forEach(waiting::addLast);
        }
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

    private static StructuredArticle article(JsonNode node, Map<String, JsonNode> named) {
        JsonNode page = node.path("mainEntityOfPage");
        String url = first(text(node.path("url")), text(page), text(page.path("@id")));
        ArticleDetails details = FoundDetails.of(
                first(text(node.path("headline")), text(node.path("name"))),
                first(names(node.path("author"), named), names(node.path("creator"), named)),
                names(node.path("publisher"), named),
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

    private static String names(JsonNode value, Map<String, JsonNode> named) {
        StringJoiner names = new StringJoiner(", ");
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            JsonNode other = named.getOrDefault(each.path("@id").asText(), each);
            String name = first(text(each), name(each.path("name")), name(other.path("name")));
            if (!name.isBlank() && !name.startsWith("http")) {
                names.add(name);
            }
        }
        return names.toString();
    }

    /** A name, or the first of several. */
    private static String name(JsonNode value) {
        return text(value.isArray() ? value.path(0) : value);
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

package footnote.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.model.ArticleDetails;
import footnote.model.UnusableSubmission;

/** What the child process says on its standard output: a page with its details, or why there is none. */
final class DocumentText {
    private static final String REFUSED = "refused";

    private DocumentText() {}

    static ObjectNode of(PageText page) {
        ArticleDetails found = page.found();
        return JsonNodeFactory.instance
                .objectNode()
                .put("title", found.title())
                .put("author", found.author())
                .put("outlet", found.outlet())
                .put("url", found.url())
                .put("date", found.date())
                .put("language", found.language())
                .put("text", page.text());
    }

    static ObjectNode refusal(String sentence) {
        return JsonNodeFactory.instance.objectNode().put(REFUSED, sentence);
    }

    /** Reads what the child wrote. Its details are checked again: a document may have taken the child over. */
    static PageText read(JsonNode said) {
        if (said.hasNonNull(REFUSED)) {
            throw new UnusableSubmission(said.path(REFUSED).asText());
        }
        ArticleDetails found = FoundDetails.of(
                said.path("title").asText(),
                said.path("author").asText(),
                said.path("outlet").asText(),
                said.path("url").asText(),
                said.path("date").asText(),
                said.path("language").asText());
        return new PageText(found, said.path("text").asText());
    }
}

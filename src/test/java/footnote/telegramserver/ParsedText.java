package footnote.telegramserver;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** A text as people see it, and the marked parts of it. */
public record ParsedText(String text, List<TextEntity> entities) {

    public ParsedText {
        entities = List.copyOf(entities);
    }

    ArrayNode entitiesJson() {
        ArrayNode array = Json.array();
        entities.forEach(entity -> array.add(entity.json()));
        return array;
    }
}

package footnote.app;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import footnote.model.FootnoteException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The settings file as a tree that is asked value by value; what was never asked for is unknown and refused. */
final class SettingsFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String NUMBERS = "a list of numbers, such as [123456789]";

    private final String name;
    private final JsonNode root;
    private final Map<String, Set<String>> known = new LinkedHashMap<>();

    private SettingsFile(String name, JsonNode root) {
        this.name = name;
        this.root = root;
    }

    static SettingsFile parse(String name, String yaml) {
        try {
            JsonNode tree = YAML.readTree(yaml);
            JsonNode root = tree == null || tree.isNull() ? MissingNode.getInstance() : tree;
            if (!root.isObject() && !root.isMissingNode()) {
                throw new FootnoteException(name + " must hold sections with settings, like \"model:\".", false);
            }
            return new SettingsFile(name, root);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new FootnoteException(name + ", line " + line + ", is not YAML: " + e.getOriginalMessage(), false, e);
        }
    }

    int integer(String section, String setting, int otherwise, int least, int most) {
        JsonNode value = value(section, setting);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.asInt() < least || value.asInt() > most) {
            throw wrong(section, setting, value, "a whole number from " + least + " to " + most);
        }
        return value.asInt();
    }

    double number(String section, String setting, double otherwise, double least, double most) {
        JsonNode value = value(section, setting);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isNumber() || value.asDouble() < least || value.asDouble() > most) {
            throw wrong(section, setting, value, "a number from " + plain(least) + " to " + plain(most));
        }
        return value.asDouble();
    }

    String text(String section, String setting, String otherwise) {
        JsonNode value = value(section, setting);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isTextual()) {
            throw wrong(section, setting, value, "a text");
        }
        return value.asText();
    }

    /** A list of texts, which may stand there as one text alone. */
    List<String> texts(String section, String setting) {
        JsonNode value = value(section, setting);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            if (!each.isTextual()) {
                throw wrong(section, setting, value, "a list of texts");
            }
            texts.add(each.asText());
        }
        return texts;
    }

    String oneOf(String section, String setting, String otherwise, Set<String> allowed) {
        String value = text(section, setting, otherwise);
        if (!allowed.contains(value)) {
            throw wrong(section, setting, value(section, setting), "one of " + String.join(", ", allowed));
        }
        return value;
    }

    /** A list of whole numbers other than 0; none when the setting is not there. */
    Set<Long> numbers(String section, String setting) {
        JsonNode value = value(section, setting);
        Set<Long> numbers = new LinkedHashSet<>();
        if (value.isMissingNode() || value.isNull()) {
            return numbers;
        }
        for (JsonNode number : value) {
            if (!number.canConvertToLong() || !number.isIntegralNumber() || number.asLong() == 0) {
                throw wrong(section, setting, value, NUMBERS);
            }
            numbers.add(number.asLong());
        }
        if (!value.isArray()) {
            throw wrong(section, setting, value, NUMBERS);
        }
        return numbers;
    }

    /** Refuses settings that nobody asked for, since a misspelt one would silently do nothing. */
    void refuseUnknown() {
        root.fieldNames().forEachRemaining(section -> {
            Set<String> settings = known.get(section);
            if (settings == null) {
                throw new FootnoteException(
                        name + ": there is no section '" + section + "'; there are "
                                + String.join(", ", new TreeSet<>(known.keySet())) + ".",
                        false);
            }
            root.get(section).fieldNames().forEachRemaining(setting -> {
                if (!settings.contains(setting)) {
                    throw new FootnoteException(
                            name + ": there is no setting '" + section + "." + setting + "'; " + section + " has "
                                    + String.join(", ", settings) + ".",
                            false);
                }
            });
        });
    }

    private JsonNode value(String section, String setting) {
        known.computeIfAbsent(section, s -> new LinkedHashSet<>()).add(setting);
        JsonNode inside = root.path(section);
        if (!inside.isObject() && !inside.isMissingNode() && !inside.isNull()) {
            throw new FootnoteException(
                    name + ": '" + section + "' is '" + inside.asText() + "', expected settings under it.", false);
        }
        return inside.path(setting);
    }

    private FootnoteException wrong(String section, String setting, JsonNode value, String allowed) {
        String shown = value.isValueNode() ? value.asText() : value.toString();
        return new FootnoteException(
                name + ": " + section + "." + setting + " is '" + shown + "', expected " + allowed + ".", false);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}

package footnote.llm;

import footnote.model.FootnoteException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A prompt file's text with places written {@code {{name}}}; what is put into a place is never searched for places again. */
public final class PromptTemplate {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    /** Text and names of places in turn, beginning and ending with text. */
    private final List<String> parts;

    private PromptTemplate(List<String> parts) {
        this.parts = List.copyOf(parts);
    }

    static PromptTemplate parse(String file, String text, Set<String> expected) {
        List<String> parts = split(file, text.replace("\r\n", "\n").strip());
        Set<String> found = new HashSet<>();
        for (int i = 1; i < parts.size(); i += 2) {
            found.add(parts.get(i));
        }
        if (!found.equals(expected)) {
            throw new FootnoteException(
                    "The prompt file " + file + " has the places " + written(found) + ", expected " + written(expected)
                            + ".",
                    false);
        }
        return new PromptTemplate(parts);
    }

    /**
     * The text with its places filled.
     *
     * @param values one for each place
     */
    public String fill(Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            filled.append(i % 2 == 0 ? part : Objects.requireNonNull(values.get(part), part));
        }
        return filled.toString();
    }

    /** The text with its places as the file has them, for those who fill them their own way. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append(i % 2 == 0 ? parts.get(i) : OPEN + parts.get(i) + CLOSE);
        }
        return text.toString();
    }

    private static List<String> split(String file, String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
            int close = text.indexOf(CLOSE, open);
            if (close < 0) {
                throw new FootnoteException(
                        "The prompt file " + file + " has a place that is not closed with }}.", false);
            }
            parts.add(text.substring(from, open));
            parts.add(text.substring(open + OPEN.length(), close).strip());
            from = close + CLOSE.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String written(Set<String> places) {
        return places.isEmpty() ? "none" : OPEN + String.join("}}, {{", new TreeSet<>(places)) + CLOSE;
    }
}

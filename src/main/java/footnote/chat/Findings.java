package footnote.chat;

import java.util.List;

/**
 * What was found for words that a person typed to share something.
 *
 * @param hint what to say where nothing was found, or nothing can be: at most 64 characters, to be pressed
 */
public record Findings(List<Finding> found, String hint) {
    public Findings {
        found = List.copyOf(found);
    }
}

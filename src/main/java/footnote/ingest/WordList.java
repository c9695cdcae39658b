package footnote.ingest;

import java.util.List;
import java.util.Set;

/** Reads a list of words from a text block: a comma or a line end stands between two. */
final class WordList {
    private WordList() {}

    static Set<String> of(String block) {
        return Set.copyOf(List.of(block.strip().split("\\s*[,\\n]\\s*", -1)));
    }
}

package footnote.ingest;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the makers of a page called its parts: the words in the classes, ids and roles of elements. */
final class ElementNames {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST = 300;
    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_WORD = 15;
    private static final int LONGEST_NAME = 30;

    private final IdentityHashMap<Element, Set<String>> known = new IdentityHashMap<>();

    /** Single words as they are, whole names with a dot before them. */
    Set<String> of(Element element) {
        return known.computeIfAbsent(element, ElementNames::read);
    }

    private static Set<String> read(Element element) {
        String all =
                element.className() + " " + element.id() + " " + element.attr("role") + " " + element.attr("itemprop");
        String names = all.substring(0, Math.min(LONGEST, all.length()));
        Set<String> found = new HashSet<>();
        for (String word : NO_LETTER.split(HUMP.matcher(names).replaceAll(" ").toLowerCase(Locale.ROOT), -1)) {
            if (word.length() >= SHORTEST_WORD && word.length() <= LONGEST_WORD) {
                found.add(word);
            }
        }
        for (String name : SPACE.split(names.toLowerCase(Locale.ROOT), -1)) {
            if (name.length() >= SHORTEST_WORD && name.length() < LONGEST_NAME) {
                found.add("." + name);
            }
        }
        return found;
    }
}

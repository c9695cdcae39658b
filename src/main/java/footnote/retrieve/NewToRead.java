package footnote.retrieve;

import dev.langchain4j.rag.content.Content;
import footnote.model.FoundPassage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Leaves passages out that say what a better ranked one of another article says word for word: the same copy on five sites is one source. */
final class NewToRead {
    private static final double MOST_KNOWN = 0.8;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private NewToRead() {}

    /** The first passages that are new, best first. */
    static List<Content> first(int most, List<Content> ranked) {
        List<Content> kept = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Content content : ranked) {
            if (kept.size() == most) {
                break;
            }
            List<String> sentences = sentences(PassageContent.passageOf(content));
            long known = sentences.stream().filter(said::contains).count();
            if (known < sentences.size() * MOST_KNOWN || sentences.isEmpty()) {
                kept.add(content);
                said.addAll(sentences);
            }
        }
        return kept;
    }

    private static List<String> sentences(FoundPassage passage) {
        return passage.sentences().stream()
                .map(passage::textOf)
                .map(text -> NO_WORD.matcher(text.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}

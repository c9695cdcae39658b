package footnote.reader;

import footnote.model.FoundPassage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stems of a passage.
 *
 * @param bySentence one set per sentence, in order
 * @param frame those of the article's title and of the heading
 * @param all those of the sentences and of the frame
 */
record PassageWords(List<Set<String>> bySentence, Set<String> frame, Set<String> all) {

    static PassageWords of(FoundPassage passage) {
        List<Set<String>> bySentence = passage.sentences().stream()
                .map(s -> Words.stems(passage.textOf(s)))
                .toList();
        Set<String> frame =
                Words.stems(passage.details().title() + " " + passage.passage().heading());
        Set<String> all = bySentence.stream().flatMap(Set::stream).collect(Collectors.toSet());
        all.addAll(frame);
        return new PassageWords(bySentence, frame, all);
    }

    /** Those of a sentence, its neighbours and the frame. */
    Set<String> near(int sentence) {
        int to = Math.min(bySentence.size(), sentence + 2);
        Set<String> near = new HashSet<>(frame);
        bySentence.subList(Math.max(0, sentence - 1), to).forEach(near::addAll);
        return near;
    }
}

package footnote.question;

import footnote.model.FoundPassage;
import footnote.model.Turn;
import footnote.reader.OtherNames;
import java.util.ArrayList;
import java.util.List;

/** Other ways to read a question that was written out from its conversation, for when nothing answers it as it was written out. */
public final class FollowUpReadings {
    private static final int FRAGMENT = 4;

    private FollowUpReadings() {}

    /**
     * The other readings, likeliest first; none repeats the question as it was written out.
     *
     * @param typed as the person typed it
     * @param resolved as it was written out
     * @param history oldest first
     * @param passages that may answer it
     */
    public static List<String> of(String typed, String resolved, List<Turn> history, List<FoundPassage> passages) {
        List<String> readings = new ArrayList<>();
        // What a follow-up leaves out may be more than names.
        readings.add(context(history) + " " + resolved);
        // What was answered is known to the articles, if by another name.
        if (!history.isEmpty() && !history.get(history.size() - 1).answer().isBlank()) {
            readings.add(OtherNames.leftOut(resolved, typed, passages));
        }
        // Somebody who types a whole question may well have meant just that, and articles on one event call it many
        // names.
        if (!FollowUp.needsHistory(typed) || EventPronoun.isIn(typed)) {
            readings.add(typed);
        }
        return readings.stream()
                .map(String::strip)
                .distinct()
                .filter(reading -> !reading.equals(resolved.strip()))
                .toList();
    }

    /** The last question, and the one before where that is a fragment. */
    private static String context(List<Turn> history) {
        StringBuilder context = new StringBuilder();
        for (int i = history.size() - 1; i >= Math.max(0, history.size() - 2); i--) {
            String earlier = history.get(i).resolved().strip();
            context.insert(0, context.isEmpty() ? earlier : earlier + " ");
            if (earlier.split("\\s+").length > FRAGMENT) {
                break;
            }
        }
        return context.toString();
    }
}

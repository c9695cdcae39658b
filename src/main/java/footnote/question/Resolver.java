package footnote.question;

import footnote.model.Turn;
import footnote.reader.FollowUpReading;
import footnote.reader.FollowUpSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a question of a conversation stand alone, without a chat model: small rules for fragments, the trained resolver for the rest. */
final class Resolver {
    /** Turns that the trained resolver gets to see. */
    private static final int MOST_TURNS = 4;
    /** From this probability on, the conversation is taken to be needed; see "Follow-ups" in the measurements. */
    private static final double NEEDED_FROM = 0.8;
    /** From this probability on, the question is also searched for behind the one before it. */
    private static final double PERHAPS_NEEDED_FROM = 0.3;

    private static final Pattern CORRECTION = Pattern.compile(
            "^(?:(?:no|nope|sorry|wait|oh)\\b[ ,.!:]*)+(?:i (?:mean|meant)\\b[ ,:]*)?|^i (?:mean|meant)\\b[ ,:]*",
            Pattern.CASE_INSENSITIVE);

    private final FollowUpSource reader;

    Resolver(FollowUpSource reader) {
        this.reader = reader;
    }

    /**
     * A question without need of its conversation.
     *
     * @param alsoSearched what to search for besides: the question with more words of the conversation
     */
    record StandAlone(String question, List<String> alsoSearched) {
        StandAlone {
            alsoSearched = List.copyOf(alsoSearched);
        }

        static StandAlone of(String question) {
            return new StandAlone(question, List.of());
        }
    }

    /**
     * Resolves a question.
     *
     * @param conversation oldest first; its questions are written out
     */
    StandAlone resolve(String question, List<Turn> conversation) {
        if (conversation.isEmpty()) {
            return StandAlone.of(question);
        }
        String earlier = conversation.get(conversation.size() - 1).resolved();
        String lastAnswer = conversation.get(conversation.size() - 1).answer();
        String said = ListedItem.named(uncorrected(question).strip(), lastAnswer);
        List<String> turns = turns(conversation);
        Optional<String> swapped = AdverbFragment.apply(said, earlier)
                .or(() -> EventPronoun.apply(said, earlier))
                .or(() -> EntitySwap.apply(said, earlier, turns));
        if (swapped.isPresent()) {
            return StandAlone.of(swapped.get());
        }
        FollowUpReading reading = reader.read(said, turns);
        String behindEarlier = base(earlier) + " " + said;
        // Where no word is found to bring in, the question's own words must say that something is missing.
        boolean unchanged = reading.rewritten().equals(said) && !FollowUp.needsHistory(said);
        if ((reading.needed() < NEEDED_FROM || unchanged) && !FollowUp.isFragment(said)) {
            boolean perhaps = reading.needed() >= PERHAPS_NEEDED_FROM;
            return new StandAlone(said, perhaps ? List.of(behindEarlier) : List.of());
        }
        String written = reading.rewritten().equals(said) ? behindEarlier : reading.rewritten();
        List<String> alsoSearched = new ArrayList<>();
        if (!reading.terms().isEmpty()) {
            alsoSearched.add(written + " " + String.join(" ", reading.terms()));
        }
        if (!written.equals(behindEarlier)) {
            alsoSearched.add(behindEarlier);
        }
        return new StandAlone(written, alsoSearched);
    }

    /** "no, I meant the EU" says "the EU". */
    private static String uncorrected(String question) {
        Matcher correction = CORRECTION.matcher(question.strip());
        String rest = correction.lookingAt() ? question.strip().substring(correction.end()) : "";
        return rest.isBlank() ? question : rest;
    }

    private static List<String> turns(List<Turn> conversation) {
        List<String> newestFirst = new ArrayList<>();
        for (int i = conversation.size() - 1; i >= 0 && newestFirst.size() < MOST_TURNS; i--) {
            Turn turn = conversation.get(i);
            newestFirst.add((turn.resolved() + " " + turn.answer()).strip());
        }
        return newestFirst;
    }

    /** The first question of one that was put together, so that follow-ups do not pile up; it ends like a sentence. */
    private static String base(String question) {
        String stripped = question.strip();
        int mark = stripped.indexOf('?');
        if (mark >= 0) {
            return stripped.substring(0, mark + 1);
        }
        char last = stripped.charAt(stripped.length() - 1);
        return last == '!' || last == '.' ? stripped : stripped + "?";
    }
}

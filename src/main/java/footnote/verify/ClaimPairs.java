package footnote.verify;

import footnote.verify.ClaimWord.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses facts that are all there but put together anew: the first name of one person with the last name of another, the number of the
 * dead with the word "injured". A pair is refused only where the evidence pairs its words otherwise.
 */
final class ClaimPairs {
    private static final Set<String> SMALL_WORDS =
            Set.of(("a an the of in on at by for from to with as about around over"
                            + " under nearly almost than least most up some only more less other further people person persons was"
                            + " were is are be been had has have did its his her their each per and or until since before after"
                            + " between")
                    .split(" "));

    private ClaimPairs() {}

    static boolean hold(ClaimText claim, List<ClaimText> evidence, List<ClaimText> titles) {
        List<ClaimText> all = new ArrayList<>(evidence);
        all.addAll(titles);
        List<ClaimWord> words = claim.words();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).is(Kind.NAME) && isSplit(words, i, all)) {
                return false;
            }
            if (words.get(i).is(Kind.NUMBER) && isMoved(words, i, evidence)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name of two words stands in the evidence only as parts of two other names. */
    private static boolean isSplit(List<ClaimWord> claim, int i, List<ClaimText> evidence) {
        Optional<ClaimWord> next = nextOfName(claim, i);
        if (next.isEmpty()) {
            return false;
        }
        String first = claim.get(i).text();
        String last = next.get().text();
        boolean firstGoesOnOtherwise = false;
        boolean lastBeginsOtherwise = false;
        for (ClaimText text : evidence) {
            for (int j = 0; j < text.words().size(); j++) {
                String here = text.words().get(j).text();
                String after = nextOfName(text.words(), j).map(ClaimWord::text).orElse("");
                if (here.equals(first) && after.equals(last)) {
                    return false;
                }
                firstGoesOnOtherwise |= here.equals(first) && !after.isEmpty();
                lastBeginsOtherwise |= after.equals(last);
            }
        }
        return firstGoesOnOtherwise && lastBeginsOtherwise;
    }

    /** The word that goes on with a name, initials left out. */
    private static Optional<ClaimWord> nextOfName(List<ClaimWord> words, int i) {
        if (!words.get(i).is(Kind.NAME) || SMALL_WORDS.contains(words.get(i).text())) {
            return Optional.empty();
        }
        for (int next = i + 1; next < words.size() && words.get(next).is(Kind.NAME); next++) {
            boolean afterInitial = words.get(next - 1).text().length() == 1;
            if (!words.get(next).together() && !afterInitial) {
                return Optional.empty();
            }
            if (words.get(next).text().length() > 1) {
                return Optional.of(words.get(next));
            }
        }
        return Optional.empty();
    }

    /** Whether the words beside a number stand in the evidence beside other numbers only. */
    private static boolean isMoved(List<ClaimWord> claim, int i, List<ClaimText> evidence) {
        return isMoved(claim.get(i).text(), beside(claim, i, 1), 1, evidence)
                || isMoved(claim.get(i).text(), beside(claim, i, -1), -1, evidence);
    }

    private static boolean isMoved(String number, String word, int step, List<ClaimText> evidence) {
        boolean otherwise = false;
        for (ClaimText text : evidence) {
            for (int j = 0; j < text.words().size(); j++) {
                boolean beside = text.words().get(j).is(Kind.NUMBER)
                        && !word.isEmpty()
                        && isYear(text.words().get(j).text()) == isYear(number)
                        && beside(text.words(), j, step).equals(word);
                if (beside && text.words().get(j).text().equals(number)) {
                    return false;
                }
                otherwise |= beside;
            }
        }
        return otherwise;
    }

    /** In a date, a year may stand where another spelling has the day. */
    private static boolean isYear(String number) {
        return number.length() == 4;
    }

    /** Stem of the nearest word of its own on one side of a number, or empty where a comma or another number comes first. */
    private static String beside(List<ClaimWord> words, int number, int step) {
        for (int i = number + step; i >= 0 && i < words.size() && Math.abs(i - number) <= 3; i += step) {
            boolean apart = !words.get(step > 0 ? i : i + 1).together();
            String text = words.get(i).text();
            if (apart || words.get(i).is(Kind.NUMBER) || text.equals("and")) {
                return "";
            }
            if (!SMALL_WORDS.contains(text)) {
                return ClaimText.stem(text);
            }
        }
        return "";
    }
}

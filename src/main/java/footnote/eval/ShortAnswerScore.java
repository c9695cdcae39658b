package footnote.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Exact match and F1 over words of a short answer, as in SQuAD (Rajpurkar et al. 2016), each 0..1. */
record ShortAnswerScore(double exact, double f1) {

    /** Against required items with spellings: the best spelling of each item counts, and the items are taken together. */
    static ShortAnswerScore of(String answer, List<List<String>> items) {
        if (items.isEmpty()) {
            double right = answer.isEmpty() ? 1 : 0;
            return new ShortAnswerScore(right, right);
        }
        if (items.size() == 1) {
            return best(answer, items.get(0));
        }
        List<String> wanted = new ArrayList<>();
        for (List<String> spellings : items) {
            wanted.add(spellings.stream()
                    .filter(s -> Folding.contains(answer, s))
                    .findFirst()
                    .orElse(spellings.get(0)));
        }
        return compare(answer, String.join(" ", wanted));
    }

    private static ShortAnswerScore best(String answer, List<String> spellings) {
        double exact = 0;
        double f1 = 0;
        for (String spelling : spellings) {
            ShortAnswerScore score = compare(answer, spelling);
            exact = Math.max(exact, score.exact());
            f1 = Math.max(f1, score.f1());
        }
        return new ShortAnswerScore(exact, f1);
    }

    private static ShortAnswerScore compare(String answer, String wanted) {
        String given = Folding.squad(answer);
        String gold = Folding.squad(wanted);
        List<String> ours = words(given);
        List<String> theirs = new ArrayList<>(words(gold));
        double common = ours.stream().filter(theirs::remove).count();
        double f1 = common == 0 ? 0 : 2 * common / (ours.size() + words(gold).size());
        return new ShortAnswerScore(given.equals(gold) ? 1 : 0, f1);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
    }
}

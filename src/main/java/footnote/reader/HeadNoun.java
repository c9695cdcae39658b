package footnote.reader;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The noun that a question asks for: "judge" in "which judge sentenced him", "jobs" in "how many jobs go".
 *
 * @param stem its stem, or empty when the question names none
 */
record HeadNoun(String stem) {
    private static final HeadNoun NONE = new HeadNoun("");
    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:which|what|how many|how much|whose)\\s+((?:[\\p{L}-]+\\s+){0,2}?[\\p{L}-]+)",
            Pattern.CASE_INSENSITIVE);
    /** Words that may stand between a number and its noun: "340 well paid jobs". */
    private static final int MOST_BETWEEN = 2;

    static HeadNoun of(String question) {
        Matcher matcher = ASKED.matcher(question);
        if (!matcher.find()) {
            return NONE;
        }
        for (Words.Word word : Words.in(matcher.group(1))) {
            if (Words.carriesMeaning(word.text())) {
                return new HeadNoun(Words.stem(word.text()));
            }
            if (!word.text().equalsIgnoreCase("of") && !word.text().equalsIgnoreCase("the")) {
                return NONE;
            }
        }
        return NONE;
    }

    boolean isAsked() {
        return !stem.isEmpty();
    }

    boolean standsIn(List<Words.Word> sentence) {
        return isAsked() && sentence.stream().anyMatch(w -> Words.stem(w.text()).equals(stem));
    }

    /** Whether a number stands before the noun. */
    boolean isCountedIn(List<Words.Word> sentence) {
        for (int i = 0; isAsked() && i < sentence.size(); i++) {
            boolean noun = Words.stem(sentence.get(i).text()).equals(stem);
            List<Words.Word> before = sentence.subList(Math.max(0, i - 1 - MOST_BETWEEN), i);
            if (noun && before.stream().anyMatch(HeadNoun::isNumber)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(Words.Word word) {
        boolean figure = Character.isDigit(word.text().charAt(0));
        return figure
                || (word.text().length() > 1
                        && !AnswerKind.COUNT.in(word.text()).isEmpty());
    }
}

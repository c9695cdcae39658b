package footnote.reader;

import footnote.model.FoundPassage;
import footnote.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes questions out of sentences whose form tells what they answer: who spoke, who somebody is, how many, how long. */
final class QuestionMaker {
    private static final Pattern SPEAKS = Pattern.compile(
            "^(?: [\\p{L}-]+){0,2}? (?:said|told|announced|warned|added|explained|acknowledged|argued|stressed)\\b.*",
            Pattern.DOTALL);
    private static final Pattern APPOSITION = Pattern.compile("^, (?:the|a|an) [\\p{Ll}].{5,80}?,.*", Pattern.DOTALL);
    private static final Pattern LASTED = Pattern.compile(
            "^(?:But |And )?([Tt]he [^,.;:\"“”]{3,60}?|An? [^,.;:\"“”]{3,60}?) lasted .*", Pattern.DOTALL);
    private static final Pattern COUNTED = Pattern.compile(
            "(?:^|[ ,])(?:at least |about |some |more than |around )?(?:\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|hundreds of|thousands of)"
                    + " ((?:[\\p{Ll}-]+ )?(?:people|men|women|children|[\\p{Ll}-]{3,}s)) (were|are|have been|had been) ([\\p{Ll}]{3,}ed|hurt|killed|taken|found|held)\\b");
    private static final int MOST_NAME_WORDS = 4;

    private QuestionMaker() {}

    /**
     * A question and the sentence that it was made from.
     *
     * @param sentence place in the article's text
     */
    record Made(String question, FoundPassage passage, Span sentence) {}

    /** The questions of a passage, in order of its sentences. */
    static List<Made> from(FoundPassage passage) {
        List<Made> made = new ArrayList<>();
        for (Span sentence : passage.sentences()) {
            String text = passage.textOf(sentence);
            for (String question : questions(text)) {
                made.add(new Made(question, passage, sentence));
            }
        }
        return made;
    }

    private static List<String> questions(String sentence) {
        List<String> questions = new ArrayList<>();
        Matcher lasted = LASTED.matcher(sentence);
        if (lasted.matches()) {
            questions.add("How long did " + uncapitalised(lasted.group(1)) + " last?");
        }
        Matcher counted = COUNTED.matcher(sentence);
        if (counted.find()) {
            questions.add("How many " + counted.group(1) + " " + counted.group(2) + " " + counted.group(3) + "?");
        }
        for (Span name : People.in(sentence)) {
            String words = name.of(sentence);
            String behind = sentence.substring(name.end());
            if (words.split(" ").length > MOST_NAME_WORDS) {
                continue;
            }
            if (SPEAKS.matcher(behind).matches()) {
                questions.add("What did " + words + " say?");
            } else if (words.indexOf(' ') > 0 && APPOSITION.matcher(behind).matches()) {
                questions.add("Who is " + words + "?");
            }
        }
        return questions;
    }

    private static String uncapitalised(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}

package footnote.question;

import footnote.model.Span;
import footnote.reader.Names;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the name in the place of "the first one" or "the latter", where the last answer lists names. */
final class ListedItem {
    private static final Pattern REFERENCE = Pattern.compile(
            "\\b(?:the )?(first|second|third|last) (?:one|of them|person|man|woman)\\b|\\bthe (former|latter)\\b",
            Pattern.CASE_INSENSITIVE);

    private ListedItem() {}

    /** Names of several words where there are some: single ones are often those of countries. */
    private static List<Span> listed(String answer) {
        List<Span> names = Names.in(answer);
        List<Span> whole =
                names.stream().filter(name -> name.of(answer).indexOf(' ') > 0).toList();
        return whole.size() > 1 ? whole : names;
    }

    /** The question with the name; as it is where it refers to no item, or the answer lists no names. */
    static String named(String question, String lastAnswer) {
        List<Span> names = listed(lastAnswer);
        Matcher reference = REFERENCE.matcher(question);
        if (names.size() < 2 || !reference.find()) {
            return question;
        }
        String which = (reference.group(1) == null ? reference.group(2) : reference.group(1)).toLowerCase(Locale.ROOT);
        int index =
                switch (which) {
                    case "first", "former" -> 0;
                    case "second" -> 1;
                    case "third" -> Math.min(2, names.size() - 1);
                    default -> names.size() - 1;
                };
        return question.substring(0, reference.start())
                + names.get(index).of(lastAnswer)
                + question.substring(reference.end());
    }
}

package footnote.question;

import footnote.model.Span;
import footnote.reader.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads "and Lavrov?" or "what about the EU?" as the last question asked of somebody or something else. */
final class EntitySwap {
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:ok|okay|oh|so|and|but|or|then|no|sorry|well)\\b[ ,]*)*(?:(?:what|how) about|i (?:mean|meant)|not [^,]+, (?:but )?)?[ ,:]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL =
            Pattern.compile("[\\s?.!]*(?:,? ?(?:then|instead|please|though|i meant?))?[\\s?.!]*$");
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an) ", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NEVER_NAMES = Set.of(
            ("the a an and but for not who what when where why which how whom whose long many much old far often did do does "
                            + "was were is are be he she it they them him her his their its that this those these there then yes no else more "
                            + "less other others one ones last first second third next former latter rest reason exactly so too also thanks "
                            + "thank you me us i we")
                    .split(" "));
    private static final Pattern PLACE_OR_TIME = Pattern.compile(
            "^(in|on|at|from|to|for|by|with|after|before|during|since|until|against|under) .+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKED_OF = Pattern.compile(
            "\\b(?:did|does|do|will|would|has|have|can|could) ((?:the |a |an |his |her |their )?[\\p{L}\\p{N}'’ -]{2,60}?)"
                    + " (?:say|want|think|get|do|offer|plan|demand|claim|expect|argue|tell|ask|know|need|pay|earn|give|make|agree|decide|propose|call)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AUXILIARY = Pattern.compile(
            "\\b(?:did|does|do|is|was|are|were|has|have|had|will|would|can|could)\\s+(?:the )?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTED = Pattern.compile("how (?:many|much) ([\\p{L}-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern JOINED = Pattern.compile("^(?:and|but|so|or)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern CAPITALISED = Pattern.compile("\\b\\p{Lu}\\p{L}{2,}");
    private static final int MOST_WORDS = 5;

    private EntitySwap() {}

    /**
     * The earlier question asked of what the fragment names; empty when the fragment is no such thing.
     *
     * @param earlier the last question, written out
     * @param said what was said before, which tells names that are typed small
     */
    static Optional<String> apply(String fragment, String earlier, List<String> said) {
        Matcher lead = LEAD.matcher(fragment.strip());
        String rest = lead.find() ? fragment.strip().substring(lead.end()) : fragment.strip();
        String named = TAIL.matcher(rest).replaceFirst("");
        String[] words = ARTICLE.matcher(named).replaceFirst("").split("\\s+");
        boolean leads = lead.end() > 0;
        if (named.isBlank() || words.length > MOST_WORDS || !isName(words, leads)) {
            return Optional.empty();
        }
        String asked = last(earlier);
        if (PLACE_OR_TIME.matcher(named).matches()) {
            return Optional.of(withPlace(named, asked));
        }
        Matcher counted = COUNTED.matcher(asked);
        if (words.length == 1 && Character.isLowerCase(words[0].charAt(0)) && counted.lookingAt()) {
            return Optional.of(asked.substring(0, counted.start(1)) + named + asked.substring(counted.end(1)));
        }
        return swapped(named, asked, said);
    }

    /** The last of several questions, without the word that joins it to the one before. */
    static String last(String questions) {
        String stripped = questions.strip();
        int mark = stripped.lastIndexOf('?', stripped.length() - 2);
        String last = mark < 0 ? stripped : stripped.substring(mark + 1).strip();
        return JOINED.matcher(last).replaceFirst("");
    }

    /** Whether the words can name somebody or something: none of them asks or points, or is a verb of asking. */
    private static boolean isName(String[] words, boolean leads) {
        for (String word : words) {
            if (NEVER_NAMES.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return leads || Character.isUpperCase(words[0].charAt(0));
    }

    /** "and in Moscow?": takes the place of what stands behind the same preposition, else stands at the end. */
    private static String withPlace(String named, String earlier) {
        String preposition = named.substring(0, named.indexOf(' '));
        Matcher same = Pattern.compile("\\b" + preposition
                        + " (?:the |a )?[\\p{Lu}\\p{N}][\\p{L}\\p{N}’'-]*(?: [\\p{Lu}\\p{N}][\\p{L}\\p{N}’'-]*)*")
                .matcher(earlier);
        return same.find()
                ? earlier.substring(0, same.start()) + named + earlier.substring(same.end())
                : TAIL.matcher(earlier).replaceFirst("") + " " + named + "?";
    }

    private static Optional<String> swapped(String named, String earlier, List<String> said) {
        List<Span> names = namesIn(earlier, said);
        Optional<Span> given = names.size() == 1
                ? Optional.of(names.get(0))
                : subject(earlier).or(() -> behindAuxiliary(earlier, names));
        return given.map(span -> {
            int start = span.start();
            boolean article = ARTICLE.matcher(named).lookingAt()
                    && earlier.substring(0, start).endsWith("the ");
            return earlier.substring(0, start - (article ? 4 : 0)) + named + earlier.substring(span.end());
        });
    }

    /** Names in a question, also those that are typed small but were written as names in the conversation. */
    private static List<Span> namesIn(String question, List<String> said) {
        List<Span> names = new ArrayList<>(Names.in(question));
        for (String text : said) {
            Names.in(text).forEach(name -> addTyped(name.of(text), question, names));
        }
        if (names.isEmpty()) {
            said.forEach(text -> CAPITALISED
                    .matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .filter(word -> !NEVER_NAMES.contains(word.toLowerCase(Locale.ROOT)))
                    .forEach(word -> addTyped(word, question, names)));
        }
        return names;
    }

    private static void addTyped(String name, String question, List<Span> names) {
        Matcher typed = Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(question);
        if (typed.find()) {
            Span span = new Span(typed.start(), typed.end());
            if (names.stream().noneMatch(known -> known.overlaps(span))) {
                names.add(span);
            }
        }
    }

    /** What stands between "did" and the verb: whoever does what is asked. */
    private static Optional<Span> subject(String question) {
        Matcher asked = ASKED_OF.matcher(question);
        return asked.find() ? Optional.of(new Span(asked.start(1), asked.end(1))) : Optional.empty();
    }

    /** Of several names the first behind "is", "was" and the like. */
    private static Optional<Span> behindAuxiliary(String earlier, List<Span> names) {
        return names.stream()
                .filter(name ->
                        AUXILIARY.matcher(earlier.substring(0, name.start())).find())
                .findFirst();
    }
}

package footnote.reader;

import footnote.model.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of people and bodies in a sentence: its names without countries and without those that a preposition makes a place. */
final class People {
    private static final Pattern PLACE_BEFORE = Pattern.compile("\\b(?:in|at|near|to|from|into|outside) (?:the )?$");
    /** Longer than anything that the pattern finds, so that a sentence is not searched from its start for every name. */
    private static final int PLACE_BEFORE_LENGTH = 16;

    /** "RIYADH - Senior officials …": the place where a report was written. */
    private static final Pattern DATELINE_BEHIND =
            Pattern.compile("^ ?(?:\\([^)]{1,20}\\) ?)?[-–—] .*", Pattern.DOTALL);

    private static final Set<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> Words.fold(new Locale("", code).getDisplayCountry(Locale.ENGLISH)))
            .collect(Collectors.toSet());

    private People() {}

    static List<Span> in(String sentence) {
        return Names.in(sentence).stream()
                .filter(name -> !COUNTRIES.contains(Words.fold(name.of(sentence))))
                .filter(name -> !isPlace(sentence, name) && !isDateline(sentence, name))
                .toList();
    }

    private static boolean isPlace(String sentence, Span name) {
        int from = Math.max(0, name.start() - PLACE_BEFORE_LENGTH);
        return PLACE_BEFORE.matcher(sentence.substring(from, name.start())).find();
    }

    private static boolean isDateline(String sentence, Span name) {
        return name.start() == 0
                && DATELINE_BEHIND.matcher(sentence.substring(name.end())).matches();
    }
}

package footnote.verify;

import footnote.verify.ClaimWord.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the hard facts of a sentence against the sentences that it cites: every number, name and quoted phrase in it must stand there,
 * and stand together as it says. What a sentence says beyond its hard facts is for {@code Support} to judge.
 */
final class ClaimCheck {
    private static final Pattern QUOTED =
            Pattern.compile("[\"“”„«]([^\"“”„«»]{2,}?)(?:[\"”“»]|$)|‘([^‘]{2,}?)(?:’(?!\\p{L})|$)");
    private static final Set<String> NO_NAMES = Set.of(("i a an the this that these those it he she they we his her its"
                    + " their in on at by for from to of with after before during since until while when where because according"
                    + " both all some no not there yes as and but however also about over under more less most each every"
                    + " another other if although though despite instead only then mr mrs ms none nobody nothing never"
                    + " neither without one")
            .split(" "));
    /** What a sentence may open with in the place of the evidence's own word. */
    private static final Set<String> COMMON_OPENERS = Set.of(("officials people police authorities residents talks"
                    + " researchers scientists experts witnesses organisers protesters rescuers investigators prosecutors"
                    + " yesterday today earlier later meanwhile currently nearly almost around roughly approximately"
                    + " sources reports critics supporters participants delegates attendees")
            .split(" "));

    private static final Set<String> UNITS = Set.of(
            ("percent dollar euro pound yen degree second minute hour day week month year decade metre meter kilometre"
                            + " kilometer km mile tonne ton kilogram kg litre liter")
                    .split(" "));

    private ClaimCheck() {}

    /**
     * Whether all hard facts of the sentence stand in the evidence.
     *
     * @param cited the cited sentences: numbers and quoted phrases must stand here
     * @param titles for each of them the headline and the like, which may name what the sentence only points at
     */
    static boolean holds(String sentence, List<String> cited, List<String> titles) {
        ClaimText claim = ClaimText.of(sentence);
        List<ClaimText> evidence = cited.stream().map(ClaimText::of).toList();
        List<ClaimText> named = titles.stream().map(ClaimText::of).toList();
        return numbersStand(claim, evidence, named)
                && namesStand(claim, evidence, named)
                && quotesStand(sentence, evidence)
                && ClaimPairs.hold(claim, evidence, named);
    }

    private static boolean numbersStand(ClaimText claim, List<ClaimText> evidence, List<ClaimText> titles) {
        Set<String> names = names(claim);
        List<ClaimWord> words = claim.words();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).is(Kind.NUMBER)) {
                String number = words.get(i).text();
                String unit = unit(words, i);
                boolean stands = false;
                for (int e = 0; e < evidence.size() && !stands; e++) {
                    stands = isAbout(names, evidence.get(e), titles.get(e)) && has(evidence.get(e), number, unit);
                }
                if (!stands) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A number taken from a sentence about somebody else proves nothing. */
    private static boolean isAbout(Set<String> names, ClaimText evidence, ClaimText title) {
        Set<String> theirs = subjects(evidence);
        if (names.isEmpty() || theirs.isEmpty() || theirs.stream().anyMatch(names::contains)) {
            return true;
        }
        return names(title).stream().anyMatch(names::contains);
    }

    private static boolean has(ClaimText evidence, String number, String unit) {
        List<ClaimWord> words = evidence.words();
        for (int i = 0; i < words.size(); i++) {
            boolean same = words.get(i).is(Kind.NUMBER) && words.get(i).text().equals(number);
            if (same && (unit.isEmpty() || unit.equals(unit(words, i)))) {
                return true;
            }
        }
        return false;
    }

    /** The unit of measure that stands before a number or within two words behind it, or empty. */
    private static String unit(List<ClaimWord> words, int number) {
        for (int i = number + 1;
                i <= number + 2 && i < words.size() && !words.get(i).is(Kind.NUMBER);
                i++) {
            String unit = singular(words.get(i).text());
            if (UNITS.contains(unit)) {
                return unit.startsWith("k") && unit.endsWith("meter") ? "kilometre" : unit;
            }
        }
        String before = number == 0 ? "" : singular(words.get(number - 1).text());
        return UNITS.contains(before) && words.get(number).together() ? before : "";
    }

    private static boolean namesStand(ClaimText claim, List<ClaimText> evidence, List<ClaimText> titles) {
        Set<String> known = new HashSet<>();
        StringBuilder plain = new StringBuilder();
        List<ClaimText> all = new ArrayList<>(evidence);
        all.addAll(titles);
        for (ClaimText text : all) {
            text.words().forEach(word -> known.add(word.text()));
            plain.append(text.plain());
        }
        return claim.words().stream().allMatch(word -> switch (word.kind()) {
            case NAME -> isKnown(word, known);
            case CASELESS -> plain.indexOf(word.text()) >= 0;
            case NUMBER, WORD -> true;
        });
    }

    private static boolean isKnown(ClaimWord name, Set<String> known) {
        String text = name.text();
        if (NO_NAMES.contains(text) || known.contains(text)) {
            return true;
        }
        if (text.length() > 3 && (known.contains(text + "s") || known.contains(singular(text)))) {
            return true;
        }
        return name.opens()
                && (COMMON_OPENERS.contains(text)
                        || known.stream().anyMatch(word -> ClaimText.stem(word).equals(ClaimText.stem(text))));
    }

    private static boolean quotesStand(String sentence, List<ClaimText> evidence) {
        Matcher matcher = QUOTED.matcher(sentence);
        return matcher.results().map(ClaimCheck::phrase).allMatch(phrase -> {
            String plain = ClaimText.of(phrase).plain();
            return evidence.stream().anyMatch(text -> text.plain().contains(plain));
        });
    }

    private static String phrase(MatchResult quote) {
        return quote.group(1) == null ? quote.group(2) : quote.group(1);
    }

    private static Set<String> names(ClaimText text) {
        Set<String> names = new HashSet<>();
        text.words().stream().filter(ClaimCheck::isName).forEach(word -> names.add(word.text()));
        return names;
    }

    /** Whom a text is about: of each name its last word, since the first ones ("Storm", "Mr") are shared by many. */
    private static Set<String> subjects(ClaimText text) {
        Set<String> subjects = new HashSet<>();
        List<ClaimWord> words = text.words();
        for (int i = 0; i < words.size(); i++) {
            boolean goesOn = i + 1 < words.size()
                    && words.get(i + 1).together()
                    && words.get(i + 1).is(Kind.NAME);
            boolean commonWord = words.get(i).opens() && !goesOn;
            if (isName(words.get(i)) && !goesOn && !commonWord) {
                subjects.add(words.get(i).text());
            }
        }
        return subjects;
    }

    private static boolean isName(ClaimWord word) {
        return word.is(Kind.NAME) && !NO_NAMES.contains(word.text());
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}

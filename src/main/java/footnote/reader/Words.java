package footnote.reader;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/** Words of a text: folded, stemmed, and told apart into those that carry meaning and those that hold the sentence together. */
final class Words {
    // Possessive, as in Names: a greedy group would overflow the stack on a long text of one piece.
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,][\\p{N}]+)*+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> FUNCTION_WORDS =
            Set.of(("a an the this that these those and or but nor so if then than as of at by for with"
                            + " about against between into through during before after above below to from up down in out on"
                            + " off over under again further once here there all any both each few more most other some such"
                            + " no not only own same too very s t d ll m o re ve can will just don should now i me my we our"
                            + " ours you your yours he him his she her hers it its they them their theirs what which who whom"
                            + " whose when where why how am is are was were be been being have has had having do does did"
                            + " doing would could may might must shall also us please tell know anyone anybody someone"
                            + " everyone everybody exactly many much long far often old really actually according neither either while although though since however meanwhile despite article"
                            + " articles say says said mention mentioned state stated text story happen happened")
                    .split("\\s+"));

    private Words() {}

    /** A word as it stands in a text. */
    record Word(String text, int start, int end) {}

    static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
        }
        return words;
    }

    /** Lower case, no accents. */
    static String fold(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The folded word's stem; numbers stay as they are. */
    static String stem(String word) {
        return new PorterStemmer().stem(fold(word));
    }

    static boolean carriesMeaning(String word) {
        return !FUNCTION_WORDS.contains(fold(word));
    }

    /** Stems of the words that carry meaning, in order of appearance. */
    static Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        for (Word word : in(text)) {
            if (carriesMeaning(word.text())) {
                stems.add(stem(word.text()));
            }
        }
        return stems;
    }
}

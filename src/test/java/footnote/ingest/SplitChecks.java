package footnote.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.Passage;
import footnote.model.Span;
import footnote.model.TokenCounter;
import java.util.BitSet;
import java.util.List;

/** What must hold for the passages of any text. */
final class SplitChecks {
    private SplitChecks() {}

    static void check(String text, List<Passage> passages, TokenCounter tokens) {
        BitSet covered = new BitSet(text.length());
        int number = 0;
        for (Passage passage : passages) {
            assertThat(passage.number()).isEqualTo(number++);
            assertThat(tokens.count(passage.span().of(text))).isLessThanOrEqualTo(510);
            assertThat(passage.span())
                    .isEqualTo(new Span(
                            passage.sentences().get(0).start(),
                            passage.sentences()
                                    .get(passage.sentences().size() - 1)
                                    .end()));
            passage.sentences().forEach(sentence -> checkSentence(text, sentence, covered));
        }
        markHeadings(text, passages, covered);
        for (int i = 0; i < text.length(); i++) {
            boolean visible = text.charAt(i) > ' ' && !Character.isWhitespace(text.charAt(i));
            assertThat(covered.get(i) || !visible)
                    .as("character %d of <%s>", i, text)
                    .isTrue();
        }
    }

    private static void checkSentence(String text, Span sentence, BitSet covered) {
        String words = sentence.of(text);
        assertThat(words).isNotBlank().isEqualTo(words.strip()).doesNotContain("\n");
        assertThat(cutsCharacter(text, sentence.start()))
                .as("start in <%s>", words)
                .isFalse();
        assertThat(cutsCharacter(text, sentence.end())).as("end in <%s>", words).isFalse();
        covered.set(sentence.start(), sentence.end());
    }

    private static boolean cutsCharacter(String text, int at) {
        if (at == 0
                || at == text.length()
                || Character.isWhitespace(text.charAt(at - 1))
                || text.charAt(at - 1) <= ' ') {
            return false;
        }
        boolean pair = Character.isHighSurrogate(text.charAt(at - 1)) && Character.isLowSurrogate(text.charAt(at));
        return pair || Character.getType(text.codePointAt(at)) == Character.NON_SPACING_MARK;
    }

    private static void markHeadings(String text, List<Passage> passages, BitSet covered) {
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            String line = text.substring(start, end).strip();
            boolean heading = covered.get(start, end).isEmpty() && looksLikeHeading(line, passages);
            if (heading) {
                covered.set(start, end);
            }
            start = end + 1;
        }
    }

    /** Of two headings in a row only the second is carried, so that the first is known by its looks. */
    private static boolean looksLikeHeading(String line, List<Passage> passages) {
        boolean carried =
                passages.stream().anyMatch(passage -> passage.heading().equals(line));
        return carried || (line.length() <= 140 && !LineShape.endsSentence(line));
    }
}

package footnote.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextNormalizerTest {

    static Object[][] uglyTexts() {
        return new Object[][] {
            {"a\u00A0b\u2009c\u3000d\te", "a b c d e"},
            {"a  \t  b", "a b"},
            {"a\r\nb\rc\u000Bd\u2028e", "a\nb\nc\nd\ne"},
            {"a\u2029b", "a\n\nb"},
            {"a \n  \n\n\n b", "a\n\nb"},
            {"\n\n a \n\n", "a"},
            {"so\u00ADft hy\u200Bphen\uFEFF", "soft hyphen"},
            {"\u202Eevil\u202C \u2066x\u2069", "evil x"},
            {"bell\u0007 null\u0000", "bell null"},
            {"Cafe\u0301", "Café"},
            {"“No” — it’s ‘fine’…", "“No” — it’s ‘fine’…"},
            {"نمی\u200Cخواهم", "نمی\u200Cخواهم"},
            {"family 👩\u200D👩\u200D👧 here", "family 👩\u200D👩\u200D👧 here"},
            {"la\u200Dtin\u200C", "latin"},
            {"half \uD83D pair", "half \uFFFD pair"},
            {"hidden\uDB40\uDC41\uDB40\uDC42 tags", "hidden tags"}
        };
    }

    @ParameterizedTest
    @MethodSource("uglyTexts")
    void bringsTextToOneForm(String ugly, String clean) {
        assertThat(TextNormalizer.normalize(ugly)).isEqualTo(clean);
    }

    @Test
    void changesNothingTheSecondTime() {
        Random random = new Random(11);

        for (int i = 0; i < 3_000; i++) {
            String once = TextNormalizer.normalize(RandomText.of(random, 120));

            assertThat(TextNormalizer.normalize(once)).isEqualTo(once);
            assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC)).isTrue();
        }
    }
}

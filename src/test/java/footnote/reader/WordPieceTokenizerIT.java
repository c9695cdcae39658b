package footnote.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPieceTokenizerIT {
    private static final WordPieceTokenizer TOKENIZER = WordPieceTokenizer.load();

    @Test
    void pointsAtTheWordsOfAText() {
        assertThat(pieces("Żółć met Müller-Lüdenscheidt at 4.5°."))
                .containsSubsequence("met", "-", "at", "4", ".", "5", "°", ".");
    }

    @Test
    void countsCharactersOutsideTheBasicPlaneAsJavaDoes() {
        assertThat(pieces("😀 the 𝒜 mayor 👩‍👩‍👧 resigned")).contains("the", "mayor", "resigned");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u200B", "\uD83D", "a\uD83D b", "\uDE00x", "e\u0301\u0301", "\u0000a", "ﬁne İstanbul ß"
            })
    void everyPieceLiesInsideTheText(String text) {
        TokenizedText tokens = TOKENIZER.tokenize(text);

        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.starts()[i]).isBetween(0, tokens.ends()[i]);
            assertThat(tokens.ends()[i]).isLessThanOrEqualTo(text.length());
        }
    }

    @Test
    void neverCutsASurrogatePairAndNeverGoesBack() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                int range = List.of(0x80, 0x500, 0x3100, 0x1FAFF).get(random.nextInt(4));
                int c = random.nextInt(range);
                text.appendCodePoint(c >= 0xD800 && c < 0xE000 ? 'x' : c);
                if (random.nextInt(4) == 0) {
                    text.append(' ');
                }
            }
            TokenizedText tokens = TOKENIZER.tokenize(text.toString());
            int before = 0;
            for (int i = 0; i < tokens.size(); i++) {
                assertThat(tokens.starts()[i]).isGreaterThanOrEqualTo(before);
                before = tokens.starts()[i];
                assertThat(Character.isLowSurrogate(text.charAt(before))).isFalse();
            }
        }
    }

    private static List<String> pieces(String text) {
        TokenizedText tokens = TOKENIZER.tokenize(text);
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            pieces.add(text.substring(tokens.starts()[i], tokens.ends()[i]));
        }
        return pieces;
    }
}

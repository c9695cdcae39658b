package footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsOfTextTest {
    private static final String WORDS = "The ferry Coastline caught fire near the island, and ".repeat(200);

    @Test
    void restoresATextThatWasCutInAWord() {
        String text = WORDS.strip() + " it sank.";
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < text.length(); at += 4_096) {
            parts.add(text.substring(at, Math.min(text.length(), at + 4_096)));
        }

        assertThat(PartsOfText.join(parts)).isEqualTo(text);
    }

    @Test
    void restoresTheBlankThatTelegramTookAway() {
        String first = WORDS.substring(0, 4_000) + "x".repeat(92) + " and";

        assertThat(PartsOfText.join(List.of(first, "the island burned and the rest")))
                .contains(" and the island");
    }

    @Test
    void beginsAParagraphBehindASentenceOrAHeadline() {
        assertThat(PartsOfText.join(List.of("It burned.", "It sank."))).isEqualTo("It burned.\n\nIt sank.");
        assertThat(PartsOfText.join(List.of("Ferry fire", "It burned."))).isEqualTo("Ferry fire\n\nIt burned.");
        assertThat(PartsOfText.join(List.of("It burned near", "the island."))).isEqualTo("It burned near the island.");
    }

    @Test
    void addsNothingWhereABlankIsLeft() {
        assertThat(PartsOfText.join(List.of("It burned. ", "It sank."))).isEqualTo("It burned. It sank.");
    }
}

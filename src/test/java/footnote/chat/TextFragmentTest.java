package footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFragmentTest {
    private static final String PAGE = "https://news.example/a";

    @Test
    void namesAShortSentenceInFull() {
        assertThat(address("Ann won. Ben lost the race.", "Ben lost the race."))
                .isEqualTo(PAGE + "#:~:text=Ben%20lost%20the%20race");
    }

    @Test
    void encodesWhatHasAMeaningInADirective() {
        assertThat(address("It is 5-4, R&D says; \"100% sure, Zoë\".", "It is 5-4, R&D says; \"100% sure, Zoë\"."))
                .isEqualTo(PAGE + "#:~:text=It%20is%205%2D4%2C%20R%26D%20says%3B%20%22100%25%20sure%2C%20Zo%C3%AB");
    }

    @Test
    void namesALongSentenceByItsFirstAndLastWords() {
        String sentence =
                "The American side was made up of the Secretary of State, the National Security Adviser and the"
                        + " envoy for the Middle East, who all came by plane.";

        assertThat(address("Before. " + sentence + " After.", sentence))
                .isEqualTo(PAGE + "#:~:text=The%20American%20side%20was%20made,who%20all%20came%20by%20plane");
    }

    @Test
    void takesMoreWordsWhereFewLeadSomewhereElse() {
        String start = "The two sides agreed to meet ";
        String first = start + "in Riyadh once the heads of state have spoken with one another by telephone about it.";
        String second = start + "in Paris once the heads of state have spoken with one another by telephone about it.";

        assertThat(address(first + " " + second, second))
                .isEqualTo(PAGE + "#:~:text=The%20two%20sides%20agreed%20to%20meet%20in%20Paris,"
                        + "spoken%20with%20one%20another%20by%20telephone%20about%20it");
    }

    @Test
    void namesWhatStandsAroundASentenceThatOccursTwice() {
        String article =
                "Asked about Paris, Ann smiled. He said no. Asked about Rome, Ben frowned. He said no. Then he left.";
        int second = article.lastIndexOf("He said no.");

        assertThat(TextFragment.address(PAGE, article, new Span(second, second + 11)))
                .isEqualTo(PAGE + "#:~:text=He%20said%20no,-.%20Then%20he%20left");
    }

    @Test
    void looksForNothingAcrossTheEndOfALine() {
        String passage = "First the army came\nand then the people went away";

        assertThat(address("Before\n" + passage + "\nAfter", passage))
                .isEqualTo(PAGE + "#:~:text=First%20the%20army%20came,then%20the%20people%20went%20away");
    }

    @Test
    void namesWordsOfAScriptWithoutSpaces() {
        String sentence = "会談は四時間半にわたって行われ、双方の代表団は有益な出発点だったと述べたが、停戦については何も合意されず、署名も行われなかった。";

        String address = address("前文。" + sentence, sentence);

        assertThat(address).startsWith(PAGE + "#:~:text=%E4%BC%9A%E8%AB%87").contains(",");
        assertThat(address.length()).isLessThan(600);
    }

    @Test
    void keepsAPlaceInThePageThatTheAddressNamesAlready() {
        assertThat(TextFragment.address(PAGE + "#part", "Ann won.", new Span(0, 8)))
                .isEqualTo(PAGE + "#part:~:text=Ann%20won");
        assertThat(TextFragment.address(PAGE + "#:~:text=old", "Ann won.", new Span(0, 8)))
                .isEqualTo(PAGE + "#:~:text=Ann%20won");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://t.me/thedaily/12", "https://www.t.me/x", "http://telegram.me/x/1"})
    void leavesAnAddressAloneThatNoBrowserOpens(String address) {
        assertThat(TextFragment.address(address, "Ann won.", new Span(0, 8))).isEqualTo(address);
    }

    @Test
    void leavesAnAddressAloneThatWouldBecomeTooLong() {
        String address = PAGE + "?" + "x".repeat(1_980);

        assertThat(TextFragment.address(address, "Ann won the race.", new Span(0, 17)))
                .isEqualTo(address);
        assertThat(TextFragment.address(PAGE, "…—…", new Span(0, 3))).isEqualTo(PAGE);
    }

    private static String address(String article, String passage) {
        int at = article.indexOf(passage);
        return TextFragment.address(PAGE, article, new Span(at, at + passage.length()));
    }
}

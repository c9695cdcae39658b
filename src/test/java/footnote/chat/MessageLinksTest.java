package footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageLinksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example/x                                   | ''                             | false",
                "What does this say about rent? https://a.example/x    | What does this say about rent? | true",
                "https://a.example/x who paid                          | who paid                       | true",
                "Read this: https://a.example/x                        | Read this                      | false",
                "please add this article https://a.example/x           | please add this article        | false",
                "(see https://a.example/x).                            | (see ).                        | false"
            })
    void tellsWhatIsAskedFromWhatIsHandedOver(String text, String words, boolean asks) {
        MessageLinks links = MessageLinks.in(text);

        assertThat(links.addresses()).containsExactly("https://a.example/x");
        assertThat(links.words()).isEqualTo(words);
        assertThat(links.asks()).isEqualTo(asks);
    }

    @Test
    void findsSeveralOnceEachAndKeepsBracketsOfTheAddress() {
        MessageLinks links = MessageLinks.in(
                "https://a.example/Fire_(ship), HTTP://b.example?q=1! and https://a.example/Fire_(ship)");

        assertThat(links.addresses()).containsExactly("https://a.example/Fire_(ship)", "HTTP://b.example?q=1");
    }

    @Test
    void takesAnEndlessHandingOverForAQuestion() {
        assertThat(MessageLinks.in("https://wire.example/a " + "the ".repeat(1_000))
                        .asks())
                .isTrue();
    }
}

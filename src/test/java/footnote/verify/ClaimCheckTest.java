package footnote.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimCheckTest {
    private static final List<String> NO_TITLES = List.of("", "", "");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The talks lasted 4.5 hours.                | The talks lasted four and a half hours.
            The talks lasted four and a half hours.    | The talks lasted 4.5 hours.
            The talks lasted 4.5 hours.                | It was a 4½-hour meeting.
            Twelve people were injured.                | The fire injured 12 people.
            About 4,500 people fled.                   | Some 4500 people fled.
            About 4500 people fled.                    | Some 4,500 people fled.
            About 4500 people fled.                    | Some 4\u00A0500 people fled.
            About 4500 people fled.                    | Some 4\u202F500 people fled.
            About 4,500 people fled.                   | Some four thousand five hundred people fled.
            Some 125 people fled.                      | Some one hundred and twenty-five people fled.
            Twenty-five people fled.                   | Some 25 people fled.
            It cost 5 million euros.                   | The price was €5m, or 5 million euros.
            It cost $2.5 billion.                      | It cost 2.5bn dollars.
            It cost 1.2 million euros.                 | It cost 1,200,000 euros.
            Turnout was 61%.                           | Turnout was 61 percent.
            Turnout was 61.0 percent.                  | Turnout was 61%.
            They met on 18 February 2025.              | They met on February 18, 2025.
            They met on 18 February 2025.              | Date: 2025-02-18
            They met on 18 February.                   | They met on Feb. 18th.
            The third round ended.                     | The 3rd round ended.
            One of the ministers left.                 | A minister left.
            No one was hurt.                           | Nobody was hurt.
            The US attended.                           | The U.S. attended.
            Ukrainians voted.                          | A Ukrainian voted.
            Officials spoke of progress.               | Ministers spoke of progress.
            Attending were Rubio and Waltz.            | Rubio and Waltz attended.
            Sergey Lavrov spoke.                       | Sergey V. Lavrov spoke.
            President Trump spoke.                     | Donald Trump, the president, spoke.
            He called it "a first step".               | “It is a first step,” he said.
            He called it ‘a first step’.               | “It is a first step,” he said.
            «Первый шаг», сказал Лавров.               | Лавров сказал: «первый шаг».
            Müller resigned.                           | Mu\u0308ller resigned.
            The ２０ boats sank.                        | All 20 boats sank.
            غرق ٢٠ قاربا                               | غرق 20 قاربا
            東京で                                      | 会談は東京で行われた。
            """)
    void acceptsTheSameFactsInAnotherSpelling(String sentence, String evidence) {
        assertThat(ClaimCheck.holds(sentence, List.of(evidence), NO_TITLES)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The talks lasted 5.5 hours.                | The talks lasted 4.5 hours.
            The talks lasted five hours.               | The talks lasted four hours.
            The talks lasted 4.5 days.                 | The talks lasted 4.5 hours.
            It cost 5 million euros.                   | It cost 5 billion euros.
            It cost five million.                      | It cost five thousand.
            Thousands fled.                            | Hundreds fled.
            It cost 5 euros.                           | It cost 5 dollars.
            Turnout was 61%.                           | Turnout was 61 years.
            They met on 18 March 2025.                 | They met on 18 February 2025.
            They met on 18 March 2025.                 | Date: 2025-02-18
            They met on Monday.                        | They met on Tuesday.
            The second round ended.                    | The first round ended.
            One person died.                           | Two people died.
            Thirteen people died.                      | Three people died.
            Macron attended the talks.                 | Rubio attended the talks.
            Talks were attended by Macron.             | Talks were attended by Rubio.
            Sergey Rubio attended.                     | Sergey Lavrov and Marco Rubio attended.
            Storm Brask hit Odile.                     | Storm Odile hit Port Brask.
            30 people died and 12 were injured.        | 12 people died and 30 were injured.
            Killing 30 and injuring 12.                | Killing 12 and injuring 30.
            From 3 March to 9 April.                   | From 9 March to 3 April.
            He called it "a great success".            | “It is a first step,” he said.
            He called it ‘a great success’.            | “It is a first step,” he said.
            He said "we will attack                    | He said they would talk.
            «Великая победа», сказал Лавров.           | Лавров сказал: «первый шаг».
            Путин приехал.                             | Лавров приехал.
            会談は大阪で                                | 会談は東京で行われた。
            هاجم حزب الشمال                            | هاجم حزب الجنوب
            """)
    void refusesAFactThatTheEvidenceDoesNotHold(String sentence, String evidence) {
        assertThat(ClaimCheck.holds(sentence, List.of(evidence), NO_TITLES)).isFalse();
    }

    @Test
    void takesNamesFromTheHeadline() {
        List<String> cited = List.of("The talks lasted 4.5 hours, Lavrov said.");

        boolean holds = ClaimCheck.holds("The Riyadh talks lasted 4.5 hours.", cited, List.of("Riyadh talks end"));

        assertThat(holds).isTrue();
    }

    @Test
    void takesNoNumberFromTheHeadline() {
        List<String> cited = List.of("The storm killed several people.");

        assertThat(ClaimCheck.holds("The storm killed 12 people.", cited, List.of("Storm kills 12")))
                .isFalse();
    }

    @Test
    void takesNoNumberFromASentenceAboutSomebodyElse() {
        List<String> cited = List.of("Storm Odile hit the coast.", "In 2019, Storm Brask killed 30.");

        assertThat(ClaimCheck.holds("Storm Odile killed 30.", cited, NO_TITLES)).isFalse();
    }

    @Test
    void putsTogetherWhatTwoSentencesSayOfTheSameThing() {
        List<String> cited = List.of("Storm Odile hit the coast on Monday.", "It killed 12 people.");

        assertThat(ClaimCheck.holds("Storm Odile killed 12 people.", cited, NO_TITLES))
                .isTrue();
    }

    @Test
    void joinsNoQuotationOutOfTwoSentences() {
        List<String> cited = List.of("“We will talk.”", "“Attack them,” the song goes.");

        assertThat(ClaimCheck.holds("He said “We will talk. Attack them”.", cited, NO_TITLES))
                .isFalse();
    }
}

package footnote.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NamesTest {

    @ParameterizedTest
    @MethodSource
    void findsNames(String sentence, List<String> names) {
        assertThat(Names.in(sentence)).extracting(name -> name.of(sentence)).containsExactlyElementsOf(names);
    }

    static Stream<Arguments> findsNames() {
        return Stream.of(
                Arguments.of("the minister met Marco Rubio in Riyadh.", List.of("Marco Rubio", "Riyadh")),
                Arguments.of("Marco Rubio arrived first.", List.of("Marco Rubio")),
                Arguments.of("he met Faisal bin Farhan and Ann Lee.", List.of("Faisal bin Farhan", "Ann Lee")),
                Arguments.of("it was Jan van Dyck, not Otto von Bern", List.of("Jan van Dyck", "Otto von Bern")),
                Arguments.of("after Rubio’s call and Lavrov's answer", List.of("Rubio", "Lavrov")),
                Arguments.of("with Jean-Noël Barrot and Łukasz Żak", List.of("Jean-Noël Barrot", "Łukasz Żak")),
                Arguments.of("NATO agreed.", List.of("NATO")),
                Arguments.of("the U.S. delegation", List.of("U.S.")),
                Arguments.of("the Bank of England said", List.of("Bank of England")),
                Arguments.of("they came on Monday in February", List.of()),
                Arguments.of("Nobody came.", List.of()),
                Arguments.of("“Nobody” came, I said.", List.of()),
                Arguments.of("no names at all", List.of()),
                Arguments.of("", List.of()),
                Arguments.of("??? 😀", List.of()));
    }
}

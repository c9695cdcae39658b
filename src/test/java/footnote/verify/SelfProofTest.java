package footnote.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SelfProofTest {
    static List<Path> articles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "eval", "articles"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everySentenceOfAnArticleProvesItself(Path article) throws IOException {
        String text = Files.readString(article, StandardCharsets.UTF_8);

        for (String sentence : text.split("(?<=[.!?])\\s+|\\n", -1)) {
            assertThat(ClaimCheck.holds(sentence, List.of(sentence), List.of("")))
                    .as(sentence)
                    .isTrue();
            assertThat(Denial.alike(sentence, sentence)).as(sentence).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void noNumberOfAnArticleMayBeChanged(Path article) throws IOException {
        String text = Files.readString(article, StandardCharsets.UTF_8);

        for (String sentence : text.split("(?<=[.!?])\\s+|\\n", -1)) {
            String changed = sentence.replaceFirst("\\b\\d+\\b", "987");
            if (!changed.equals(sentence)) {
                assertThat(ClaimCheck.holds(changed, List.of(sentence), List.of("")))
                        .as(changed)
                        .isFalse();
            }
        }
    }
}

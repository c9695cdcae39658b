package footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BundledQuestionsTest {
    private static final Path FOLDER = Path.of("src", "eval");

    private final Map<String, String> articles = new HashMap<>();
    private List<EvalQuestion> questions = List.of();

    @BeforeEach
    void read() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("articles"))) {
            for (Path file : files.toList()) {
                String id = file.getFileName().toString().replaceFirst("\\.txt$", "");
                articles.put(id, Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        questions = QuestionSet.read(FOLDER.resolve("questions.jsonl"));
    }

    @Test
    void everyQuestionIsJudged() {
        assertThat(questions).hasSizeGreaterThan(200).allMatch(EvalQuestion::judged);
    }

    @Test
    void everyNamedArticleExists() {
        assertThat(questions).allSatisfy(question -> {
            assertThat(articles.keySet()).containsAll(question.goldArticles());
            if (!question.article().isEmpty()) {
                assertThat(articles).containsKey(question.article());
            }
        });
    }

    @Test
    void everySupportSentenceStandsExactlyOnceInItsArticles() {
        assertThat(questions)
                .allSatisfy(question -> assertThat(question.support()).allSatisfy(sentence -> {
                    long places = question.goldArticles().stream()
                            .map(articles::get)
                            .mapToLong(text -> occurrences(text, sentence))
                            .sum();
                    assertThat(places).as("%s: %s", question.id(), sentence).isEqualTo(1);
                }));
    }

    @Test
    void whatCanBeAnsweredHasSupportThatHoldsEveryItem() {
        assertThat(questions).filteredOn(EvalQuestion::answerable).allSatisfy(question -> {
            String support = String.join(" ", question.support());
            assertThat(question.goldArticles()).isNotEmpty();
            assertThat(question.answers())
                    .as(question.id())
                    .allMatch(item -> item.stream().anyMatch(spelling -> Folding.contains(support, spelling)));
        });
    }

    @Test
    void whatCannotBeAnsweredHasNoSupport() {
        assertThat(questions).filteredOn(EvalQuestion::unanswerable).allSatisfy(question -> {
            assertThat(question.goldArticles()).isEmpty();
            assertThat(question.support()).isEmpty();
        });
    }

    private static long occurrences(String text, String sentence) {
        long count = 0;
        for (int at = text.indexOf(sentence); at >= 0; at = text.indexOf(sentence, at + 1)) {
            count++;
        }
        return count;
    }
}

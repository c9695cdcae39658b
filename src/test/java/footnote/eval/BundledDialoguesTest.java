package footnote.eval;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BundledDialoguesTest {
    private static final Path FOLDER = Path.of("src", "eval");
    private static final String SMALL_TALK = "smalltalk";
    private static final Set<String> KINDS = Set.of(
            "standalone",
            "pronoun",
            "ellipsis",
            "entity-swap",
            "ordinal",
            "other-side",
            "correction",
            "topic-change",
            "return",
            SMALL_TALK,
            "underspecified");

    private final List<EvalQuestion> turns = QuestionSet.read(FOLDER.resolve("dialogues.jsonl"));

    @Test
    void fortyDialoguesHaveThreeToSixTurnsEach() {
        assertThat(dialogues()).hasSize(40);
        assertThat(dialogues()).allSatisfy(dialogue -> assertThat(dialogue).hasSizeBetween(3, 6));
    }

    @Test
    void turnsAreNumberedInOrder() {
        assertThat(dialogues())
                .allSatisfy(dialogue -> assertThat(dialogue)
                        .extracting(EvalQuestion::id)
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, dialogue.size())
                                .mapToObj(n -> name(dialogue.get(0)) + "-" + n)
                                .toList()));
    }

    @Test
    void theHistoryOfATurnIsThatOfTheTurnBeforeAndThatTurn() {
        assertThat(dialogues()).allSatisfy(dialogue -> {
            assertThat(dialogue.get(0).history()).isEmpty();
            for (int i = 1; i < dialogue.size(); i++) {
                List<Turn> history = dialogue.get(i).history();
                assertThat(history).as(dialogue.get(i).id()).hasSize(i);
                assertThat(history.subList(0, i - 1))
                        .isEqualTo(dialogue.get(i - 1).history());
                assertThat(history.get(i - 1).question())
                        .isEqualTo(dialogue.get(i - 1).question());
                assertThat(history.get(i - 1).answer()).isNotBlank();
            }
        });
    }

    @Test
    void theAnswersInTheHistoryAreRight() {
        assertThat(dialogues()).allSatisfy(dialogue -> {
            for (int i = 1; i < dialogue.size(); i++) {
                EvalQuestion asked = dialogue.get(i - 1);
                String answer = dialogue.get(i).history().get(i - 1).answer();
                if (asked.unanswerable()) {
                    assertThat(answer).isEqualTo("The articles do not say.");
                }
                assertHoldsEveryItem(asked, answer);
                assertThat(asked.answerable())
                        .as(asked.id())
                        .isEqualTo(asked.support().stream().anyMatch(answer::contains));
            }
        });
    }

    @Test
    void everyTurnHasAKindAndStandAloneWordsAndOnlySmallTalkIsNotJudged() {
        assertThat(turns).allSatisfy(turn -> {
            assertThat(KINDS).contains(turn.kind());
            assertThat(turn.standalone()).isNotBlank();
            assertThat(turn.judged()).as(turn.id()).isEqualTo(!turn.kind().equals(SMALL_TALK));
        });
        assertThat(turns).extracting(EvalQuestion::kind).containsAll(KINDS);
    }

    @Test
    void everySupportSentenceStandsExactlyOnceInItsArticles() {
        assertThat(turns)
                .allSatisfy(turn -> assertThat(turn.support()).allSatisfy(sentence -> {
                    String texts = turn.goldArticles().stream()
                            .map(BundledDialoguesTest::article)
                            .reduce("", String::concat);
                    assertThat(texts.split(Pattern.quote(sentence), -1))
                            .as("%s: %s", turn.id(), sentence)
                            .hasSize(2);
                }));
    }

    @Test
    void whatCanBeAnsweredHasSupportThatHoldsEveryItemAndNothingElseHasAny() {
        assertThat(turns).allSatisfy(turn -> {
            assertThat(turn.support().isEmpty()).as(turn.id()).isEqualTo(!turn.answerable());
            assertThat(turn.goldArticles().isEmpty()).as(turn.id()).isEqualTo(!turn.answerable());
            assertHoldsEveryItem(turn, String.join(" ", turn.support()));
        });
    }

    @Test
    void noQuestionIsOneOfTheQuestionSet() {
        List<String> known = QuestionSet.read(FOLDER.resolve("questions.jsonl")).stream()
                .map(question -> plain(question.question()))
                .toList();

        assertThat(turns)
                .allSatisfy(turn -> assertThat(known).doesNotContain(plain(turn.question()), plain(turn.standalone())));
    }

    private Collection<List<EvalQuestion>> dialogues() {
        return turns.stream()
                .collect(groupingBy(BundledDialoguesTest::name, LinkedHashMap::new, toList()))
                .values();
    }

    private static String name(EvalQuestion turn) {
        return turn.id().substring(0, turn.id().lastIndexOf('-'));
    }

    private static String plain(String question) {
        return question.toLowerCase(Locale.ROOT).replace("?", "").strip();
    }

    private static void assertHoldsEveryItem(EvalQuestion turn, String text) {
        assertThat(turn.answers())
                .as("%s in: %s", turn.id(), text)
                .allMatch(item -> item.stream().anyMatch(spelling -> Folding.contains(text, spelling)));
    }

    private static String article(String id) {
        try {
            return Files.readString(FOLDER.resolve("articles").resolve(id + ".txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

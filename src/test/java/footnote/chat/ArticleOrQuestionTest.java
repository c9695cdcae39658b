package footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleOrQuestionTest {
    private static final String LINE = "The ferry caught fire near the island of Sandholm on Monday. ";

    static List<String> articles() {
        return List.of(LINE.repeat(9), LINE.repeat(3) + "\n\n" + LINE.repeat(3), "漢".repeat(500), "x".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void takesALongTextForAnArticle(String text) {
        assertThat(isArticle(text, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who?",
                "Was anybody hurt in the fire on the ferry?\nAnd who paid for it?",
                "😀",
                "The ferry caught fire near the island of Sandholm on Monday."
            })
    void takesAShortTextForAQuestion(String text) {
        assertThat(isArticle(text, false)).isFalse();
    }

    @Test
    void takesParagraphsThatEndInAQuestionForAQuestion() {
        assertThat(isArticle(LINE.repeat(3) + "\n\n" + LINE.repeat(2) + "Is that so?", false))
                .isFalse();
    }

    @Test
    void takesWhatSomebodyElseWroteForAnArticle() {
        assertThat(isArticle("Fire on a ferry!", true)).isTrue();
    }

    private static boolean isArticle(String text, boolean forwarded) {
        return ArticleOrQuestion.isArticle(TestChat.text("ann", "1", text, forwarded));
    }

    @Test
    void offersTheOtherReadingOnlyWhereItMakesSense() {
        assertThat(ArticleOrQuestion.mayBeArticle("Who won?")).isFalse();
        assertThat(ArticleOrQuestion.mayBeArticle(LINE.repeat(3))).isTrue();
        assertThat(ArticleOrQuestion.mayBeQuestion(LINE.repeat(9))).isTrue();
        assertThat(ArticleOrQuestion.mayBeQuestion(LINE.repeat(40))).isFalse();
    }
}

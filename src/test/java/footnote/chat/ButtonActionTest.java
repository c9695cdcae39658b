package footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ButtonActionTest {
    private static final long GREATEST_ROW = 999_999_999_999_999_999L;

    static List<ButtonAction> actions() {
        return List.of(
                new ButtonAction.ShowCitation(1, 1),
                new ButtonAction.ShowCitation(GREATEST_ROW, 9_999),
                new ButtonAction.AskSuggested(GREATEST_ROW),
                new ButtonAction.ForgetArticle(GREATEST_ROW),
                new ButtonAction.ForgetAll(true),
                new ButtonAction.ForgetAll(false),
                new ButtonAction.TakeAsQuestion(GREATEST_ROW),
                new ButtonAction.TakeAsArticle(GREATEST_ROW),
                new ButtonAction.ReadAgain(GREATEST_ROW),
                new ButtonAction.AskOffered(GREATEST_ROW, 9_999),
                new ButtonAction.AskAsTyped(GREATEST_ROW),
                new ButtonAction.AskInArticle(GREATEST_ROW, GREATEST_ROW),
                new ButtonAction.ArticlesPage(0),
                new ButtonAction.ArticlesPage(999_999));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void comesBackAsItWent(ButtonAction action) {
        String data = action.encode();

        assertThat(data.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(ButtonAction.MOST_BYTES);
        assertThat(data).matches("[\\x21-\\x7E]+");
        assertThat(ButtonAction.decode(data)).contains(action);
    }

    @Test
    void knowsEveryKindOfButton() {
        assertThat(actions().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(ButtonAction.class.getPermittedSubclasses());
    }
}

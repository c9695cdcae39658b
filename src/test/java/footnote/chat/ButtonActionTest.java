package footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.feedback.Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                new ButtonAction.Stop(GREATEST_ROW),
                new ButtonAction.AddSample(),
                new ButtonAction.Judge(GREATEST_ROW, true),
                new ButtonAction.Judge(GREATEST_ROW, false),
                new ButtonAction.Blame(GREATEST_ROW, Fault.inSentence(99)),
                new ButtonAction.Blame(GREATEST_ROW, Fault.of(Fault.Kind.UNPROVED)),
                new ButtonAction.Blame(GREATEST_ROW, Fault.of(Fault.Kind.SILENT)),
                new ButtonAction.Blame(GREATEST_ROW, Fault.of(Fault.Kind.OTHER)),
                new ButtonAction.Letters(),
                new ButtonAction.RetryLetter(GREATEST_ROW),
                new ButtonAction.DropLetter(GREATEST_ROW),
                new ButtonAction.AskForgetAll(),
                new ButtonAction.ArticlesPage(0, 0),
                new ButtonAction.ArticlesPage(999_999, GREATEST_ROW),
                new ButtonAction.OpenArticle(GREATEST_ROW, 999_999, GREATEST_ROW),
                new ButtonAction.ShowSettings(),
                new ButtonAction.Choose(Choice.FULL_ANSWERS),
                new ButtonAction.Choose(Choice.NO_SUGGESTIONS),
                new ButtonAction.ShowLanguages(),
                new ButtonAction.ChooseLanguage("uk"),
                new ButtonAction.ChooseLanguage(""),
                new ButtonAction.StopWatching(GREATEST_ROW),
                new ButtonAction.WatchOffered(GREATEST_ROW),
                new ButtonAction.Unlink(GREATEST_ROW),
                new ButtonAction.AskAfter());
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p",
                "p:",
                "p:1000000",
                "s:7",
                "l:1",
                "l:xx",
                "F:maybe",
                "a:1:2",
                "a:1:1000000:1",
                "f:1:2:3",
                "s:0 "
            })
    void refusesWhatNoButtonOfOursSays(String data) {
        assertThat(ButtonAction.decode(data)).isEmpty();
    }
}

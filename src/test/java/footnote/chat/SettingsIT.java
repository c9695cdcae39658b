package footnote.chat;

import static footnote.chat.TestChat.FIRE;
import static footnote.chat.TestChat.HOW_MANY;
import static footnote.chat.TestChat.button;
import static footnote.chat.TestChat.buttons;
import static footnote.chat.TestChat.conversation;
import static footnote.chat.TestChat.words;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.ArticleDetails;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsIT {
    @TempDir
    Path folder;

    private TestChat chat;

    @BeforeEach
    void open() {
        chat = new TestChat(folder);
        chat.sendFile("ann", "fire.txt", FIRE);
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void marksWhatHoldsAndChangesItInPlace() {
        Reply before = chat.say("ann", "/settings");

        Reply after = chat.press("ann", button(before, "Short answers"));

        assertThat(labels(before)).contains("✓ Full answers", "Short answers", "✓ Passages folded");
        assertThat(labels(after)).contains("Full answers", "✓ Short answers", "✓ Passages folded");
        assertThat(after.inPlace()).isTrue();
        assertThat(chat.press("ann", button(before, "Short answers"))).isEqualTo(after);
        assertThat(labels(chat.say("bob", "/settings"))).contains("✓ Full answers");
    }

    @Test
    void answersShortWhereThatWasChosen() {
        Reply full = chat.say("ann", HOW_MANY);
        chat.press("ann", button(chat.say("ann", "/settings"), "Short answers"));

        Reply brief = chat.say("ann", HOW_MANY);

        assertThat(full.blocks()).hasAtLeastOneElementOfType(Block.Quotation.class);
        assertThat(brief.blocks()).doesNotHaveAnyElementsOfTypes(Block.Quotation.class);
        assertThat(words(brief)).contains("12 passengers", "[1] Ferry fire");
        assertThat(labels(brief)).anyMatch(label -> label.startsWith("[1]"));
    }

    @Test
    void showsPassagesUnfoldedWhereThatWasChosen() {
        chat.press("ann", button(chat.say("ann", "/settings"), "Passages shown"));

        assertThat(chat.say("ann", HOW_MANY).blocks())
                .filteredOn(Block.Quotation.class::isInstance)
                .isNotEmpty()
                .allMatch(block -> !((Block.Quotation) block).folded());
    }

    @Test
    void offersNoQuestionsWhereThatWasChosen() {
        Reply before = chat.sendFile("bob", "fire.txt", FollowUpsIT.LAKE);
        chat.press("ann", button(chat.say("ann", "/settings"), "No suggestions"));

        Reply after = chat.sendFile("ann", "lake.txt", FollowUpsIT.LAKE);

        assertThat(buttons(before)).anyMatch(b -> b.action() instanceof ButtonAction.AskOffered);
        assertThat(buttons(after)).noneMatch(b -> b.action() instanceof ButtonAction.AskOffered);
    }

    @Test
    void speaksTheLanguageOfThePersonUntilAnotherIsChosen() {
        Person rashid = new Person(5, "Rashid", "ar");

        Reply first = say("1", rashid, "/language");
        Reply chosen = chat.handle(new Incoming.Tap(
                new Speaker(conversation("ann"), rashid, ChatKind.PRIVATE),
                "tap",
                new ButtonAction.ChooseLanguage("de").encode()));

        assertThat(labels(first)).contains("✓ " + chat.book().in("", "ar").text("language.own-button"), "Deutsch");
        assertThat(labels(chosen)).contains("✓ Deutsch").hasSize(12);
        assertThat(chosen.inPlace()).isTrue();
        assertThat(labels(say("2", rashid, "/language own"))).contains("✓ Deutsch");
        assertThat(labels(say("3", rashid, "/language français"))).contains("✓ Français");
    }

    private Reply say(String id, Person person, String text) {
        Speaker speaker = new Speaker(conversation("ann"), person, ChatKind.PRIVATE);
        return chat.handle(new Incoming.Text(speaker, id, text, ArticleDetails.UNKNOWN, false));
    }

    private static List<String> labels(Reply reply) {
        return buttons(reply).stream().map(Button::label).toList();
    }
}

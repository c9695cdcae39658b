package footnote.chat;

import static footnote.chat.TestChat.FIRE;
import static footnote.chat.TestChat.HOW_MANY;
import static footnote.chat.TestChat.button;
import static footnote.chat.TestChat.words;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.LibraryId;
import footnote.model.Turn;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapsIT {
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
    void showsAFootnoteInItsParagraph() {
        Button footnote = button(chat.say("ann", HOW_MANY), "[1]");

        Reply reply = chat.press("ann", footnote);

        assertThat(words(reply)).contains("The ferry Coastline caught fire", "Ferry fire · paragraph 1");
        assertThat(reply.blocks().get(0).content())
                .contains(new Inline.Bold("The fire on the ferry injured 12 passengers and two sailors."));
    }

    @Test
    void showsNoFootnoteOfAnotherChat() {
        Button footnote = button(chat.say("ann", HOW_MANY), "[1]");

        assertThat(words(chat.press("bob", footnote)))
                .startsWith("That button is too old, or belongs to another chat.");
    }

    @Test
    void asksNoQuestionThatWasSuggestedToAnotherChat() {
        long turn = new Conversations(
                        chat.flows().database(),
                        chat.flows().clock(),
                        ConversationSettings.standard().silence())
                .keep(TestChat.conversation("ann"), "q", new Turn("Who sings?", ""), List.of(), HOW_MANY);
        Button suggested = new Button("Ask", new ButtonAction.AskSuggested(turn));

        assertThat(words(chat.press("bob", suggested))).startsWith("That button is too old");
        assertThat(words(chat.press("ann", suggested))).contains("[1]");
    }

    @Test
    void forgetsNoArticleOfAnotherChat() {
        Reply card = chat.press("ann", button(chat.say("ann", "/articles"), "1"));
        Button forget = button(card, "Forget");

        assertThat(words(chat.press("bob", forget))).isEqualTo("That article is not in this chat any more.");
        assertThat(chat.flows().library().count(LibraryId.ofChat("ann"))).isEqualTo(1);
    }

    @Test
    void forgetsNoSharedArticle() {
        chat.flows().add(LibraryId.SHARED, "lake.txt", "The lake fell by three metres in the summer.");

        assertThat(words(chat.press("ann", "f:2"))).isEqualTo("That article is not in this chat any more.");
        assertThat(chat.flows().library().count(LibraryId.SHARED)).isEqualTo(1);
    }

    @Test
    void saysThatTheArticleOfAFootnoteWasForgotten() {
        Button footnote = button(chat.say("ann", HOW_MANY), "[1]");
        chat.say("ann", "/forget Ferry fire");

        assertThat(words(chat.press("ann", footnote))).startsWith("That article was forgotten");
    }

    @Test
    void showsNothingOfAnArticleThatCameLaterUnderTheSameName() {
        chat.sendFile("zoe", "news.txt", TestChat.FIRE);
        Button footnote = button(chat.say("zoe", HOW_MANY), "[1]");
        chat.say("zoe", "/forget news");
        chat.sendFile(
                "zoe", "news.txt", "The lake fell by three metres in the summer. Nobody had expected it. ".repeat(9));

        String shown = words(chat.press("zoe", footnote));

        assertThat(shown).startsWith("That article was forgotten").doesNotContain("lake");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c",
                "c:1",
                "c:1:99",
                "c:-1:1",
                "c:999999999999999999:1",
                "c:9999999999999999999:1",
                "q:1",
                "q:77",
                "z:1",
                "F:maybe",
                "c:1:1 ",
                "\u0000",
                "c:١:١",
                "😀"
            })
    void meetsForgedOrOldDataWithASentence(String data) {
        assertThat(words(chat.press("ann", data))).startsWith("That button is too old, or belongs to another chat.");
    }
}

package footnote.chat;

import static footnote.chat.TestChat.FIRE;
import static footnote.chat.TestChat.HOW_MANY;
import static footnote.chat.TestChat.button;
import static footnote.chat.TestChat.buttons;
import static footnote.chat.TestChat.words;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.LibraryId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsIT {
    private static final LibraryId ANN = LibraryId.ofChat("ann");

    @TempDir
    Path folder;

    private TestChat chat;

    @BeforeEach
    void open() {
        chat = new TestChat(folder);
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /start            | There are no articles here yet.
            /START@FootBot    | There are no articles here yet.
            /help             | What I do
            /articles         | This chat has no articles yet.
            /new              | A new conversation.
            /ask              | Write your question behind /ask
            /forget Storm     | I find no article "Storm" in this chat.
            /sing la          | I do not know /sing.
            /2025 was a year? | There are no articles to answer from yet.
            /                 | There are no articles to answer from yet.
            """)
    void answersEveryCommand(String command, String reply) {
        assertThat(words(chat.say("ann", command))).contains(reply);
    }

    @Test
    void countsTheArticlesThatCanBeAsked() {
        chat.sendFile("ann", "fire.txt", FIRE);
        chat.flows().add(LibraryId.SHARED, "shared.txt", "The lake fell by three metres in the summer.");

        assertThat(words(chat.say("ann", "/start"))).contains("I can answer from 2 articles right now;");
        assertThat(words(chat.say("ann", "/articles"))).contains("1. Ferry fire", "everyone can ask 1 article of");
    }

    @Test
    void pagesALongListOfArticles() {
        for (int i = 1; i <= 17; i++) {
            chat.sendFile("ann", "a" + i + ".txt", "Article number " + i + " tells of the weather in May.");
        }

        Reply first = chat.say("ann", "/articles");
        Reply second = chat.press("ann", button(first, "Older"));
        Reply third = chat.press("ann", button(second, "Older"));

        assertThat(first.blocks()).hasSize(8);
        assertThat(words(second)).startsWith("9. ").contains("\n16. ");
        assertThat(words(third)).startsWith("17. Article number 1 ");
        assertThat(buttons(third)).extracting(Button::label).containsExactly("Forget 17", "◀ Newer");
        assertThat(chat.press("ann", "p:999999")).isEqualTo(third);
        assertThat(chat.press("ann", button(second, "◀ Newer"))).isEqualTo(first);
    }

    @Test
    void forgetsAnArticleByItsTitle() {
        chat.sendFile("ann", "fire.txt", FIRE);

        assertThat(words(chat.say("ann", "/forget ferry FIRE"))).isEqualTo("Forgot Ferry fire.");
        assertThat(words(chat.say("ann", HOW_MANY))).isEqualTo("There are no articles to answer from yet.");
    }

    @Test
    void forgetsNothingWhereATitleIsNotUnique() {
        chat.sendFile("ann", "a.txt", "Rain in the north. It will rain on Monday.");
        chat.sendFile("ann", "b.txt", "Rain in the south. It will rain on Tuesday.");

        chat.say("ann", "/forget rain");

        assertThat(chat.flows().library().count(ANN)).isEqualTo(2);
    }

    @Test
    void forgetsAnArticleByItsButtonAndOnlyOnce() {
        chat.sendFile("ann", "fire.txt", FIRE);
        Button forget = button(chat.say("ann", "/articles"), "Forget 1");

        assertThat(words(chat.press("ann", forget))).isEqualTo("Forgot Ferry fire.");
        assertThat(words(chat.press("ann", forget))).isEqualTo("That article is not in this chat any more.");
    }

    @Test
    void forgetsEverythingOnlyWhenItIsMeant() {
        chat.sendFile("ann", "fire.txt", FIRE);
        chat.sendFile("bob", "fire.txt", FIRE);
        Button footnote = button(chat.say("ann", HOW_MANY), "[1]");
        Reply asked = chat.say("ann", "/forget");

        assertThat(words(chat.press("ann", button(asked, "Keep")))).isEqualTo("Nothing was forgotten.");
        assertThat(chat.flows().library().count(ANN)).isEqualTo(1);
        assertThat(words(chat.press("ann", button(asked, "Forget everything"))))
                .isEqualTo("Forgot 1 article and all that we said.");
        assertThat(chat.flows().library().count(ANN)).isZero();
        assertThat(chat.flows().library().count(LibraryId.ofChat("bob"))).isEqualTo(1);
        assertThat(words(chat.press("ann", footnote))).startsWith("That button is too old");
    }

    @Test
    void forgetsWhatWasSaidWhereThereAreNoArticles() {
        chat.flows().add(LibraryId.SHARED, "fire.txt", FIRE);
        Button footnote = button(chat.say("ann", HOW_MANY), "[1]");

        chat.press("ann", button(chat.say("ann", "/forget"), "Forget everything"));

        assertThat(words(chat.press("ann", footnote))).startsWith("That button is too old");
        assertThat(chat.flows().library().count(LibraryId.SHARED)).isEqualTo(1);
    }
}

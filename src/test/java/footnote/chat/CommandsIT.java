package footnote.chat;

import static footnote.chat.TestChat.FIRE;
import static footnote.chat.TestChat.HOW_MANY;
import static footnote.chat.TestChat.button;
import static footnote.chat.TestChat.buttons;
import static footnote.chat.TestChat.words;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.ArticleDetails;
import footnote.model.LibraryId;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
            /ask              | Write your question after /ask
            /forget Storm     | I find no article "Storm" in this chat.
            /sing la          | I do not know /sing. This is what I know:
            /settings         | Settings of this chat
            /language         | Choose the language
            /privacy          | What I keep, and who sees it
            /export           | This chat has no articles, so there is nothing to export.
            /articles storm   | No article has "storm" in its title.
            /start settings   | Settings of this chat
            /start forget     | There are no articles here yet.
            /start xyz        | There are no articles here yet.
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
        assertThat(buttons(third)).extracting(Button::label).containsExactly("17", "◀ Newer");
        assertThat(chat.press("ann", "p:999999")).isEqualTo(third);
        assertThat(chat.press("ann", button(second, "◀ Newer"))).isEqualTo(first.replacing());
    }

    @Test
    void findsArticlesByTheirTitlesAndTurnsTheirPages() {
        chat.flows().add(LibraryId.SHARED, "s.txt", "Weather of the world. It rains.");
        chat.sendFile("ann", "fire.txt", FIRE);
        for (int i = 1; i <= 9; i++) {
            chat.sendFile("ann", "a" + i + ".txt", "Weather report " + i + ". It tells of the weather in May.");
        }

        Reply first = chat.say("ann", "/articles WEATHER");
        Reply second = chat.press("ann", button(first, "Older"));

        assertThat(words(first))
                .startsWith("Articles with \"WEATHER\" in their title")
                .doesNotContain("Ferry");
        assertThat(words(second)).contains("9. Weather report 1", "10. Weather of the world");
        assertThat(second.inPlace()).isTrue();
        assertThat(buttons(chat.press("ann", button(second, "10"))))
                .extracting(Button::label)
                .containsExactly("◀ All articles");
        assertThat(words(chat.press("bob", button(first, "Older")))).startsWith("This chat has no articles yet.");
    }

    @Test
    void opensAnArticleInPlaceOfTheListAndGoesBack() {
        chat.sendFile("ann", "fire.txt", FIRE);
        Reply list = chat.say("ann", "/articles");

        Reply card = chat.press("ann", button(list, "1"));
        Reply back = chat.press("ann", button(card, "◀ All articles"));

        assertThat(words(card)).startsWith("Ferry fire\nadded on Nov 23, 2026").contains("caught fire on Monday");
        assertThat(card.inPlace()).isTrue();
        assertThat(back).isEqualTo(list.replacing());
        assertThat(words(chat.press("bob", button(list, "1")))).isEqualTo("That article is not in this chat any more.");
    }

    @Test
    void asksTheQuestionThatALinkBringsAlong() {
        chat.sendFile("ann", "fire.txt", FIRE);
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString("Who is the captain?".getBytes(UTF_8));

        assertThat(words(chat.say("ann", "/start ask_" + payload))).contains("Anna Lund");
        assertThat(words(chat.say("ann", "/start ask_!!"))).contains("I can answer from 1 article right now;");
    }

    @Test
    void listsEveryCommandInTheHelp() {
        String help = words(chat.say("ann", "/help"));

        assertThat(BotCommand.values())
                .filteredOn(BotCommand::isForPeople)
                .allSatisfy(command -> assertThat(help).contains("/" + command.typed() + " – "));
    }

    /** A line that begins with a command would else begin at the left, and the slash of its command stand behind it. */
    @Test
    void beginsEveryLineOfTheHelpAtTheRightWhereThatIsTheBeginning() {
        Speaker amal = new Speaker(TestChat.conversation("amal"), new Person(9, "Amal", "ar"), ChatKind.PRIVATE);

        String help = words(chat.handle(new Incoming.Text(amal, "m1", "/help", ArticleDetails.UNKNOWN, false)));

        assertThat(help.lines())
                .filteredOn(line -> line.contains(" – "))
                .hasSizeGreaterThan(5)
                .allMatch(line -> line.matches("\u200F\u2068/[a-z]+\u2069 – .*"));
    }

    @ParameterizedTest
    @EnumSource(Attachment.class)
    void saysWhatToSendInsteadOfWhatItCannotRead(Attachment what) {
        String reply = words(chat.handle(new Incoming.Unreadable(TestChat.speaker("ann"), what.name(), what)));

        assertThat(reply).isNotBlank().containsPattern("article|question|text|links?|[Aa]sk");
    }

    @Test
    void handsTheArticlesOverAsAFileThatItReadsBack() {
        chat.sendFile("ann", "fire.txt", FIRE);
        chat.sendFile("ann", "lake.txt", "Lake falls. The lake fell by three metres in the summer.");
        chat.sendFile("zoe", "secret.txt", "Secret plan. Nobody is to know of it.");
        Reply export = chat.say("ann", "/export");
        OutgoingFile file = export.files().get(0);
        String lines = new String(chat.service().content(file).orElseThrow(), UTF_8);

        assertThat(words(export)).startsWith("2 articles of this chat");
        assertThat(file.name()).isEqualTo("articles.jsonl");
        assertThat(lines).contains("Coastline", "three metres").doesNotContain("Secret");
        assertThat(lines.lines()).hasSize(2);
        assertThat(words(chat.sendFile("bob", file.name(), lines))).contains("Added Ferry fire", "Added Lake falls");
    }

    @Test
    void exportsNothingThatWasForgottenBeforeTheFileIsSent() {
        chat.sendFile("ann", "fire.txt", FIRE);
        OutgoingFile file = chat.say("ann", "/export").files().get(0);
        chat.say("ann", "/forget Ferry fire");

        assertThat(chat.service().content(file)).isEmpty();
    }

    @Test
    void forgetsAnArticleByItsTitle() {
        chat.sendFile("ann", "fire.txt", FIRE);

        assertThat(words(chat.say("ann", "/forget ferry FIRE"))).isEqualTo("Forgot Ferry fire.");
        assertThat(words(chat.say("ann", HOW_MANY))).startsWith("There are no articles to answer from yet.");
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
        Reply card = chat.press("ann", button(chat.say("ann", "/articles"), "1"));
        Button forget = button(card, "Forget this article");

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

package footnote.chat;

import static footnote.chat.TestChat.FIRE;
import static footnote.chat.TestChat.HOW_MANY;
import static footnote.chat.TestChat.text;
import static footnote.chat.TestChat.words;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.LibraryId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatServiceIT {
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

    @Test
    void takesALongPasteForAnArticle() {
        Reply reply = chat.say("ann", FIRE.repeat(2));

        assertThat(words(reply)).startsWith("Added ").contains("words", "passage", "Ask me about it.");
        assertThat(chat.flows().library().count(ANN)).isEqualTo(1);
    }

    @Test
    void answersAQuestionWithItsFootnoteAndSource() {
        chat.sendFile("ann", "fire.txt", FIRE);

        Reply reply = chat.say("ann", HOW_MANY);

        assertThat(words(reply))
                .startsWith("The fire on the ferry injured 12 passengers and two sailors. [1]")
                .contains("[1] Ferry fire");
        assertThat(TestChat.buttons(reply))
                .extracting(Button::action)
                .containsExactly(
                        new ButtonAction.ShowCitation(1, 1),
                        new ButtonAction.Judge(1, true),
                        new ButtonAction.Judge(1, false));
    }

    @Test
    void showsAParagraphOnceWhereSeveralPassagesOfItComeNearest() {
        String around = "The minister spoke in Oslo on Monday.";
        chat.sendFile(
                "ann",
                "ferry.txt",
                "Ferry news\n\n" + around + " The ferry carries cars. The ferry carries no trucks. Rain fell all day.");
        Reply nothing = chat.say("ann", "Who owns the ferry?");

        String sources = words(chat.say("ann", "/sources"));

        assertThat(words(nothing)).contains("The ferry carries cars.", "The ferry carries no trucks.");
        assertThat(sources).contains("[1] ", "[2] ").containsOnlyOnce(around);
    }

    @Test
    void answersFromTheOperatorsArticlesToo() {
        chat.flows().add(LibraryId.SHARED, "fire.txt", FIRE);

        assertThat(words(chat.say("ann", HOW_MANY))).contains("12 passengers");
    }

    @Test
    void answersNobodyFromAnotherChatsArticles() {
        chat.sendFile("bob", "fire.txt", FIRE);

        assertThat(words(chat.say("ann", HOW_MANY))).startsWith("There are no articles to answer from yet.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"???", "😀", "👩\u200D👩\u200D👧", "...", "?", "\u202E", "。", "\uD83D", "'", "AND OR NOT ("})
    void meetsAQuestionWithoutWordsWithASentence(String question) {
        chat.sendFile("ann", "fire.txt", FIRE);

        assertThat(words(chat.say("ann", question))).isNotBlank();
    }

    @Test
    void asksForTextWhereThereIsNone() {
        assertThat(words(chat.say("ann", " \n "))).startsWith("Your message has no text.");
    }

    @Test
    void apologizesInTheLanguageOfThePerson() {
        Speaker vera = new Speaker(TestChat.conversation("vera"), new Person(9, "Vera", "ru"), ChatKind.PRIVATE);

        assertThat(words(chat.service().sorry(vera)))
                .isEqualTo(chat.book().in("", "ru").text("message.sorry"));
        assertThat(words(chat.service().sorry(TestChat.speaker("ann")))).startsWith("Sorry, something went wrong");
    }

    @Test
    void refusesAQuestionThatIsTooLong() {
        assertThat(words(chat.say("ann", "/ask " + "why ".repeat(600)))).contains("longer than 2,000 characters");
    }

    @Test
    void takesAForwardedCommandForAnArticle() {
        Reply reply = chat.handle(text("ann", "f1", "/forget is what the minister wrote under his speech.", true));

        assertThat(words(reply)).startsWith("Added ");
    }

    @Test
    void addsARedeliveredArticleOnce() {
        Incoming message = text("ann", "m1", FIRE, true);
        Reply first = chat.handle(message);

        Reply again = chat.handle(message);

        assertThat(again).isEqualTo(first);
        assertThat(chat.flows().library().count(ANN)).isEqualTo(1);
    }

    @Test
    void keepsTheButtonsOfARedeliveredQuestion() {
        chat.sendFile("ann", "fire.txt", FIRE);
        Incoming message = text("ann", "q1", HOW_MANY, false);
        Reply first = chat.handle(message);

        Reply again = chat.handle(message);

        assertThat(again).isEqualTo(first);
        assertThat(words(chat.press("ann", TestChat.button(first, "[1]")))).contains("12 passengers");
    }

    @Test
    void understandsAFollowUpUntilTheConversationIsClosed() {
        chat.sendFile("ann", "fire.txt", FIRE);
        chat.say("ann", "Who was the captain of the ferry Coastline?");

        Reply followUp = chat.say("ann", "And what did she do with it?");
        chat.say("ann", "/new");
        Reply alone = chat.say("ann", "And what did she do with it?");

        assertThat(words(followUp)).contains("harbour of Lindholm");
        assertThat(words(alone)).isNotEqualTo(words(followUp));
    }

    @Test
    void keepsTheTopicsOfAGroupApart() {
        chat.sendFile("ann", "fire.txt", FIRE);
        chat.say("ann", "Who was the captain of the ferry Coastline?");
        Incoming elsewhere = new Incoming.Text(
                Speaker.in(new Conversation("ann", "7")),
                "t1",
                "And what did she do with it?",
                footnote.model.ArticleDetails.UNKNOWN,
                false);

        assertThat(words(chat.handle(elsewhere)))
                .doesNotContain("[1] in its place")
                .doesNotStartWith("Captain");
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        assertThat(words(chat.sendFile("ann", "photo.png", "\u0089PNG\r\n\u001a\n\u0000\u0000")))
                .startsWith("Not added (photo.png): ");
        assertThat(words(chat.handle(new Incoming.FailedDocument(TestChat.speaker("ann"), "d1", "Too large."))))
                .isEqualTo("Too large.");
        assertThat(words(chat.handle(new Incoming.Unreadable(TestChat.speaker("ann"), "d2", Attachment.PHOTO))))
                .startsWith("I cannot read pictures.");
    }

    @Test
    void tellsWhatItIsDoingWhereThatTakesAWhile() {
        assertThat(placeholder("What is it?")).isEqualTo("Looking it up…");
        assertThat(placeholder("/ask What is it?")).isEqualTo("Looking it up…");
        assertThat(placeholder(FIRE.repeat(2))).isEqualTo("Reading your article…");
        assertThat(placeholder("/articles")).isEmpty();
        assertThat(placeholder(" ")).isEmpty();
    }

    private String placeholder(String text) {
        return chat.service()
                .placeholder(text("ann", "p", text, false))
                .map(TestChat::words)
                .orElse("");
    }
}

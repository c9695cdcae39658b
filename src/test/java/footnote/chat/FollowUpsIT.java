package footnote.chat;

import static footnote.chat.TestChat.FIRE;
import static footnote.chat.TestChat.HOW_MANY;
import static footnote.chat.TestChat.button;
import static footnote.chat.TestChat.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowUpsIT {
    static final String LAKE = """
            Lake level

            The lake of Sundsee fell by three metres in the summer, and the water board is worried. \
            Farmers around the lake were told to use less water until the autumn rain comes. \
            The lake had been that low only once before, in the drought of 1959, when boats lay on dry mud.

            Petra Holm said that the water board would meet again in October to talk about the level of the lake.
            """;

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
    void tellsHowAFollowUpWasUnderstood() {
        chat.say("ann", HOW_MANY);

        Reply reply = chat.say("ann", "and who brought it to the harbour?");

        assertThat(words(reply)).startsWith("Understood as: " + HOW_MANY + " and who brought it to the harbour?");
    }

    @Test
    void asksTheWordsAsTyped() {
        chat.say("ann", HOW_MANY);
        Reply followUp = chat.say("ann", "and the lake, who runs it?");

        Reply typed = chat.press("ann", button(followUp, "Ask as typed"));

        assertThat(words(typed)).doesNotContain("Understood as");
    }

    @Test
    void goesOnFromTheAnswerThatAReplyIsFor() {
        chat.say("ann", HOW_MANY);
        String first = chat.lastMessage();
        chat.say("ann", "Where did the ferry catch fire on Monday?");

        Reply reply = chat.replyTo("ann", first, "why so many?");

        assertThat(words(reply)).startsWith("Understood as: " + HOW_MANY + " why so many?");
    }

    @Test
    void aReplyToAnArticleAsksThatArticle() {
        chat.say("ann", LAKE);
        String lake = chat.lastMessage();

        Reply asked = chat.replyTo("ann", lake, HOW_MANY);

        assertThat(words(asked)).startsWith("This article does not say, but another one does.");
    }

    /** Another one says the same, in fewer words around it, so that it is found first. */
    @Test
    void tellsWhatTheArticleIsAboutThatWasCitedLast() {
        chat.sendFile("ann", "farmers.txt", """
                Farmers and the lake

                The mayor of Sundsee wants a new well. \
                Farmers around the lake were told to use less water until the autumn rain comes.
                """);
        chat.say("ann", LAKE);
        chat.replyTo("ann", chat.lastMessage(), "What were farmers around the lake told?");

        Reply about = chat.say("ann", "tl;dr");

        assertThat(words(about))
                .contains("The lake of Sundsee fell by three metres")
                .doesNotContain("The mayor");
    }

    @Test
    void aLongSilenceEndsTheConversation() {
        chat.say("ann", HOW_MANY);
        chat.flows().clock().advance(Duration.ofHours(13));

        Reply reply = chat.say("ann", "and who brought it to the harbour?");

        assertThat(words(reply)).doesNotContain("Understood as");
    }

    @Test
    void thanksAreNotSearchedForAndAreNoTurn() {
        chat.say("ann", HOW_MANY);

        Reply thanks = chat.say("ann", "thanks!");
        Reply reply = chat.say("ann", "and who brought it to the harbour?");

        assertThat(words(thanks)).startsWith("You are welcome.");
        assertThat(words(reply)).startsWith("Understood as: " + HOW_MANY);
    }

    @Test
    void asksBackWhenItIsOpenWhatAQuestionIsAbout() {
        chat.sendFile("ann", "lake.txt", LAKE);

        Reply open = chat.say("ann", "who was it?");
        Reply chosen = chat.press("ann", button(open, "About: Lake level"));

        assertThat(words(open)).startsWith("I cannot tell whom or what you mean.");
        assertThat(TestChat.buttons(open)).hasSize(2);
        assertThat(words(chosen)).doesNotContain("I cannot tell");
    }

    @Test
    void offersQuestionsThatTheArticleAnswers() {
        Reply added = chat.sendFile("ann", "lake.txt", LAKE);

        Reply answer = chat.press("ann", button(added, "What did Petra Holm say?"));

        assertThat(words(answer)).contains("Petra Holm").contains("[1] Lake level");
    }

    @Test
    void offeredQuestionsOfAnotherChatAreNotAnswered() {
        Reply added = chat.sendFile("ann", "lake.txt", LAKE);

        Reply foreign = chat.press("bob", button(added, "What did Petra Holm say?"));

        assertThat(words(foreign)).startsWith("That button is too old, or belongs to another chat.");
    }
}

package footnote.chat;

import static footnote.chat.TestChat.FIRE;
import static footnote.chat.TestChat.HOW_MANY;
import static footnote.chat.TestChat.button;
import static footnote.chat.TestChat.words;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.access.AccessSettings;
import footnote.access.LimitSettings;
import footnote.access.Quota;
import footnote.model.ArticleDetails;
import footnote.model.LibraryId;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotasIT {
    private static final String ANN = "tg:7";
    private static final String LAKE =
            "The lake fell by three metres in the summer. Nobody had expected it. ".repeat(9);

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
    void saysWhenToAskAgain() {
        limit(new Quota(2, 3, 0));
        chat.sendFile(ANN, "fire.txt", FIRE);
        chat.say(ANN, HOW_MANY);
        chat.flows().clock().advance(Duration.ofSeconds(20));
        Reply answer = chat.say(ANN, HOW_MANY);

        assertThat(words(answer)).contains("[1]");
        assertThat(words(chat.say(ANN, HOW_MANY)))
                .isEqualTo("2 questions were asked here within a minute, which is the most for one chat."
                        + " Ask again in 40 seconds.");
        assertThat(words(chat.say("tg:8", HOW_MANY))).doesNotContain("Ask again");
        chat.flows().clock().advance(Duration.ofMinutes(30));
        chat.say(ANN, HOW_MANY);
        assertThat(words(chat.say(ANN, HOW_MANY)))
                .endsWith("within 24 hours, which is the most for one chat." + " Ask again in 24 hours.");
    }

    @Test
    void countsQuestionsAskedByButtonsToo() {
        limit(new Quota(1, 0, 0));
        chat.sendFile(ANN, "fire.txt", FIRE);
        Reply refusal = chat.say(ANN, "What did the Pope say about penguins?");

        assertThat(words(chat.press(ANN, button(refusal, "Ask: ")))).contains("Ask again in 1 minute");
    }

    @Test
    void countsWhatIsAskedInChatsOfOthersForThePersonWhoAsks() {
        chat.close();
        chat = new TestChat(folder, AccessSettings.open(), new LimitSettings(new Quota(1, 0, 0), Quota.NONE));

        assertThat(words(askAsGuest("guest:1"))).contains("12 passengers");
        assertThat(words(askAsGuest("guest:2"))).contains("Ask again in 1 minute");
    }

    private Reply askAsGuest(String id) {
        Person ben = new Person(8, "Ben", "en");
        Speaker guest = new Speaker(new Conversation("tg:" + id, ""), ben, ChatKind.GROUP);
        Incoming.Text post = new Incoming.Text(guest, "1", FIRE, ArticleDetails.UNKNOWN, true);
        return chat.service()
                .handle(new Incoming.Guest(guest, id, post, HOW_MANY))
                .get(0);
    }

    @Test
    void addsNoMoreArticlesThanAllowedAndSaysWhenAgain() {
        limit(new Quota(0, 0, 1));
        chat.sendFile(ANN, "fire.txt", FIRE);

        Reply file = chat.sendFile(ANN, "lake.txt", LAKE);
        Reply pasted = chat.say(ANN, LAKE);
        Reply link = chat.say(ANN, "https://example.com/lake");

        String sentence = "1 article was added here within 24 hours, which is the most for one chat."
                + " Send this again in 24 hours.";
        assertThat(words(file)).isEqualTo("Not added (lake.txt): " + sentence);
        assertThat(words(pasted)).isEqualTo("Not added (your text): " + sentence);
        assertThat(words(link)).isEqualTo(sentence);
        assertThat(chat.flows().library().count(LibraryId.ofChat(ANN))).isEqualTo(1);
        chat.flows().clock().advance(Duration.ofDays(1));
        assertThat(words(chat.sendFile(ANN, "lake.txt", LAKE))).startsWith("Added");
    }

    @Test
    void countsAnArticleThatIsKnownAlreadyAsNone() {
        limit(new Quota(0, 0, 2));
        chat.sendFile(ANN, "fire.txt", FIRE);
        chat.sendFile(ANN, "fire.txt", FIRE);
        chat.sendFile(ANN, "fire.txt", FIRE);

        assertThat(words(chat.sendFile(ANN, "lake.txt", LAKE))).startsWith("Added");
    }

    private void limit(Quota ofChat) {
        chat.close();
        chat = new TestChat(folder, AccessSettings.open(), new LimitSettings(Quota.NONE, ofChat));
    }
}

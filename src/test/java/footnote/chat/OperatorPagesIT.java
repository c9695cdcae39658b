package footnote.chat;

import static footnote.chat.TestChat.FIRE;
import static footnote.chat.TestChat.HOW_MANY;
import static footnote.chat.TestChat.button;
import static footnote.chat.TestChat.words;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.access.AccessMode;
import footnote.access.AccessSettings;
import footnote.access.LimitSettings;
import footnote.access.Running;
import footnote.model.ArticleDetails;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorPagesIT {
    private static final Speaker ADMIN =
            new Speaker(new Conversation("tg:1", ""), new Person(1, "Admin", "en"), ChatKind.PRIVATE);
    private static final Speaker IN_GROUP =
            new Speaker(new Conversation("tg:-5", ""), new Person(1, "Admin", "en"), ChatKind.GROUP);

    @TempDir
    Path folder;

    private TestChat chat;
    private int messages;

    @BeforeEach
    void open() {
        AccessSettings access = new AccessSettings(AccessMode.OPEN, Set.of(), Set.of(), Set.of(1L));
        chat = new TestChat(folder, access, LimitSettings.standard());
        chat.running().letters.add(new Running.Letter(3, Instant.parse("2026-11-22T10:00:00Z"), "tg:7", "it broke"));
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void showsAnAdminHowTheBotIsDoing() {
        chat.sendFile("tg:7", "fire.txt", FIRE);
        chat.press("tg:7", button(chat.say("tg:7", HOW_MANY), "👍"));
        chat.say("tg:7", "What did the Pope say about penguins?");

        Reply figures = say(ADMIN, "/stats");

        assertThat(words(figures).lines())
                .containsExactly(
                        "How I am doing",
                        "1 article in all libraries",
                        "Last 24 hours: people 0, chats 1; questions 2 (answered 1, not found 1); articles added 1",
                        "Last 7 days: people 0, chats 1; questions 2 (answered 1, not found 1); articles added 1",
                        "Feedback in 7 days: 👍 1, 👎 0, in words 0",
                        "Waiting messages 4, unsent replies 5, dead letters 1",
                        "Telegram was last asked for news 7 seconds ago.",
                        "Language model parrot: 12,000 tokens today (UTC)");
    }

    @Test
    void showsNothingToAnybodyElse() {
        assertThat(words(chat.say("tg:7", "/stats"))).startsWith("I do not know /stats.");
        assertThat(words(say(IN_GROUP, "/stats"))).isEqualTo("I show figures in our private chat only.");
        for (String forged : new String[] {"d:0", "R:3", "D:3"}) {
            assertThat(words(chat.press("tg:7", forged))).startsWith("That button is too old");
            assertThat(words(chat.handle(new Incoming.Tap(IN_GROUP, "t" + forged, forged))))
                    .startsWith("That button is too old");
        }
        assertThat(chat.running().letters).hasSize(1);
    }

    @Test
    void hasAnAdminRetryOrDropWhatCouldNotBeHandled() {
        chat.running()
                .letters
                .add(new Running.Letter(2, Instant.parse("2026-11-21T10:00:00Z"), "tg:8", "it broke too"));

        Reply letters = press(button(say(ADMIN, "/stats"), "Dead letters"));
        Reply left = press(button(letters, "Try 3 again"));
        Reply none = press(button(left, "Drop 2"));

        assertThat(words(letters))
                .isEqualTo("3 · Nov 22, 2026 · tg:7: it broke\n2 · Nov 21, 2026 · tg:8: it broke too");
        assertThat(words(left)).doesNotContain("it broke\n").contains("it broke too");
        assertThat(words(none)).isEqualTo("There are no dead letters.");
        assertThat(chat.running().done).containsExactly("retry 3", "drop 2");
        assertThat(words(press(button(left, "Drop 2")))).isEqualTo("That dead letter is not there any more.");
    }

    private Reply press(Button button) {
        messages++;
        return chat.handle(
                new Incoming.Tap(ADMIN, "tap:" + messages, button.action().encode()));
    }

    private Reply say(Speaker speaker, String words) {
        messages++;
        return chat.handle(new Incoming.Text(speaker, "s" + messages, words, ArticleDetails.UNKNOWN, false));
    }
}

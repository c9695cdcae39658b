package footnote.chat;

import static footnote.chat.TestChat.button;
import static footnote.chat.TestChat.buttons;
import static footnote.chat.TestChat.words;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.watch.FolderSettings;
import footnote.watch.LocalFeed;
import footnote.watch.WatchFlows;
import footnote.watch.WatchSettings;
import footnote.watch.Watching;
import footnote.watch.WatchingRounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsIT {
    @TempDir
    Path folder;

    private final LocalFeed feed = new LocalFeed();
    private final List<Reply> told = new ArrayList<>();
    private TestChat chat;
    private Watching watching;

    @BeforeEach
    void open() {
        chat = new TestChat(folder);
        watching = new Watching(
                chat.flows().database(),
                chat.flows().library(),
                new WatchFlows(
                        chat.flows().feeds(),
                        chat.flows().entries(),
                        chat.flows().ingest()),
                WatchSettings.standard(),
                FolderSettings.NONE,
                chat.flows().clock());
    }

    @AfterEach
    void close() {
        watching.close();
        chat.close();
        feed.close();
    }

    @Test
    void watchesAFeedAndTellsOfItsArticles() {
        feed.publish(4);

        Reply begun = chat.say("ann", "/watch " + feed.address());
        round();

        assertThat(words(begun))
                .contains("From now on I watch The Pier Post.")
                .contains("Its 3 newest articles are being read now.");
        assertThat(told).hasSize(1);
        assertThat(words(told.get(0)))
                .isEqualTo("3 new articles:\nThe Pier Post\n• Crane 4 falls\n• Crane 3 falls\n• Crane 2 falls\n"
                        + "Ask me about them. /watch shows what is watched.");
        assertThat(told.get(0).blocks().get(1).content())
                .contains(new Inline.Link("Crane 4 falls", feed.site().url("/story4")));
        assertThat(words(chat.say("ann", "How many people were led to a safe place by crane 4?")))
                .contains("12 people");
    }

    @Test
    void listsWhatIsWatchedWithButtonsToStop() {
        assertThat(words(chat.say("ann", "/watch"))).contains("This chat watches no feed yet.", "/watch https://");
        chat.say("ann", "/watch " + feed.address());

        Reply list = chat.say("ann", "/watch");
        Reply foreign = chat.press("ben", button(list, "Stop 1"));
        Reply stopped = chat.press("ann", button(list, "Stop 1"));
        Reply again = chat.press("ann", button(list, "Stop 1"));

        assertThat(words(list)).isEqualTo("This chat watches 1 feed:\n1. The Pier Post");
        assertThat(words(foreign)).contains("does not watch that feed any more");
        assertThat(words(stopped)).isEqualTo("I no longer watch The Pier Post. Its articles stay.");
        assertThat(words(again)).contains("does not watch that feed any more");
        assertThat(words(chat.say("ann", "/watch"))).contains("no feed yet");
    }

    @Test
    void letsChooseAmongTheFeedsOfAPage() {
        feed.site()
                .page(
                        "/front",
                        "<html><head><link rel=alternate type=application/rss+xml title='Everything' href='/feed'>"
                                + "<link rel=alternate type=application/atom+xml title='Sport' href='/sport'></head></html>");

        Reply choice = chat.say("ann", "/watch " + feed.site().url("/front"));
        Reply foreign = chat.press("ben", button(choice, "Everything"));
        Reply begun = chat.press("ann", button(choice, "Everything"));

        assertThat(words(choice)).isEqualTo("This page names several feeds. Which one do you want?");
        assertThat(buttons(choice)).extracting(Button::label).containsExactly("Everything", "Sport");
        assertThat(words(foreign)).contains("too old, or belongs to another chat");
        assertThat(words(begun)).contains("From now on I watch The Pier Post.");
        assertThat(words(chat.press("ann", button(choice, "Sport"))))
                .contains("I found no feed there: there is no such page");
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        feed.site().page("/plain", "<p>Just words.</p>");

        assertThat(words(chat.say("ann", "/watch " + feed.site().url("/plain"))))
                .contains("There is no feed at this address");
        assertThat(words(chat.say("ann", "/watch " + feed.site().url("/none"))))
                .contains("there is no such page (404)");
        assertThat(words(chat.say("ann", "/watch http://10.1.2.3/feed"))).contains("public internet");
        assertThat(words(chat.say("ann", "/watch what is this"))).contains("no address of the web");
        chat.say("ann", "/watch " + feed.address());
        assertThat(words(chat.say("ann", "/watch " + feed.address())))
                .isEqualTo("This chat watches The Pier Post already.");
    }

    @Test
    void stopsToWatchWhenEverythingIsForgottenOrTheBotIsShutOut() {
        chat.say("ann", "/watch " + feed.address());
        chat.say("ben", "/watch " + feed.address());
        long before = feed.timesAsked("/feed");

        chat.press("ann", button(chat.say("ann", "/forget"), "Forget everything"));
        chat.service().closed("ben");
        feed.publish();
        chat.flows().clock().advance(Duration.ofDays(1));
        round();

        assertThat(feed.timesAsked("/feed")).isEqualTo(before);
        assertThat(told).isEmpty();
        assertThat(words(chat.say("ann", "/watch"))).contains("no feed yet");
    }

    @Test
    void tellsNothingOfWhatWasForgottenMeanwhile() {
        feed.publish();
        chat.say("ann", "/watch " + feed.address());
        List<Long> digests = new ArrayList<>();
        WatchingRounds.round(watching, (to, digest) -> digests.add(digest));
        chat.say("ann", "/forget Crane");

        Incoming due = new Incoming.NewsDue(Speaker.in(TestChat.conversation("ann")), "n", digests.get(0));

        assertThat(chat.service().handle(due)).isEmpty();
    }

    @Test
    void speaksTheLanguageOfWhoeverBeganIt() {
        Person hans = new Person(9, "Hans", "de");
        Conversation conversation = TestChat.conversation("hans");
        Speaker speaker = new Speaker(conversation, hans, ChatKind.PRIVATE);
        chat.service()
                .handle(new Incoming.Text(
                        speaker, "m1", "/watch " + feed.address(), footnote.model.ArticleDetails.UNKNOWN, false));
        feed.publish();
        chat.flows().clock().advance(Duration.ofMinutes(20));
        List<String> languages = new ArrayList<>();

        WatchingRounds.round(watching, (to, digest) -> languages.add(to.language()));

        assertThat(languages).containsExactly("de");
    }

    private void round() {
        WatchingRounds.round(
                watching,
                (to, digest) -> told.addAll(chat.service()
                        .handle(new Incoming.NewsDue(
                                Speaker.in(new Conversation(to.chat(), to.topic())), "news:" + digest, digest))));
    }
}

package footnote.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.fetch.LocalSite;
import footnote.model.LibraryId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchingTroubleIT extends OnALocalSite {
    @Test
    void followsAFeedThatMovedForGood() {
        feed.site().on("/old", exchange -> {
            exchange.getResponseHeaders().add("Location", "/feed");
            exchange.sendResponseHeaders(301, -1);
        });
        feed.publish();

        watches.begin(ANN, feed.site().url("/old"));
        later(EVERY);

        assertThat(watches.of(ANN)).extracting(Watch::address).containsExactly(feed.address());
        assertThat(feed.timesAsked("/old")).isEqualTo(1);
    }

    @Test
    void asksNoMoreForWhatNobodyWatches() {
        watches.begin(ANN, feed.address());
        watches.begin(BEN, feed.address());

        assertThat(watches.stop(BEN, watches.of(ANN).get(0).row())).isEmpty();
        assertThat(watches.stop(ANN, watches.of(ANN).get(0).row())).contains("The Pier Post");
        watches.forgetAll(BEN.chat());
        later(Duration.ofDays(1));

        assertThat(feed.timesAsked("/feed")).isEqualTo(2);
    }

    @Test
    void watchesNoMoreThanAllowedAndNothingTwice() {
        feed.site().content("/b", "text/xml", "<rss><channel><title>B</title></channel></rss>".getBytes(UTF_8));
        feed.site().content("/c", "text/xml", "<rss><channel><title>C</title></channel></rss>".getBytes(UTF_8));

        watches.begin(ANN, feed.address());
        Begun again = watches.begin(ANN, feed.address() + "?utm_source=x");
        watches.begin(ANN, feed.site().url("/b"));
        Begun third = watches.begin(ANN, feed.site().url("/c"));

        assertThat(again).isEqualTo(new Begun.WatchedAlready("The Pier Post"));
        assertThat(third).isEqualTo(new Begun.TooMany(2));
    }

    @Test
    void findsTheFeedsOfAPage() {
        String alternate = "<link rel=alternate type=application/rss+xml title='%s' href='%s'>";
        feed.site().page("/one", "<html><head>" + alternate.formatted("Post", "/feed") + "</head></html>");
        feed.site()
                .page(
                        "/two",
                        "<html><head>" + alternate.formatted("Post", "/feed") + alternate.formatted("Sport", "/sport")
                                + "</head></html>");
        feed.site().page("/none", "<p>Nothing.</p>");

        Begun.Choice choice = (Begun.Choice) watches.begin(ANN, feed.site().url("/two"));

        assertThat(choice.offers()).extracting(Begun.Offer::feed).containsExactly("Post", "Sport");
        assertThat(watches.beginOffered(BEN, choice.offers().get(0).row())).isEmpty();
        assertThat(watches.beginOffered(ANN, choice.offers().get(0).row()))
                .contains(new Begun.Watching("The Pier Post", 0));
        assertThat(watches.begin(BEN, feed.site().url("/one"))).isEqualTo(new Begun.Watching("The Pier Post", 0));
        assertThat(watches.begin(ANN, feed.site().url("/none"))).isEqualTo(new Begun.NoFeed());
        assertThat(watches.begin(ANN, "ftp://x")).isInstanceOf(Begun.Failed.class);
        assertThat(watches.begin(ANN, feed.site().url("/missing"))).isInstanceOf(Begun.Failed.class);
    }

    @Test
    void feedsTheOperatorsLibraryFromTheSettings() {
        feed.publish(2);
        use(settings(List.of(feed.address()), 10));
        watches.followSettings();

        round();

        assertThat(flows.library().count(LibraryId.SHARED)).isEqualTo(2);
        assertThat(rung).isEmpty();
        use(settings(List.of(), 10));
        watches.followSettings();
        later(Duration.ofDays(1));
        assertThat(feed.timesAsked("/feed")).isEqualTo(1);
        assertThat(flows.library().count(LibraryId.SHARED)).isEqualTo(2);
    }

    @Test
    void tellsOfAnArticleThatEveryoneCanAskWithoutKeepingItTwice() {
        use(settings(List.of(feed.address()), 10));
        watches.followSettings();
        round();
        feed.publish();
        later(EVERY);
        watches.begin(ANN, feed.address());

        round();

        assertThat(flows.library().count(ANN.library())).isZero();
        assertThat(news(ANN, 1)).containsExactly("ARTICLE Crane 1 falls");
    }

    /** Killed after an article was kept and before that was noted: it is read again, and told once. */
    @Test
    void tellsOnceOfAnEntryThatWasBrokenOff() {
        feed.publish();
        watches.begin(ANN, feed.address());
        EntryRows rows = new EntryRows();
        EntryRows.Waiting waiting = flows.database()
                .jdbi()
                .withHandle(handle -> rows.waiting(handle, 1))
                .get(0);
        flows.database()
                .useWrite(handle -> rows.begin(handle, waiting, flows.clock().millis()));
        flows.entries().read(waiting.entry(), List.of(ANN.library()));

        round();
        later(EVERY);

        assertThat(titles(ANN)).hasSize(1);
        assertThat(rung).containsExactly("tg:1/ 1");
        assertThat(news(ANN, 1)).containsExactly("ARTICLE Crane 1 falls");
    }

    @Test
    void ringsAgainForTheSameMessageWhenTheBellBroke() {
        feed.publish();
        watches.begin(ANN, feed.address());
        try {
            watching.round((to, digest) -> {
                throw new IllegalStateException("killed");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("killed");
        }

        round();
        round();

        assertThat(rung).containsExactly("tg:1/ 1");
    }

    @Test
    void movesWithItsChat() {
        watches.begin(ANN, feed.address());
        feed.publish();
        watches.move("tg:1", "tg:9");

        later(EVERY);

        assertThat(titles(new Watcher("tg:9", "", ""))).hasSize(1);
        assertThat(rung).containsExactly("tg:9/ 1");
    }

    @Test
    void leavesASiteThatDripsAndReadsTheOthers() {
        feed.site().on("/drip", LocalSite::drip);
        watches.begin(ANN, feed.address());
        feed.entry("d", "Dripping", feed.site().url("/drip"), "");
        feed.publish();

        later(EVERY);

        assertThat(news(ANN, 1)).containsExactlyInAnyOrder("ARTICLE Crane 1 falls", "UNREAD Dripping");
    }
}

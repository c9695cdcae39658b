package footnote.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.fetch.LocalSite;
import footnote.model.LibraryId;
import footnote.pipeline.Flows;
import footnote.watch.News.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchingIT {
    private static final Watcher ANN = new Watcher("tg:1", "", "de");
    private static final Watcher BEN = new Watcher("tg:2", "5", "");
    private static final Duration EVERY = Duration.ofMinutes(20);

    @TempDir
    private Path folder;

    private final LocalFeed feed = new LocalFeed();
    private final List<String> rung = new ArrayList<>();
    private Flows flows;
    private Watches watches;
    private Watching watching;

    @BeforeEach
    void open() {
        flows = new Flows(folder);
        use(settings(List.of(), 10));
    }

    private static WatchSettings settings(List<String> shared, int mostNew) {
        return new WatchSettings(shared, 2, EVERY, mostNew, 3, Duration.ofHours(1), Duration.ZERO);
    }

    private void use(WatchSettings settings) {
        watches = new Watches(flows.database(), flows.feeds(), settings, flows.clock());
        watching = new Watching(
                flows.database(), flows.library(), flows.feeds(), flows.entries(), settings, flows.clock());
    }

    @AfterEach
    void close() {
        watching.close();
        flows.close();
        feed.close();
    }

    @Test
    void beginsWithTheNewestEntriesAndTellsOfThem() {
        feed.publish(5);

        Begun begun = watches.begin(ANN, feed.address());
        round();

        assertThat(begun).isEqualTo(new Begun.Watching("The Pier Post", 3));
        assertThat(titles(ANN)).containsExactly("Crane 3 falls", "Crane 4 falls", "Crane 5 falls");
        assertThat(rung).containsExactly("tg:1/ 1");
        assertThat(news(ANN, 1))
                .containsExactly("ARTICLE Crane 5 falls", "ARTICLE Crane 4 falls", "ARTICLE Crane 3 falls");
        assertThat(news(BEN, 1)).isEmpty();
    }

    @Test
    void asksForFeedAndPageOnceThoughTwoChatsWatch() {
        watches.begin(ANN, feed.address());
        watches.begin(BEN, feed.address());
        feed.publish();

        later(EVERY);

        assertThat(feed.timesAsked("/feed")).isEqualTo(3);
        assertThat(feed.timesAsked("/story1")).isEqualTo(1);
        assertThat(titles(ANN)).containsExactly("Crane 1 falls");
        assertThat(titles(BEN)).containsExactly("Crane 1 falls");
        assertThat(rung).containsExactly("tg:1/ 1", "tg:2/5 2");
    }

    @Test
    void readsNothingAgainWhileNothingChanges() {
        feed.publish();
        watches.begin(ANN, feed.address());
        round();
        int embedded = flows.embedded();

        later(EVERY);
        later(EVERY);

        assertThat(feed.timesAsked("/feed")).isEqualTo(3);
        assertThat(feed.timesAsked("/story1")).isEqualTo(1);
        assertThat(flows.embedded()).isEqualTo(embedded);
        assertThat(rung).hasSize(1);
    }

    @Test
    void tellsOncePerHourAndCollectsMeanwhile() {
        watches.begin(ANN, feed.address());
        for (int i = 0; i < 4; i++) {
            feed.publish();
            later(EVERY);
        }

        assertThat(rung).containsExactly("tg:1/ 1", "tg:1/ 2");
        assertThat(news(ANN, 1)).containsExactly("ARTICLE Crane 1 falls");
        assertThat(news(ANN, 2))
                .containsExactly("ARTICLE Crane 2 falls", "ARTICLE Crane 3 falls", "ARTICLE Crane 4 falls");
    }

    @Test
    void readsTheNewestOnlyWhenVeryManyCome() {
        use(settings(List.of(), 4));
        watches.begin(ANN, feed.address());
        feed.publish(10);

        later(EVERY);
        later(EVERY);

        assertThat(titles(ANN)).hasSize(4).contains("Crane 10 falls").doesNotContain("Crane 6 falls");
        assertThat(news(ANN, 1)).contains("PASSED_OVER 6");
    }

    @Test
    void takesWhatTheFeedGivesWhereThePageCannotBeRead() {
        watches.begin(ANN, feed.address());
        feed.site().status("/closed", 403);
        feed.entry("c1", "The whole story", feed.site().url("/closed"), "<p>" + LocalFeed.words(77) + "</p>");
        feed.entry("c2", "A teaser", feed.site().url("/closed2"), "Read more.");

        later(EVERY);

        assertThat(flows.library().list(ANN.library(), 0, 10)).singleElement().satisfies(stored -> {
            assertThat(stored.article().title()).isEqualTo("The whole story");
            assertThat(stored.article().details().url()).isEqualTo(feed.site().url("/closed"));
            assertThat(stored.article().details().outlet()).isEqualTo("The Pier Post");
            assertThat(stored.article().text()).contains("231 people");
        });
        assertThat(news(ANN, 1)).containsExactlyInAnyOrder("ARTICLE The whole story", "UNREAD A teaser");
    }

    @Test
    void bringsNothingBackThatWasForgotten() {
        String address = feed.publish();
        watches.begin(ANN, feed.address());
        round();
        flows.library()
                .forget(flows.library()
                        .list(ANN.library(), 0, 1)
                        .get(0)
                        .article()
                        .key());

        feed.entry("another-name", "The same again", address, "");
        later(EVERY);
        watches.stop(ANN, watches.of(ANN).get(0).row());
        watches.begin(ANN, feed.address());
        later(EVERY);

        assertThat(titles(ANN)).isEmpty();
    }

    @Test
    void asksADeadFeedLessAndLessOftenSaysSoOnceAndGivesUp() {
        watches.begin(ANN, feed.address());
        feed.answers(500, "");

        List<Long> asked = new ArrayList<>();
        for (int i = 0; i < 24 * 3; i++) {
            later(EVERY);
            asked.add(feed.timesAsked("/feed") - 1);
        }
        List<String> toldFirst = news(ANN, 1);
        for (int day = 0; day < 20; day++) {
            later(Duration.ofDays(1));
        }

        assertThat(asked).startsWith(1L, 2L, 2L, 3L, 3L, 3L, 3L, 4L);
        assertThat(asked.get(asked.size() - 1)).isLessThanOrEqualTo(7);
        assertThat(toldFirst).containsExactly("FAILING The Pier Post");
        assertThat(rung).hasSize(2);
        assertThat(news(ANN, 2)).containsExactly("GIVEN_UP The Pier Post");
        assertThat(watches.of(ANN)).isEmpty();
    }

    @Test
    void comesBackToItsPaceWhenTheFeedAnswersAgain() {
        watches.begin(ANN, feed.address());
        feed.answers(503, "Retry-After: 7200");
        later(EVERY);
        feed.answers(200, "");
        feed.publish();

        later(Duration.ofMinutes(119));
        long stillWaiting = feed.timesAsked("/feed");
        later(Duration.ofMinutes(1));
        later(EVERY);

        assertThat(stillWaiting).isEqualTo(2);
        assertThat(feed.timesAsked("/feed")).isEqualTo(4);
        assertThat(titles(ANN)).hasSize(1);
    }

    @Test
    void stopsWhenTheSiteSaysThatItIsGone() {
        watches.begin(ANN, feed.address());
        feed.answers(410, "");

        later(EVERY);
        later(Duration.ofDays(2));

        assertThat(news(ANN, 1)).containsExactly("GONE The Pier Post");
        assertThat(watches.of(ANN)).isEmpty();
        assertThat(feed.timesAsked("/feed")).isEqualTo(2);
    }

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

    private void later(Duration time) {
        flows.clock().advance(time);
        round();
    }

    private void round() {
        watching.round((to, digest) -> rung.add(to.chat() + "/" + to.topic() + " " + digest));
    }

    private List<String> titles(Watcher of) {
        return flows.library().list(of.library(), 0, 50).stream()
                .map(stored -> stored.article().title())
                .sorted()
                .toList();
    }

    private List<String> news(Watcher of, long digest) {
        return watches.news(of, digest).stream()
                .map(news -> news.kind() + " "
                        + (news.kind() == Kind.PASSED_OVER
                                ? String.valueOf(news.number())
                                : news.title().isEmpty() ? news.feed() : news.title()))
                .toList();
    }
}

package footnote.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchingIT extends OnALocalSite {
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
}

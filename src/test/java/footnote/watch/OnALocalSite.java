package footnote.watch;

import footnote.pipeline.Flows;
import footnote.watch.News.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A feed on a local site, and two chats that may watch it. */
abstract class OnALocalSite {
    static final Watcher ANN = new Watcher("tg:1", "", "de");
    static final Watcher BEN = new Watcher("tg:2", "5", "");
    static final Duration EVERY = Duration.ofMinutes(20);

    @TempDir
    private Path folder;

    final LocalFeed feed = new LocalFeed();
    final List<String> rung = new ArrayList<>();
    Flows flows;
    Watches watches;
    Watching watching;

    @BeforeEach
    void open() {
        flows = new Flows(folder);
        use(settings(List.of(), 10));
    }

    static WatchSettings settings(List<String> shared, int mostNew) {
        return new WatchSettings(shared, 2, EVERY, mostNew, 3, Duration.ofHours(1), Duration.ZERO);
    }

    final void use(WatchSettings settings) {
        watches = new Watches(flows.database(), flows.feeds(), settings, flows.clock());
        watching =
                new Watching(flows.database(), flows.library(), flows(), settings, FolderSettings.NONE, flows.clock());
    }

    final WatchFlows flows() {
        return new WatchFlows(flows.feeds(), flows.entries(), flows.ingest());
    }

    @AfterEach
    void close() {
        watching.close();
        flows.close();
        feed.close();
    }

    void later(Duration time) {
        flows.clock().advance(time);
        round();
    }

    void round() {
        watching.round((to, digest) -> rung.add(to.chat() + "/" + to.topic() + " " + digest));
    }

    List<String> titles(Watcher of) {
        return flows.library().list(of.library(), 0, 50).stream()
                .map(stored -> stored.article().title())
                .sorted()
                .toList();
    }

    List<String> news(Watcher of, long digest) {
        return watches.news(of, digest).stream()
                .map(news -> news.kind() + " "
                        + (news.kind() == Kind.PASSED_OVER
                                ? String.valueOf(news.number())
                                : news.title().isEmpty() ? news.feed() : news.title()))
                .toList();
    }
}

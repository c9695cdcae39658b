package footnote.library;

import static footnote.library.TestArticles.addTo;
import static footnote.library.TestArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Scope;
import footnote.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LibraryThreadsIT {
    private static final int THREADS = 6;
    private static final int EACH = 12;
    private static final int MANY = 1000;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private Database database;
    private Library library;
    private Library otherProcess;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("footnote.db"));
        library = Library.open(database, folder.resolve("index"), new FakeEmbedder(), Clock.systemUTC());
        otherProcess = Library.open(database, folder.resolve("index"), new FakeEmbedder(), Clock.systemUTC());
    }

    @AfterEach
    void close() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        otherProcess.close();
        library.close();
        database.close();
    }

    @Test
    void losesNothingWhenManyAddAndSearchAtOnce() throws Exception {
        inEachThread(thread -> {
            LibraryId mine = LibraryId.ofChat(Integer.toString(thread));
            Library used = thread % 3 == 0 ? otherProcess : library;
            for (int i = 0; i < EACH; i++) {
                addTo(used, article(mine, "a" + i, "Mayor " + thread + " gave speech " + i + "."));
                assertThat(used.byWords(Scope.of(mine), "mayor", MANY)).hasSize(i + 1);
                assertThat(used.byMeaning(Scope.of(mine), "mayor", MANY)).hasSize(i + 1);
            }
        });

        LibraryId[] all = IntStream.range(0, THREADS)
                .mapToObj(thread -> LibraryId.ofChat(Integer.toString(thread)))
                .toArray(LibraryId[]::new);
        assertThat(library.byWords(Scope.of(all), "mayor", MANY)).hasSize(THREADS * EACH);
        assertThat(otherProcess.byMeaning(Scope.of(all), "mayor", MANY)).hasSize(THREADS * EACH);
    }

    @Test
    void keepsOneVersionWhenManyReplaceOneArticle() throws Exception {
        LibraryId shared = LibraryId.SHARED;
        ArticleKey key = new ArticleKey(shared, "a");

        inEachThread(thread -> {
            for (int i = 0; i < EACH; i++) {
                String text = "Mayor " + thread + " gave speech " + i + ".";
                StoredArticle stored = addTo(library, article(shared, "a", text));
                assertThat(stored.article().text()).isEqualTo(text);
                if (i % 4 == 3) {
                    library.forget(key);
                }
            }
        });
        StoredArticle last = addTo(library, article(shared, "a", "The mayor is gone."));

        assertThat(library.list(shared, 0, MANY)).containsExactly(last);
        assertThat(library.byWords(Scope.of(shared), "mayor", MANY))
                .extracting(FoundPassage::text)
                .containsExactly("The mayor is gone.");
    }

    private void inEachThread(Work work) throws Exception {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int number = thread;
            tasks.add(() -> {
                work.run(number);
                return true;
            });
        }
        for (Future<Boolean> done : threads.invokeAll(tasks)) {
            assertThat(done.get()).isTrue();
        }
    }

    /** What one of the threads does. */
    @FunctionalInterface
    private interface Work {
        void run(int thread);
    }
}

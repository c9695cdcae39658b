package footnote.library;

import static footnote.library.TestArticles.addTo;
import static footnote.library.TestArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Scope;
import footnote.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryIndexIT {
    private static final LibraryId ANNA = LibraryId.ofChat("anna");
    private static final LibraryId BORIS = LibraryId.ofChat("boris");
    private static final int MANY = 50;

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void openDatabase() {
        database = Database.open(folder.resolve("footnote.db"));
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void findsEverythingAgainAfterARestart() {
        try (Library library = open("index")) {
            addTo(library, article(ANNA, "a", "The mayor resigned.\nThe mayor wept."));
        }

        try (Library library = open("index")) {
            assertThat(library.catchUp()).isZero();
            assertThat(found(library, "mayor")).containsExactlyInAnyOrder("The mayor resigned.", "The mayor wept.");
        }
    }

    @Test
    void makesADeletedIndexAnew() throws IOException {
        try (Library library = open("index")) {
            addTo(library, article(ANNA, "a", "The mayor resigned."));
        }
        delete(folder.resolve("index"));

        try (Library library = open("index")) {
            assertThat(found(library, "mayor")).containsExactly("The mayor resigned.");
            assertThat(library.byMeaning(Scope.of(ANNA), "mayor", MANY)).hasSize(1);
        }
    }

    @Test
    void takesFromTheRowsWhatTheIndexLostInACrash() throws IOException {
        try (Library library = open("index")) {
            addTo(library, article(ANNA, "a", "The mayor resigned."));
            library.commit();
            copy(folder.resolve("index"), folder.resolve("crashed"));
            addTo(library, article(ANNA, "b", "The mayor sang."));
            library.forget(new ArticleKey(ANNA, "a"));
        }

        try (Library library = open("crashed")) {
            assertThat(library.catchUp()).isEqualTo(2);
            assertThat(found(library, "mayor")).containsExactly("The mayor sang.");
        }
    }

    @Test
    void answersWhileAnotherProcessHoldsTheIndex() throws IOException {
        try (Library library = open("index")) {
            addTo(library, article(ANNA, "a", "The mayor resigned."));
        }

        try (FSDirectory directory = FSDirectory.open(folder.resolve("index"));
                IndexWriter other = new IndexWriter(directory, new IndexWriterConfig());
                Library library = open("index")) {
            addTo(library, article(ANNA, "b", "The mayor sang."));

            assertThat(other.isOpen()).isTrue();
            assertThat(found(library, "mayor")).containsExactlyInAnyOrder("The mayor resigned.", "The mayor sang.");
        }
    }

    @Test
    void seesAtTheNextSearchWhatAnotherProcessDid() {
        try (Library first = open("index");
                Library second = open("index")) {
            addTo(first, article(ANNA, "a", "The mayor resigned."));
            assertThat(found(second, "mayor")).containsExactly("The mayor resigned.");

            addTo(second, article(ANNA, "b", "The mayor sang."));
            second.forget(new ArticleKey(ANNA, "a"));
            addTo(first, article(ANNA, "c", "The mayor wept."));

            assertThat(found(first, "mayor")).containsExactlyInAnyOrder("The mayor sang.", "The mayor wept.");
            assertThat(found(second, "mayor")).containsExactlyInAnyOrder("The mayor sang.", "The mayor wept.");
        }
    }

    @Test
    void doesNotMixInTheIndexOfAnotherDatabase() {
        try (Library library = open("index")) {
            addTo(library, article(ANNA, "a", "The mayor resigned."));
            addTo(library, article(ANNA, "b", "The mayor sang."));
        }

        try (Database empty = Database.open(folder.resolve("empty.db"));
                Library library = Library.open(empty, folder.resolve("index"), new FakeEmbedder(), Clock.systemUTC())) {
            addTo(library, article(BORIS, "a", "The ferry burned.\nThe ferry sank."));

            assertThat(found(library, "mayor")).isEmpty();
            assertThat(library.byWords(Scope.of(BORIS), "ferry", MANY)).hasSize(2);
        }
    }

    @Test
    void neverShowsAnotherLibrarysPassageThoughTheIndexIsWrong() {
        try (Library library = open("index")) {
            addTo(library, article(ANNA, "a", "The mayor resigned."));
        }

        try (Database other = Database.open(folder.resolve("other.db"))) {
            try (Library elsewhere =
                    Library.open(other, folder.resolve("elsewhere"), new FakeEmbedder(), Clock.systemUTC())) {
                addTo(elsewhere, article(BORIS, "a", "The ferry burned."));
            }
            try (Library library =
                    Library.open(other, folder.resolve("index"), new FakeEmbedder(), Clock.systemUTC())) {
                assertThat(found(library, "mayor")).isEmpty();
                assertThat(library.byMeaning(Scope.of(ANNA), "mayor", MANY)).isEmpty();
            }
        }
    }

    @Test
    void makesADamagedIndexAnewWhateverFileIsDamaged() throws IOException {
        try (Library library = open("index")) {
            addTo(library, article(ANNA, "a", "The mayor resigned."));
            library.commit();
            addTo(library, article(ANNA, "b", "The mayor sang."));
            library.forget(new ArticleKey(ANNA, "a"));
        }
        int number = 0;
        for (Path file : files(folder.resolve("index"))) {
            byte[] content = Files.readAllBytes(file);
            for (int kept : new int[] {-1, 0, 1, content.length / 2, content.length - 1}) {
                Path damaged = folder.resolve("damaged-" + number++);
                copy(folder.resolve("index"), damaged);
                damage(damaged.resolve(file.getFileName()), content, kept);

                try (Library library = open(damaged.getFileName().toString())) {
                    assertThat(found(library, "mayor"))
                            .as("%s with %d of %d bytes", file.getFileName(), kept, content.length)
                            .containsExactly("The mayor sang.");
                    assertThat(library.byMeaning(Scope.of(ANNA), "mayor", MANY)).hasSize(1);
                }
            }
        }
    }

    private Library open(String index) {
        return Library.open(database, folder.resolve(index), new FakeEmbedder(), Clock.systemUTC());
    }

    private static List<String> found(Library library, String words) {
        return library.byWords(Scope.of(ANNA), words, MANY).stream()
                .map(FoundPassage::text)
                .toList();
    }

    /** Keeps so many of the bytes; below zero, the file is deleted. */
    private static void damage(Path file, byte[] content, int kept) throws IOException {
        Files.delete(file);
        if (kept >= 0) {
            Files.write(file, java.util.Arrays.copyOf(content, Math.min(kept, content.length)));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }

    private static void delete(Path index) throws IOException {
        for (Path file : files(index)) {
            Files.delete(file);
        }
        Files.delete(index);
    }

    private static List<Path> files(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            return files.sorted().toList();
        }
    }
}

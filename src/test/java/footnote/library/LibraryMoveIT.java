package footnote.library;

import static footnote.library.TestArticles.addTo;
import static footnote.library.TestArticles.article;
import static footnote.library.TestArticles.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Scope;
import footnote.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group becomes a supergroup: its articles go along. */
class LibraryMoveIT {
    private static final LibraryId OLD = LibraryId.ofChat("tg:-5");
    private static final LibraryId NEW = LibraryId.ofChat("tg:-1005");
    private static final LibraryId OTHER = LibraryId.ofChat("tg:-6");

    @TempDir
    Path folder;

    private Database database;
    private Library library;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("footnote.db"));
        library = Library.open(database, folder.resolve("index"), new FakeEmbedder(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        library.close();
        database.close();
    }

    @Test
    void articlesAreFoundInTheNewLibraryOnlyAndKeepTheirRows() {
        StoredArticle ferry = addTo(library, article(OLD, "ferry", "The ferry burned.\nNobody was hurt."));
        addTo(library, article(OTHER, "bridge", "The bridge burned too."));

        new LibraryMove(database, library).move(OLD, NEW);

        assertThat(library.byWords(Scope.of(OLD), "burned", 9)).isEmpty();
        assertThat(library.byWords(Scope.of(NEW), "burned", 9))
                .extracting(FoundPassage::text)
                .containsExactly("The ferry burned.");
        assertThat(library.byMeaning(Scope.of(NEW), "burned", 9)).hasSize(2);
        assertThat(library.byWords(Scope.of(OTHER), "burned", 9)).hasSize(1);
        assertThat(library.findByRow(ferry.row()))
                .hasValueSatisfying(
                        found -> assertThat(found.article().key().library()).isEqualTo(NEW));
    }

    @Test
    void aMoveThatTheIndexDidNotSeeIsMendedAtTheNextStart() {
        addTo(library, article(OLD, "ferry", "The ferry burned."));
        library.commit();
        database.<Integer, RuntimeException>write(handle -> {
            new MoveRows().move(handle, OLD, NEW);
            return handle.execute("UPDATE library_change SET changes = changes + 1");
        });
        library.close();

        library = Library.open(database, folder.resolve("index"), new FakeEmbedder(), Clock.systemUTC());
        library.catchUp();

        assertThat(library.byWords(Scope.of(NEW), "ferry", 9)).hasSize(1);
    }

    @Test
    void whatTheNewLibraryHasAlreadyStaysBesideTheMovedOnes() {
        StoredArticle moved = addTo(library, article(OLD, "ferry", "The ferry burned."));
        addTo(library, article(OLD, "same", "Said in both."));
        addTo(library, article(NEW, "ferry", "Another ferry."));
        addTo(library, article(NEW, "twin", "Said in both."));

        new LibraryMove(database, library).move(OLD, NEW);

        assertThat(library.list(NEW, 0, 9))
                .extracting(
                        found -> found.article().key().id(),
                        found -> found.article().text())
                .containsExactlyInAnyOrder(
                        tuple("ferry", "The ferry burned."),
                        tuple("ferry-2", "Another ferry."),
                        tuple("same", "Said in both."));
        assertThat(library.findByRow(moved.row())).isPresent();
    }

    @Test
    void movingTwiceChangesNothing() {
        addTo(library, article(OLD, "ferry", "The ferry burned."));

        new LibraryMove(database, library).move(OLD, NEW);
        new LibraryMove(database, library).move(OLD, NEW);

        assertThat(library.count(NEW)).isEqualTo(1);
    }

    @Test
    void findsTitlesByAnyPartOfThem() {
        addTo(library, titled(OLD, "ferry", "Пожар on the Estrella", "Nobody was hurt."));
        addTo(library, titled(OTHER, "other", "Blaze elsewhere", "Nobody was there."));
        addTo(library, titled(OLD, "odd", "100% sure_fire", "Nobody was sure."));

        assertThat(new TitleSearch(database).find(OLD, "ESTR", 9)).hasSize(1);
        assertThat(new TitleSearch(database).find(OLD, "пожар", 9)).hasSize(1);
        assertThat(new TitleSearch(database).find(OLD, "0% sure_f", 9)).hasSize(1);
        assertThat(new TitleSearch(database).find(OLD, "b%e", 9)).isEmpty();
    }
}

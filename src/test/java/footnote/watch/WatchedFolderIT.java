package footnote.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.LibraryId;
import footnote.pipeline.Flows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderIT {
    private static final String STORY =
            "The crane fell onto the northern pier of Brask on Monday, and nobody was hurt.";

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    private Flows flows;

    @BeforeEach
    void open() {
        flows = new Flows(data);
    }

    @AfterEach
    void close() {
        flows.close();
    }

    private WatchedFolder watched(boolean forgetsRemoved) {
        return new WatchedFolder(flows.database(), flows.ingest(), flows.library(), folder, forgetsRemoved);
    }

    @Test
    void takesAFileWhenItIsWrittenToItsEnd() throws IOException {
        WatchedFolder watched = watched(false);
        write("crane.txt", STORY);

        watched.round();
        int atFirst = count();
        write("crane.txt", STORY + " Divers looked at the hull.");
        watched.round();
        int whileItGrows = count();
        watched.round();

        assertThat(List.of(atFirst, whileItGrows, count())).containsExactly(0, 0, 1);
        assertThat(flows.library().list(LibraryId.SHARED, 0, 1).get(0).article().text())
                .contains("Divers");
    }

    @Test
    void takesAChangedFileAgainAndNothingElse() throws IOException {
        WatchedFolder watched = watched(false);
        write("crane.txt", STORY);
        Files.createDirectories(folder.resolve("inside"));
        write("inside/b.md", "# Ferry\n\nThe ferry sailed again on Tuesday after a week in the dock.");
        write(".hidden.txt", STORY + " Hidden.");
        write("picture.png", "no article");
        twice(watched);
        int embedded = flows.embedded();

        twice(watched(false));
        write("crane.txt", STORY.replace("Monday", "Friday") + " It was raised.");
        twice(watched);

        assertThat(count()).isEqualTo(2);
        assertThat(flows.embedded() - embedded).isEqualTo(1);
    }

    @Test
    void keepsOrForgetsWhatWasRemoved() throws IOException {
        write("a.txt", STORY);
        write("b.txt", "The ferry sailed again on Tuesday after a week in the dock.");
        WatchedFolder keeping = watched(false);
        twice(keeping);
        Files.delete(folder.resolve("a.txt"));
        keeping.round();
        int kept = count();
        write("a.txt", STORY);
        WatchedFolder forgetting = watched(true);
        twice(forgetting);

        Files.delete(folder.resolve("a.txt"));
        forgetting.round();

        assertThat(kept).isEqualTo(2);
        assertThat(flows.library().list(LibraryId.SHARED, 0, 9))
                .extracting(stored -> stored.article().key().id())
                .containsExactly("b");
    }

    @Test
    void forgetsNothingWhenTheWholeFolderIsGone() throws IOException {
        write("a.txt", STORY);
        write("b.txt", "The ferry sailed again on Tuesday after a week in the dock.");
        WatchedFolder watched = watched(true);
        twice(watched);

        Files.delete(folder.resolve("a.txt"));
        Files.delete(folder.resolve("b.txt"));
        watched.round();
        int afterEmpty = count();
        Files.delete(folder);
        watched.round();

        assertThat(List.of(afterEmpty, count())).containsExactly(2, 2);
    }

    @Test
    void refusesABadFileOnceAndTakesTheOthers() throws IOException {
        write("empty.txt", "");
        write("broken.pdf", "%PDF-1.7");
        write("many.jsonl", "{\"id\":\"x\",\"text\":\"" + STORY + "\"}\nno json\n");
        WatchedFolder watched = watched(false);

        twice(watched);
        twice(watched);

        assertThat(flows.library().list(LibraryId.SHARED, 0, 9))
                .extracting(stored -> stored.article().key().id())
                .containsExactly("x");
        assertThat(flows.database().jdbi().withHandle(new FolderRows()::all)).hasSize(3);
    }

    private static void twice(WatchedFolder watched) {
        watched.round();
        watched.round();
    }

    private int count() {
        return flows.library().count(LibraryId.SHARED);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content, UTF_8);
    }
}

package footnote.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.fetch.AddressPolicy;
import footnote.fetch.FetchSettings;
import footnote.fetch.PageFetcher;
import footnote.model.FootnoteException;
import footnote.model.Submission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    private static final PageFetcher FETCHER =
            new PageFetcher(FetchSettings.of(1_000_000), AddressPolicy.publicOnly(), Clock.systemUTC());

    @TempDir
    Path folder;

    @Test
    void findsTheArticleFilesOfAFolderInOrder() throws IOException {
        write("b.txt");
        write("a.MD");
        write("deep/er/c.html");
        write("photo.png");
        write("noending");

        assertThat(names(folder.toString())).containsExactly(path("a.MD"), path("b.txt"), path("deep/er/c.html"));
    }

    @Test
    void takesANamedFileWhateverItsEnding() throws IOException {
        write("noending");

        assertThat(names(path("noending"))).containsExactly(path("noending"));
    }

    @Test
    void saysThatAFolderHasNoArticles() {
        assertThatThrownBy(() -> names(folder.toString()))
                .isInstanceOf(FootnoteException.class)
                .hasMessageContaining("There are no article files in " + folder);
    }

    @Test
    void saysLateThatAFileIsMissing() {
        Sources.Source source = sources(path("none.txt")).get(0);

        assertThatThrownBy(source::read).isInstanceOf(FootnoteException.class).hasMessage("there is no such file");
    }

    @Test
    void readsAFileWithItsPlaceAndName() throws IOException {
        write("b.txt");

        Submission submission = sources(path("b.txt")).get(0).read();

        assertThat(submission).isInstanceOfSatisfying(Submission.FileContent.class, file -> {
            assertThat(file.name()).isEqualTo("b.txt");
            assertThat(file.source()).isEqualTo(path("b.txt"));
            assertThat(file.content()).asString(StandardCharsets.UTF_8).isEqualTo("text");
        });
    }

    @Test
    void readsStandardInputUndecodedLikeAFile() {
        Submission submission = sources("-").get(0).read();

        assertThat(submission).isInstanceOfSatisfying(Submission.FileContent.class, input -> {
            assertThat(input.source()).isEqualTo("standard input");
            assertThat(input.content()).asString(StandardCharsets.UTF_8).isEqualTo("from outside");
        });
    }

    @Test
    void opensNoAddressOfThisMachine() {
        Sources.Source source = sources("HTTPS://127.0.0.1/b").get(0);

        assertThatThrownBy(source::read).isInstanceOf(FootnoteException.class).hasMessageContaining("public internet");
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "text");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static List<String> names(String name) {
        return sources(name).stream().map(Sources.Source::name).toList();
    }

    private static List<Sources.Source> sources(String name) {
        InputStream input = new ByteArrayInputStream("from outside".getBytes(StandardCharsets.UTF_8));
        return Sources.of(List.of(name), input, FETCHER);
    }
}

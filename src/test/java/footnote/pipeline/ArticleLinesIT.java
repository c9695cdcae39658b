package footnote.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.LibraryId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleLinesIT {
    private static final LibraryId ANN = LibraryId.ofChat("ann");

    @TempDir
    Path folder;

    @Test
    void fillsFilesUpToALimitAndLosesNoArticle() {
        try (Flows flows = new Flows(folder)) {
            for (int i = 1; i <= 7; i++) {
                flows.add(ANN, i + ".txt", "Report number " + i + ". " + "It tells of the weather in May. ".repeat(i));
            }
            ArticleLines lines = new ArticleLines(flows.library());

            List<ArticleLines.Stretch> stretches = lines.stretches(ANN, 700);

            List<byte[]> files = stretches.stream()
                    .map(s -> lines.of(ANN, s.newest(), s.oldest()).orElseThrow())
                    .toList();
            assertThat(stretches).hasSizeGreaterThan(2);
            assertThat(stretches.stream()
                            .mapToInt(ArticleLines.Stretch::articles)
                            .sum())
                    .isEqualTo(7);
            assertThat(files).allSatisfy(file -> assertThat(file.length).isLessThanOrEqualTo(700));
            assertThat(files.stream().mapToLong(ArticleLinesIT::count).sum()).isEqualTo(7);
            assertThat(lines.stretches(LibraryId.ofChat("bob"), 700)).isEmpty();
        }
    }

    private static long count(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).lines().count();
    }
}

package footnote.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads sets of web pages that people have annotated; the files are not part of this project. */
final class AnnotatedPages {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private AnnotatedPages() {}

    /**
     * One page.
     *
     * @param kept segments that belong to the article
     * @param dropped segments that do not
     * @param annotated whether title, author and date were written down; each may still be empty
     */
    record Page(
            String name,
            byte[] content,
            List<String> kept,
            List<String> dropped,
            boolean annotated,
            String title,
            String author,
            String date) {

        /** The half of the set to which the page belongs, 0 or 1. */
        int half() {
            return Math.floorMod(name.hashCode() * 31 + name.length(), 2);
        }
    }

    /**
     * One page with the whole text of its article.
     *
     * @param body the article as a person copied it
     */
    record WholePage(String name, byte[] content, String body) {}

    /** The pages of a .zip with {@code evaldata.json}, {@code cache/} and {@code eval/}, as trafilatura's tests have them. */
    static List<Page> segments(Path zip) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (JsonNode page : MAPPER.readTree(bytes(file, file.getEntry("evaldata.json")))) {
                String name = page.path("file").asText();
                ZipEntry cached = file.getEntry("cache/" + name);
                byte[] content = bytes(file, cached == null ? file.getEntry("eval/" + name) : cached);
                pages.add(new Page(
                        name,
                        content,
                        texts(page.path("with")),
                        texts(page.path("without")),
                        page.has("title"),
                        page.path("title").asText(),
                        page.path("author").asText(),
                        page.path("date").asText()));
            }
        }
        return pages;
    }

    /** The pages of a folder with {@code ground-truth.json} and {@code html/ID.html.gz}, as article-extraction-benchmark has them. */
    static List<WholePage> wholeTexts(Path folder) throws IOException {
        List<WholePage> pages = new ArrayList<>();
        JsonNode truth = MAPPER.readTree(folder.resolve("ground-truth.json").toFile());
        for (var page : truth.properties()) {
            Path html = folder.resolve("html").resolve(page.getKey() + ".html.gz");
            try (InputStream in = new GZIPInputStream(java.nio.file.Files.newInputStream(html))) {
                String body = page.getValue().path("articleBody").asText();
                pages.add(new WholePage(page.getKey() + ".html", in.readAllBytes(), body));
            }
        }
        return pages;
    }

    private static byte[] bytes(ZipFile file, ZipEntry entry) throws IOException {
        try (InputStream in = file.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }
}

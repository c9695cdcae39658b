package footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The articles that are spoken of in the recorded conversations: those that the project made up for its tests. */
final class RecordedArticles {
    private static final Path FOLDER = Path.of("src", "eval", "articles");

    private static final List<String> NAMES = List.of(
            "aldermere-evote",
            "ferry-fire-coastline",
            "ferry-fire-gazette",
            "hospice-treasurer-trial",
            "lindhaven-cup-final",
            "marrow-street-legionella",
            "riyadh-talks",
            "storm-odile-brask",
            "tarrasund-lake",
            "velmark-closure");

    private RecordedArticles() {}

    /** Ten articles in one file, as the bot itself exports them. */
    static String all() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String name : NAMES) {
            lines.append(new ObjectMapper().createObjectNode().put("id", name).put("text", text(name)))
                    .append('\n');
        }
        return lines.toString();
    }

    static String text(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name + ".txt"), UTF_8).strip();
    }

    static String arabic() throws IOException {
        return Files.readString(Path.of("src", "test", "resources", "articles", "ferry-fire-ar.txt"), UTF_8)
                .strip();
    }

    static String page(String name) throws IOException {
        String text = text(name);
        String title = text.lines().findFirst().orElseThrow();
        return "<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>"
                + text.substring(title.length()).strip().replace("\n\n", "</p><p>") + "</p></article></body></html>";
    }
}

package footnote.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a collection of articles as long as news are, no two alike: their words are drawn at random from the articles of the question
 * set, each as often as it stands there.
 *
 * <p>{@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=footnote.app.ManyArticles
 * -Dexec.args="10000 target/many.jsonl"}
 */
public final class ManyArticles {
    private static final Path ARTICLES = Path.of("src", "eval", "articles");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}'’-]+");
    private static final int PARAGRAPHS = 7;
    private static final int SENTENCES = 3;
    private static final int FEWEST_WORDS = 9;
    private static final int MOST_WORDS = 26;

    private final List<String> words;

    private ManyArticles(List<String> words) {
        this.words = words;
    }

    public static void main(String[] arguments) throws IOException {
        ManyArticles articles = new ManyArticles(words());
        JsonMapper mapper = new JsonMapper();
        try (Writer out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
                out.write(mapper.writeValueAsString(articles.article(i)) + "\n");
            }
        }
    }

    private static List<String> words() throws IOException {
        List<String> words = new ArrayList<>();
        try (Stream<Path> files = Files.list(ARTICLES)) {
            for (Path file : files.sorted().toList()) {
                GAP.splitAsStream(Files.readString(file))
                        .filter(word -> !word.isEmpty())
                        .forEach(words::add);
            }
        }
        return words;
    }

    /** The same number always gives the same article, of about 370 words. */
    private Map<String, String> article(int number) {
        Random random = new Random(number);
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < PARAGRAPHS; i++) {
            paragraphs.add(Stream.generate(() -> sentence(random) + ".")
                    .limit(SENTENCES)
                    .collect(Collectors.joining(" ")));
        }
        return Map.of(
                "id",
                String.format(Locale.ROOT, "many-%05d", number),
                "title",
                sentence(random),
                "text",
                String.join("\n\n", paragraphs));
    }

    private String sentence(Random random) {
        String sentence = random.ints(random.nextInt(FEWEST_WORDS, MOST_WORDS), 0, words.size())
                .mapToObj(words::get)
                .collect(Collectors.joining(" "));
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}

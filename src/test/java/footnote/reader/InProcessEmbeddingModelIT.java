package footnote.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InProcessEmbeddingModelIT {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-4);

    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final InProcessEmbeddingModel model = InProcessEmbeddingModel.load(workers);

    @BeforeAll
    void warmUp() {
        assertThat(model.embed("warm").content().dimension()).isEqualTo(model.dimension());
    }

    @AfterAll
    void stop() throws InterruptedException {
        workers.shutdown();
        assertThat(workers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void readsALongTextToItsEnd() {
        String start = words(20_000);

        float[] one = vector(start + " The mayor resigned.");
        float[] other = vector(start + " Penguins live in Antarctica, and nobody knows why.");

        assertThat(one).isNotEqualTo(other);
        assertThat(VectorCache.cosine(one, one)).isCloseTo(1, ROUNDING);
    }

    @Test
    void readsATextThatIsALittleTooLongToItsEnd() {
        String start = words(InProcessEmbeddingModel.MOST_TOKENS);

        assertThat(model.count(start)).isGreaterThanOrEqualTo(InProcessEmbeddingModel.MOST_TOKENS);
        assertThat(vector(start + " mayor")).isNotEqualTo(vector(start + " penguin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "???",
                "😀",
                "…",
                "\uD83D",
                "中文",
                "\u200B",
                "\uFE0F",
                "\u0301",
                "The mayor resigned.",
                "e\u0301\u0301\u0301"
            })
    void givesAUnitVectorForAnyText(String text) {
        float[] vector = vector(text);

        assertThat(vector).hasSize(384);
        assertThat(VectorCache.cosine(vector, vector)).isCloseTo(1, ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 5000, 20_000})
    void takesLongTextsWithoutASpace(int length) {
        float[] vector = vector("😀,".repeat(length / 3));

        assertThat(VectorCache.cosine(vector, vector)).isCloseTo(1, ROUNDING);
    }

    @Test
    void readsWhatStandsBehindManyCharactersThatItDoesNotSee() {
        String unseen = "\u200B".repeat(3000);

        assertThat(vector(words(600) + unseen + " mayor")).isNotEqualTo(vector(words(600) + unseen + " penguin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void refusesATextWithNothingInIt(String text) {
        assertThatThrownBy(() -> model.embed(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesATextTheSameVectorAloneAndAmongOthers() {
        List<String> texts = List.of("The mayor resigned.", words(700), "???", "The ferry burned at sea on Monday.");

        List<Embedding> together =
                model.embedAll(texts.stream().map(TextSegment::from).toList()).content();

        for (int i = 0; i < texts.size(); i++) {
            assertThat(together.get(i).vector()).isEqualTo(vector(texts.get(i)));
        }
    }

    @Test
    void putsNearWhatMeansTheSame() {
        float[] resigned = vector("The mayor resigned.");

        double same = VectorCache.cosine(resigned, vector("The head of the city stepped down."));
        double other = VectorCache.cosine(resigned, vector("Penguins live in Antarctica."));

        assertThat(same).isGreaterThan(other + 0.1);
    }

    @Test
    void countsTokensWithoutTheMarksOfTheModel() {
        assertThat(model.count("")).isZero();
        assertThat(model.count("the mayor")).isEqualTo(2);
        assertThat(model.count(words(20_000))).isGreaterThan(15_000);
    }

    @Test
    void knowsRareWordsFromCommonOnes() {
        List<Double> rarities =
                Stream.of("the", "meeting", "zugzwang").map(model::rarity).toList();

        assertThat(rarities).isSorted().doesNotHaveDuplicates().allMatch(r -> r >= 0 && r <= 1);
        assertThat(model.rarity("zugzwang")).isEqualTo(1);
        assertThat(model.rarity("")).isEqualTo(1);
    }

    @Test
    void tellsNobodyThatItStarted() {
        assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    }

    private float[] vector(String text) {
        return model.embed(text).content().vector();
    }

    private static String words(int count) {
        String[] some = {"harbour", "council", "winter", "report", "bridge", "paper", "water", "letter"};
        return String.join(
                " ",
                IntStream.range(0, count).mapToObj(i -> some[i % some.length]).toList());
    }
}

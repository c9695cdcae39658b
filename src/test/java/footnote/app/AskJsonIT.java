package footnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.library.FakeEmbedder;
import footnote.model.Answer;
import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.Asked;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.model.Question;
import footnote.model.Scope;
import footnote.model.Submission;
import footnote.model.Turn;
import footnote.pipeline.AskedJson;
import footnote.question.FakeFollowUps;
import footnote.reader.WordReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskJsonIT {
    private static final Scope SHARED = Scope.of(LibraryId.SHARED);

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void citesNothingButStoredTextWhateverIsAddedAndAsked(long seed) {
        FakeEmbedder embedder = new FakeEmbedder();
        Assembly.InsideModels models = new Assembly.InsideModels(
                embedder,
                WordReader::words,
                WordReader.over(embedder),
                WordReader.indifferent(),
                FakeFollowUps.changingNothing(),
                Executors.newSingleThreadExecutor(Daemon.threads("test")));

        try (Assembly assembly = Assembly.open(settings(), data, models)) {
            Counts counts = addAndAsk(assembly, seed, 260, 2);

            assertThat(counts.added).isGreaterThan(200);
            assertThat(counts.answered).isGreaterThan(20);
            assertThat(counts.notFound).isGreaterThan(20);
        }
    }

    @Test
    void citesNothingButStoredTextWithTheRealModel() {
        try (Assembly assembly = Assembly.open(settings(), data)) {
            Counts counts = addAndAsk(assembly, 9, 40, 2);

            assertThat(counts.added).isGreaterThan(30);
        }
    }

    private static Settings settings() {
        return Settings.of(SettingsFile.parse("test", "reader:\n  threads: 2\n  answer-from: 0.3\n"), Map.of());
    }

    private static Counts addAndAsk(Assembly assembly, long seed, int articles, int askEvery) {
        OddTexts texts = new OddTexts(seed);
        Counts counts = new Counts();
        List<Turn> history = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            String article = texts.article();
            counts.count(assembly.ingest().ingest(submission(seed, i, article), LibraryId.SHARED));
            if (i % askEvery == 0) {
                String question = texts.question(article);
                Scope scope = i % 6 == 0 ? SHARED.only(new ArticleKey(LibraryId.SHARED, "odd " + i)) : SHARED;
                Asked asked = assembly.ask().ask(new Question(question, history, scope));
                checkProofs(assembly, asked);
                counts.count(asked);
                history = List.of(new Turn(question, asked.answer() instanceof Answer.Answered a ? a.text() : ""));
            }
        }
        return counts;
    }

    /** As files of all kinds and as pasted text. */
    private static Submission submission(long seed, int number, String text) {
        String source = "odd/" + seed + "/" + number;
        if (number % 4 == 3) {
            return new Submission.PastedText(source, ArticleDetails.UNKNOWN, text);
        }
        String name = "odd " + number + List.of(".txt", ".md", ".html").get(number % 4);
        return new Submission.FileContent(source, ArticleDetails.UNKNOWN, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void checkProofs(Assembly assembly, Asked asked) {
        JsonNode json = AskedJson.of(asked);
        boolean answered = json.get("status").asText().equals("answered");

        assertThat(json.get("citations").isEmpty()).isEqualTo(!answered);
        assertThat(json.get("sentences").isEmpty()).isEqualTo(!answered);
        assertThat(json.get("reason").isNull()).isEqualTo(answered);
        assertThat(asked.answer() instanceof Answer.Answered).isEqualTo(answered);
        if (answered) {
            assertThat(json.get("nearest")).isEmpty();
        }
        checkQuotes(assembly, json.get("citations"));
        checkQuotes(assembly, json.get("nearest"));
        for (JsonNode sentence : json.get("sentences")) {
            assertThat(sentence.get("citations"))
                    .isNotEmpty()
                    .allSatisfy(number -> assertThat(number.asInt())
                            .isBetween(1, json.get("citations").size()));
            assertThat(json.get("answer").asText())
                    .contains(sentence.get("text").asText());
        }
    }

    private static void checkQuotes(Assembly assembly, JsonNode citations) {
        for (int i = 0; i < citations.size(); i++) {
            JsonNode citation = citations.get(i);
            String text = assembly.library()
                    .find(new ArticleKey(
                            LibraryId.SHARED, citation.get("article").asText()))
                    .orElseThrow()
                    .text();
            int start = citation.get("start").asInt();
            int end = citation.get("end").asInt();

            assertThat(citation.get("n").asInt()).isEqualTo(i + 1);
            assertThat(text.substring(start, end))
                    .isEqualTo(citation.get("quote").asText())
                    .isNotBlank();
            assertThat(Character.isLowSurrogate(text.charAt(start))).isFalse();
            assertThat(Character.isHighSurrogate(text.charAt(end - 1))).isFalse();
        }
    }

    /** What became of the articles and questions of one library. */
    private static final class Counts {
        private int added;
        private int answered;
        private int notFound;

        private void count(List<Ingested> outcomes) {
            added += (int)
                    outcomes.stream().filter(o -> o instanceof Ingested.Added).count();
        }

        private void count(Asked asked) {
            answered += asked.answer() instanceof Answer.Answered ? 1 : 0;
            notFound += asked.answer() instanceof Answer.NotFound ? 1 : 0;
        }
    }
}

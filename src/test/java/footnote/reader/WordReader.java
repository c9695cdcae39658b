package footnote.reader;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import footnote.model.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a reader that needs no model, for tests of the steps around it. */
public final class WordReader {
    private static final Pattern SENTENCE = Pattern.compile("\\S[^.!?]*+[.!?]?");

    private WordReader() {}

    /** Tokens of a text where a token is a word. */
    public static int words(String text) {
        return Words.in(text).size();
    }

    /** Judges all passages alike. */
    public static ScoringModel indifferent() {
        return (segments, query) -> Response.from(Collections.nCopies(segments.size(), 0.0));
    }

    /** The sentence reader over the fake embedder and {@link #spans}; every word counts as rare as any other. */
    public static Reader over(EmbeddingModel embedder) {
        return new SentenceReader(WordReader::spans, embedder, word -> 0.7);
    }

    /** Points into the sentences that share words with the question, the surer the more they share. */
    static List<PassageSpans> spans(String question, List<SpanSource.Titled> texts) {
        return texts.stream()
                .map(text -> spansIn(text.text(), AskedFor.last(question)))
                .toList();
    }

    private static PassageSpans spansIn(String text, String question) {
        Set<String> asked = Words.stems(question);
        List<PassageSpans.Scored> spans = new ArrayList<>();
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            Set<String> said = Words.stems(sentence.group());
            double share = asked.stream().filter(said::contains).count() / Math.max(1.0, asked.size());
            Span part = AnswerKind.of(question).in(sentence.group()).stream()
                    .filter(p -> !asked.containsAll(Words.stems(p.of(sentence.group()))))
                    .findFirst()
                    .orElse(new Span(0, sentence.group().length()));
            spans.add(new PassageSpans.Scored(part.shifted(sentence.start()), 1 / (1 + Math.exp(6 - 12 * share))));
        }
        spans.sort(Comparator.comparingDouble(PassageSpans.Scored::probability).reversed());
        return new PassageSpans(spans, List.of());
    }
}

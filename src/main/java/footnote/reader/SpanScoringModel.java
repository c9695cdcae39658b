package footnote.reader;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import java.util.List;
import java.util.function.Supplier;

/**
 * The span reader as LangChain4j's scoring model: a passage scores the probability, 0..1, that it
 * answers. The title of its article is taken from the metadata, where there is one.
 */
public final class SpanScoringModel implements ScoringModel {
    private final Supplier<SpanReader> reader;

    /** Over a reader that may still be loading. */
    public SpanScoringModel(Supplier<SpanReader> reader) {
        this.reader = reader;
    }

    @Override
    public Response<List<Double>> scoreAll(List<TextSegment> segments, String query) {
        List<SpanSource.Titled> texts = segments.stream()
                .map(segment -> new SpanSource.Titled(title(segment), segment.text()))
                .toList();
        return Response.from(reader.get().spans(query, texts).stream()
                .map(PassageSpans::probability)
                .toList());
    }

    private static String title(TextSegment segment) {
        String title = segment.metadata().getString("title");
        return title == null ? "" : title;
    }
}

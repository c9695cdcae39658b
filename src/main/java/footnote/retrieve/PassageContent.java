package footnote.retrieve;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import footnote.model.FoundPassage;
import java.util.List;
import java.util.Map;

/** A found passage as LangChain4j's content. Two are equal when they are the same passage, whatever search found them. */
public final class PassageContent implements Content {
    private final FoundPassage passage;

    public PassageContent(FoundPassage passage) {
        this.passage = passage;
    }

    public FoundPassage passage() {
        return passage;
    }

    /** The passage that a content of ours carries. */
    public static FoundPassage passageOf(Content content) {
        if (content instanceof PassageContent ours) {
            return ours.passage;
        }
        throw new IllegalArgumentException("content without a stored passage: " + content.getClass());
    }

    public static List<FoundPassage> passagesOf(List<Content> contents) {
        return contents.stream().map(PassageContent::passageOf).toList();
    }

    @Override
    public TextSegment textSegment() {
        return TextSegment.from(
                passage.text(),
                new Metadata()
                        .put("library", passage.article().library().value())
                        .put("article", passage.article().id())
                        .put("title", passage.details().title())
                        .put("passage", passage.passage().number()));
    }

    @Override
    public Map<ContentMetadata, Object> metadata() {
        return Map.of(ContentMetadata.SCORE, passage.score());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PassageContent that
                && passage.article().equals(that.passage.article())
                && passage.passage().number() == that.passage.passage().number();
    }

    @Override
    public int hashCode() {
        return passage.article().hashCode() * 31 + passage.passage().number();
    }

    @Override
    public String toString() {
        return passage.article().id() + "#" + passage.passage().number();
    }
}

package footnote.retrieve;

import static footnote.retrieve.Passages.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PassageContentTest {

    @Test
    void isTheSamePassageWhateverSearchFoundIt() {
        PassageContent byWords = new PassageContent(Passages.of(LibraryId.SHARED, "a", 3, 12.5));
        PassageContent byMeaning = new PassageContent(Passages.of(LibraryId.SHARED, "a", 3, 0.7));

        assertThat(byWords).isEqualTo(byMeaning).hasSameHashCodeAs(byMeaning);
    }

    @Test
    void isAnotherPassageWithAnotherNumberArticleOrLibrary() {
        PassageContent content = content("a", 3);

        assertThat(content).isNotEqualTo(content("a", 4)).isNotEqualTo(content("b", 3));
        assertThat(content).isNotEqualTo(new PassageContent(Passages.of(LibraryId.ofChat("1"), "a", 3, 1)));
        assertThat(content).isNotEqualTo("a#3");
    }

    @Test
    void tellsOtherProgramsWhatItIs() {
        PassageContent content = new PassageContent(Passages.of(LibraryId.SHARED, "a", 3, 0.5));

        TextSegment segment = content.textSegment();

        assertThat(segment.text()).isEqualTo("Passage 3 of a.");
        assertThat(segment.metadata().toMap())
                .isEqualTo(Map.of("library", "shared", "article", "a", "title", "", "passage", 3));
        assertThat(content.metadata()).isEqualTo(Map.of(ContentMetadata.SCORE, 0.5));
    }

    @Test
    void givesThePassagesBackInOrder() {
        List<Content> contents = List.of(content("b", 1), content("a", 0));

        List<FoundPassage> passages = PassageContent.passagesOf(contents);

        assertThat(passages).extracting(p -> p.article().id()).containsExactly("b", "a");
    }

    @Test
    void refusesForeignContentThatCannotBeProved() {
        Content foreign = Content.from("Some text from nowhere.");

        assertThatThrownBy(() -> PassageContent.passageOf(foreign))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without a stored passage");
    }
}

package footnote.model;

/** Names one article: its id is unique within its library, not beyond. */
public record ArticleKey(LibraryId library, String id) {
    public ArticleKey {
        if (id.isBlank()) {
            throw new IllegalArgumentException("article id is blank");
        }
    }
}

package footnote.model;

/** Why there is no answer. */
public enum NotFoundReason {
    /** There is nothing to search yet. */
    NO_ARTICLES,
    /** The articles do not say. */
    NOT_COVERED,
    /** The articles speak of the matter, but do not say this about it. */
    PARTLY_COVERED,
    /** The article that was asked about does not say, another one of the same libraries does. */
    OTHER_ARTICLE
}

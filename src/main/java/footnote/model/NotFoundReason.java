package footnote.model;

/** Why there is no answer. */
public enum NotFoundReason {
    /** There is nothing to search yet. */
    NO_ARTICLES("There are no articles to answer from yet."),
    /** The articles do not say. */
    NOT_COVERED("The articles do not say."),
    /** The articles speak of the matter, but do not say this about it. */
    PARTLY_COVERED("The articles speak of this, but do not say what you ask."),
    /** The article that was asked about does not say, another one of the same libraries does. */
    OTHER_ARTICLE("This article does not say, but another one does."),
    /** It is not clear whom or what the question is about. */
    UNDERSPECIFIED("I cannot tell whom or what you mean. Ask with the name, or choose an article."),
    /** The person wanted no more of it before there was anything to show. */
    STOPPED("You stopped this before there was an answer."),
    /** Nothing was asked. */
    SMALL_TALK("You are welcome. Ask me anything about the articles.");

    private final String sentence;

    NotFoundReason(String sentence) {
        this.sentence = sentence;
    }

    /** The reason in a sentence for the person who asked. */
    public String sentence() {
        return sentence;
    }
}

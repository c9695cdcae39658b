package footnote.model;

/** Counts the tokens of a text as the in-process models see them. */
@FunctionalInterface
public interface TokenCounter {
    int count(String text);
}

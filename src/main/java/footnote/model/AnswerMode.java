package footnote.model;

/** Who worded an answer: the in-process reader, which only quotes, or a chat model. */
public enum AnswerMode {
    READER,
    MODEL
}

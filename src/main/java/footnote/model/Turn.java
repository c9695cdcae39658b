package footnote.model;

/** One earlier question of a conversation and the answer it got. */
public record Turn(String question, String answer) {}

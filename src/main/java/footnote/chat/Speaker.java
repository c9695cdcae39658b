package footnote.chat;

/** Who says something, and where: every {@link Incoming} has one. */
public record Speaker(Conversation conversation, Person person, ChatKind kind) {

    /** Somebody of whom nothing is known, in a private chat. */
    public static Speaker in(Conversation conversation) {
        return new Speaker(conversation, Person.UNKNOWN, ChatKind.PRIVATE);
    }
}

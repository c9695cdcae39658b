package footnote.chat;

import footnote.model.Adder;

/** Who says something, and where: every {@link Incoming} has one. */
public record Speaker(Conversation conversation, Person person, ChatKind kind) {

    /** As the one who hands in an article. */
    Adder asAdder() {
        return new Adder(person.id(), person.name());
    }

    /** Somebody of whom nothing is known, in a private chat. */
    public static Speaker in(Conversation conversation) {
        return new Speaker(conversation, Person.UNKNOWN, ChatKind.PRIVATE);
    }
}

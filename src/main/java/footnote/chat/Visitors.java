package footnote.chat;

import footnote.access.Visitor;
import footnote.access.Visitor.Where;

/** Sees those who speak as visitors, who are let in or not. */
final class Visitors {
    private Visitors() {}

    static Visitor of(Speaker speaker) {
        return new Visitor(speaker.person().id(), speaker.conversation().chat(), where(speaker));
    }

    private static Where where(Speaker speaker) {
        if (speaker.conversation().equals(Conversation.TERMINAL)) {
            return Where.TERMINAL;
        }
        return speaker.kind() == ChatKind.PRIVATE ? Where.ALONE : Where.SHARED;
    }
}

package footnote.question;

import footnote.reader.FollowUpReading;
import footnote.reader.FollowUpSource;
import java.util.List;

/** Stands in for the trained resolver. */
public final class FakeFollowUps {
    private FakeFollowUps() {}

    /** Knows which questions need the conversation, but brings in no words. */
    public static FollowUpSource changingNothing() {
        return (question, turns) -> new FollowUpReading(FollowUp.needsHistory(question) ? 1 : 0, question, List.of());
    }

    static FollowUpSource answering(FollowUpReading reading) {
        return (question, turns) -> reading;
    }
}

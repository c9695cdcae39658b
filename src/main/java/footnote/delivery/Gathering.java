package footnote.delivery;

import java.time.Duration;
import java.util.List;

/** Which of the updates that wait in a lane are handled next. */
public sealed interface Gathering {

    /** These, now, as one action. */
    record Take(RowGroup group) implements Gathering {
        public static Take of(List<InboxRow> rows) {
            return new Take(new RowGroup(rows));
        }
    }

    /** None yet: the next update may belong to the ones that are there. To be asked again after this time, or when something comes in. */
    record Wait(Duration pause) implements Gathering {
        public Wait {
            if (pause.isZero() || pause.isNegative()) {
                throw new IllegalArgumentException("the wait is " + pause + ", expected more than nothing");
            }
        }
    }
}

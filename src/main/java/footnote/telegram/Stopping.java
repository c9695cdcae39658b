package footnote.telegram;

import footnote.chat.ButtonAction;
import footnote.chat.Incoming;
import footnote.delivery.Stops;
import java.util.Optional;
import java.util.OptionalLong;

/** Knows the three ways to stop an answer: the button under a message, the one at a draft, and the command. */
final class Stopping {
    /** The command, whoever it is for. */
    static final String COMMAND = "(?i)\\s*/stop(@\\w+)?\\s*";

    private final Stops stops;

    Stopping(Stops stops) {
        this.stops = stops;
    }

    /** Whether there was something to stop; empty when the update is about something else. */
    Optional<Boolean> stopped(ReadUpdate update, String lane) {
        if (update instanceof ReadUpdate.DraftStopped stop) {
            OptionalLong current = stops.current(lane);
            return Optional.of(current.isPresent()
                    && StoppableDraft.number(current.getAsLong()) == stop.draft()
                    && stops.stop(lane, current.getAsLong()));
        }
        if (update instanceof ReadUpdate.Press press) {
            return ButtonAction.decode(press.incoming().data())
                    .filter(action -> action instanceof ButtonAction.Stop)
                    .map(action -> stops.stop(lane, ((ButtonAction.Stop) action).update()));
        }
        return update.asRead()
                .filter(read ->
                        read instanceof Incoming.Text text && text.text().matches(COMMAND))
                .map(read -> {
                    OptionalLong current = stops.current(lane);
                    return current.isPresent() && stops.stop(lane, current.getAsLong());
                });
    }
}

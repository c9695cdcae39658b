package footnote.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.telegram.telegrambots.meta.api.methods.send.SendMessageDraft;

/** A draft with Telegram's own button to stop it, which the library does not know yet. Older servers leave the button out. */
final class StoppableDraft extends SendMessageDraft {
    private final boolean canStop;

    StoppableDraft(long chat, long update, boolean canStop) {
        super(chat, number(update));
        this.canStop = canStop;
    }

    @JsonProperty("can_stop")
    public boolean isCanStop() {
        return canStop;
    }

    /** The number under which the draft of the answer to an update goes: never 0, and as small as Telegram wants it. */
    static int number(long update) {
        return (int) ((update - 1) % Integer.MAX_VALUE) + 1;
    }
}

package footnote.telegram;

import footnote.chat.Live;
import footnote.chat.Reply;
import footnote.delivery.RowGroup;
import footnote.delivery.Work;
import footnote.model.StopSignal;
import java.util.List;

/** Shows an answer in its place in a chat while it is being made. */
final class LiveInChat implements Live {
    private final Work work;
    private final TelegramHtml html;
    private final Place place;
    private final long number;

    LiveInChat(Work work, TelegramHtml html, Place place, RowGroup group) {
        this.work = work;
        this.html = html;
        this.place = place;
        this.number = group.first().id();
    }

    /** Of what is too long for one message, the end is shown, where it grows. */
    @Override
    public void show(Reply soFar) {
        List<MessagePart> parts = html.parts(soFar);
        work.show(parts.get(parts.size() - 1).at(place, true).encode());
    }

    @Override
    public StopSignal stop() {
        return work.stop();
    }

    @Override
    public long number() {
        return number;
    }
}

package footnote.telegram;

import footnote.chat.ChatHandler;
import footnote.chat.Incoming;
import footnote.chat.Reply;
import footnote.delivery.LaneMoves;
import java.util.List;
import java.util.function.Function;

/** Deals with what is no conversation in a chat: posts of channels, chats that move or close, and words typed behind the bot's name. */
final class OffstageUpdates {
    private final ChatHandler chat;
    private final LaneMoves moves;
    private final InlineAnswers inline;
    private final LostGuests lost;

    OffstageUpdates(ChatHandler chat, LaneMoves moves, InlineAnswers inline, LostGuests lost) {
        this.chat = chat;
        this.moves = moves;
        this.inline = inline;
        this.lost = lost;
    }

    /**
     * The replies to such an update, mostly none.
     *
     * @param incoming makes of a read update what the conversation understands; it may fetch a file
     */
    List<Reply> handle(ReadUpdate.Offstage update, Function<ReadUpdate, Incoming> incoming) {
        if (update instanceof ReadUpdate.Posted posted) {
            return posted(posted.post(), incoming);
        }
        if (update instanceof ReadUpdate.PutOut out) {
            moves.close(ChatLane.of(out.chat()));
            return chat.handle(out.incoming());
        }
        if (update instanceof ReadUpdate.Moved moved) {
            move(ChatLane.of(moved.from()), ChatLane.of(moved.to()));
            return List.of();
        }
        if (update instanceof ReadUpdate.TypedInline typed) {
            inline.answer(typed.query(), chat.find(typed.speaker(), typed.words()));
            return List.of();
        }
        if (update instanceof ReadUpdate.GuestPress press) {
            lost.pressed(press);
            return List.of();
        }
        throw new IllegalStateException("nothing to do with " + update);
    }

    /** Nothing is fetched for a channel whose posts are not to be kept. */
    private List<Reply> posted(ReadUpdate post, Function<ReadUpdate, Incoming> incoming) {
        return post.asRead()
                .map(read -> chat.turnedAway(read).orElseGet(() -> chat.handle(incoming.apply(post))))
                .orElse(List.of());
    }

    /** First what was said and kept, then what is on its way: so nothing is handled in the new chat before its articles are there. */
    void move(String from, String to) {
        chat.move(from, to);
        moves.move(from, to);
    }
}

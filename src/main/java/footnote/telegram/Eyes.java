package footnote.telegram;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.telegram.telegrambots.meta.api.methods.reactions.SetMessageReaction;
import org.telegram.telegrambots.meta.api.objects.reactions.ReactionType;
import org.telegram.telegrambots.meta.api.objects.reactions.ReactionTypeEmoji;

/** The mark under a message of a group that is being worked on; taken away again in the end. */
final class Eyes {
    private static final ReactionType LOOKING =
            ReactionTypeEmoji.builder().emoji("👀").build();

    private final Place place;
    private final Function<SetMessageReaction, CompletableFuture<Boolean>> call;
    private CompletableFuture<Boolean> opened = CompletableFuture.completedFuture(true);
    private boolean open;
    private boolean closed;

    /**
     * @param leftOpen whether they may be there from before the program ended
     * @param call makes a call whose outcome does not matter
     */
    Eyes(Place place, boolean leftOpen, Function<SetMessageReaction, CompletableFuture<Boolean>> call) {
        this.place = place;
        this.open = leftOpen;
        this.call = call;
    }

    synchronized void open() {
        if (!closed) {
            open = true;
            opened = call.apply(reaction(List.of(LOOKING)));
        }
    }

    /** Waits for the other call, since the two could overtake each other on their way. */
    synchronized void close() {
        closed = true;
        if (open) {
            CompletableFuture<?> unused =
                    opened.exceptionally(failure -> false).thenCompose(done -> call.apply(reaction(List.of())));
        }
    }

    private SetMessageReaction reaction(List<ReactionType> types) {
        return SetMessageReaction.builder()
                .chatId(place.chat())
                .messageId(place.replyTo())
                .reactionTypes(types)
                .build();
    }
}

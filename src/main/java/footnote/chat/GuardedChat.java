package footnote.chat;

import footnote.access.Admission;
import footnote.access.Doorkeeper;
import footnote.model.ArticleDetails;
import footnote.phrases.PhraseBook;
import footnote.phrases.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot behind its door: whoever is not let in gets one sentence that says what to do, and nothing of theirs is looked at. */
public final class GuardedChat implements ChatHandler {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedChat.class);

    private final ChatHandler inside;
    private final Doorkeeper door;
    private final PhraseBook book;

    public GuardedChat(ChatHandler inside, Doorkeeper door, PhraseBook book) {
        this.inside = inside;
        this.door = door;
        this.book = book;
    }

    @Override
    public Optional<Reply> placeholder(Incoming incoming) {
        return isFree(incoming) ? inside.placeholder(incoming) : Optional.empty();
    }

    @Override
    public List<Reply> handle(Incoming incoming) {
        return turnedAway(incoming).orElseGet(() -> inside.handle(incoming));
    }

    @Override
    public List<Reply> handle(Incoming incoming, Live live) {
        return turnedAway(incoming).orElseGet(() -> inside.handle(incoming, live));
    }

    @Override
    public void closed(String chat) {
        inside.closed(chat);
    }

    @Override
    public Reply sorry(Speaker speaker) {
        return inside.sorry(speaker);
    }

    @Override
    public void move(String fromChat, String toChat) {
        inside.move(fromChat, toChat);
    }

    @Override
    public Findings find(Speaker speaker, String words) {
        return door.isFree(Visitors.of(speaker))
                ? inside.find(speaker, words)
                : new Findings(List.of(), closed(speaker));
    }

    /** What is said where others look on: no numbers, and no codes. */
    private String closed(Speaker speaker) {
        return book.in("", speaker.person().language()).text("inline.closed");
    }

    @Override
    public Optional<byte[]> content(OutgoingFile file) {
        return inside.content(file);
    }

    @Override
    public Optional<List<Reply>> turnedAway(Incoming incoming) {
        if (incoming instanceof Incoming.PutOut || isFree(incoming)) {
            return Optional.empty();
        }
        if (incoming instanceof Incoming.Guest) {
            return Optional.of(List.of(Reply.text(closed(incoming.speaker()))));
        }
        boolean speaks =
                !(incoming instanceof Incoming.Reaction) && incoming.speaker().kind() != ChatKind.CHANNEL;
        if (!speaks) {
            LOG.info("{} is not let in", incoming.conversation().chat());
            return Optional.of(List.of());
        }
        return Optional.of(replies(incoming, door.admit(Visitors.of(incoming.speaker()), words(incoming))));
    }

    private boolean isFree(Incoming incoming) {
        return door.isFree(Visitors.of(incoming.speaker()));
    }

    private static String words(Incoming incoming) {
        if (incoming instanceof Incoming.Replying replying) {
            return replying.text().text();
        }
        return incoming instanceof Incoming.Text text && !text.forwarded() ? text.text() : "";
    }

    private List<Reply> replies(Incoming incoming, Admission admission) {
        Speaker speaker = incoming.speaker();
        Phrases phrases = book.in("", speaker.person().language());
        if (admission instanceof Admission.Free) {
            return inside.handle(incoming);
        }
        if (admission instanceof Admission.Paired) {
            List<Reply> replies = new ArrayList<>(List.of(Reply.phrase(phrases, "access.paired")));
            replies.addAll(inside.handle(
                    new Incoming.Text(speaker, incoming.messageId(), "/start", ArticleDetails.UNKNOWN, false)));
            return replies;
        }
        if (admission instanceof Admission.Refused refused) {
            return List.of(refusal(phrases, speaker.kind(), refused));
        }
        if (admission instanceof Admission.WrongCode) {
            return List.of(Reply.phrase(phrases, "access.wrong-code"));
        }
        if (admission instanceof Admission.TooManyTries tries) {
            Map<String, String> when = Map.of("when", phrases.soon(tries.pause()));
            return List.of(Reply.of(Block.phrase(phrases, "access.too-many-codes", when)));
        }
        if (admission instanceof Admission.Silence) {
            return List.of();
        }
        throw new IllegalStateException("unknown admission: " + admission);
    }

    /** The number is written as it is to be copied, not as people of a language write numbers. */
    private static Reply refusal(Phrases phrases, ChatKind kind, Admission.Refused refused) {
        boolean alone = kind == ChatKind.PRIVATE;
        String plain = alone ? "access.refused" : "access.refused-group";
        String byCode = alone ? "access.refused-code" : "access.refused-group-code";
        Map<String, String> number = Map.of("number", String.valueOf(refused.number()));
        return Reply.of(Block.phrase(phrases, refused.byCode() ? byCode : plain, number));
    }
}

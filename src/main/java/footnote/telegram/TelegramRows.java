package footnote.telegram;

import footnote.chat.ChatHandler;
import footnote.chat.Incoming;
import footnote.chat.Reply;
import footnote.delivery.Gathering;
import footnote.delivery.InboxRow;
import footnote.delivery.RowGroup;
import footnote.delivery.RowHandler;
import footnote.model.FootnoteException;
import footnote.telegram.FileDownloader.Download;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Stands between the durable rows and the conversation: reads an update, lets the bot answer, renders the answers. */
final class TelegramRows implements RowHandler {
    private static final Reply APOLOGY =
            Reply.text("Sorry, something went wrong with this message. Please try again, or put it another way.");

    private final UpdateReader reader;
    private final FileDownloader files;
    private final ChatHandler chat;
    private final Courtesies courtesies;
    private final TelegramHtml html = new TelegramHtml();

    TelegramRows(UpdateReader reader, FileDownloader files, ChatHandler chat, Courtesies courtesies) {
        this.reader = reader;
        this.files = files;
        this.chat = chat;
        this.courtesies = courtesies;
    }

    @Override
    public Gathering gather(List<InboxRow> waiting, Instant now) {
        return MessageGathering.gather(waiting, now);
    }

    @Override
    public Optional<String> placeholder(RowGroup group) {
        ReadUpdate update = reader.read(group.payloads());
        Optional<Reply> reply = update.asRead().flatMap(chat::placeholder);
        return reply.flatMap(shown -> update.answeredAt()
                .map(place -> html.parts(shown).get(0).at(place, true).encode()));
    }

    @Override
    public List<String> handle(RowGroup group) {
        ReadUpdate update = reader.read(group.payloads());
        if (update instanceof ReadUpdate.Press press) {
            courtesies.acknowledge(press.queryId());
        }
        return update.answeredAt()
                .map(place -> payloads(place, courtesies.typing(place, () -> chat.handle(incoming(update)))))
                .orElse(List.of());
    }

    private Incoming incoming(ReadUpdate update) {
        if (update instanceof ReadUpdate.WithFile file) {
            return fetch(file);
        }
        if (update instanceof ReadUpdate.Several several) {
            return Together.of(several.parts().stream().map(this::incoming).toList());
        }
        return update.asRead().orElseThrow(() -> new IllegalStateException("nothing to handle in " + update));
    }

    private Incoming fetch(ReadUpdate.WithFile file) {
        Incoming.Document empty = file.incoming();
        Download download = files.fetch(file.fileId());
        if (download instanceof Download.Fetched fetched) {
            return new Incoming.Document(
                    empty.conversation(),
                    empty.messageId(),
                    empty.fileName(),
                    fetched.content(),
                    empty.caption(),
                    empty.origin());
        }
        if (download instanceof Download.Failed failed) {
            return new Incoming.FailedDocument(empty.conversation(), empty.messageId(), failed.sentence());
        }
        throw new IllegalStateException("no way to go on after " + download);
    }

    private List<String> payloads(Place place, List<Reply> replies) {
        List<String> payloads = new ArrayList<>();
        for (Reply reply : replies) {
            for (MessagePart part : html.parts(reply)) {
                payloads.add(part.at(place, payloads.isEmpty()).encode());
            }
        }
        return payloads;
    }

    @Override
    public Optional<String> apology(RowGroup group) {
        InboxRow row = group.first();
        OptionalLong chatNumber = ChatLane.chat(row.lane());
        if (chatNumber.isEmpty()) {
            return Optional.empty();
        }
        return place(row, chatNumber.getAsLong())
                .map(place -> html.parts(APOLOGY).get(0).at(place, true).encode());
    }

    /** An update that cannot even be read is answered in a private chat only: in a group it may have been meant for others. */
    private Optional<Place> place(InboxRow row, long chatNumber) {
        try {
            return reader.read(row.payload()).answeredAt();
        } catch (FootnoteException e) {
            return chatNumber > 0 ? Optional.of(new Place(chatNumber, 0, 0)) : Optional.empty();
        }
    }
}

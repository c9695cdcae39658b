package footnote.telegram;

import footnote.chat.Block;
import footnote.chat.ChatHandler;
import footnote.chat.Incoming;
import footnote.chat.Reply;
import footnote.chat.Speaker;
import footnote.delivery.Gathering;
import footnote.delivery.InboxRow;
import footnote.delivery.RowGroup;
import footnote.delivery.RowHandler;
import footnote.delivery.Work;
import footnote.model.FootnoteException;
import footnote.telegram.FileDownloader.Download;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Stands between the durable rows and the conversation: reads an update, lets the bot answer, renders the answers. */
final class TelegramRows implements RowHandler {
    private final UpdateReader reader;
    private final FileDownloader files;
    private final ChatHandler chat;
    private final Courtesies courtesies;
    private final Stopping stopping;
    private final OffstageUpdates offstage;
    private final TelegramHtml html = new TelegramHtml();

    TelegramRows(
            UpdateReader reader,
            FileDownloader files,
            ChatHandler chat,
            Courtesies courtesies,
            Stopping stopping,
            OffstageUpdates offstage) {
        this.offstage = offstage;
        this.reader = reader;
        this.files = files;
        this.chat = chat;
        this.courtesies = courtesies;
        this.stopping = stopping;
    }

    @Override
    public Gathering gather(List<InboxRow> waiting, Instant now) {
        boolean typing = ChatLane.isInline(waiting.get(0).lane());
        return typing ? Gathering.Take.of(waiting) : MessageGathering.gather(waiting, now);
    }

    @Override
    public void moved(String fromChat, String toChat) {
        offstage.move(fromChat, toChat);
    }

    /** What is asked in chats of others is nobody's to keep. */
    @Override
    public boolean mayBeKept(RowGroup group) {
        return !ChatLane.isGuest(group.lane()) && !ChatLane.isInline(group.lane());
    }

    @Override
    public List<String> handle(RowGroup group, Work work) {
        ReadUpdate update = reader.read(group.payloads());
        if (update instanceof ReadUpdate.Offstage apart) {
            Place channel = new Place(ChatLane.chat(group.lane()).orElse(0), 0, 0);
            return payloads(update, channel, offstage.handle(apart, this::incoming));
        }
        Optional<Boolean> stopped = group.first().aside() ? stopping.stopped(update, group.lane()) : Optional.empty();
        if (update instanceof ReadUpdate.Press press && group.first().aside()) {
            acknowledge(press, stopped.filter(done -> !done).isPresent());
        }
        if (update.asRead().filter(Incoming.NewsDue.class::isInstance).isPresent()) {
            return news(update);
        }
        boolean done = stopped.isPresent() && (stopped.get() || update instanceof ReadUpdate.Press);
        return done
                ? List.of()
                : update.answeredAt()
                        .map(place -> payloads(update, place, replies(update, place, group, work)))
                        .orElse(List.of());
    }

    /** Nobody waits for news: they come without a sound. */
    private List<String> news(ReadUpdate update) {
        return update.answeredAt()
                .map(place -> chat.handle(incoming(update)).stream()
                        .flatMap(reply -> html.parts(reply).stream())
                        .map(part -> part.at(place, false).quietly().encode())
                        .toList())
                .orElse(List.of());
    }

    /** A press that came too late to stop anything is told so in passing, not in a message. */
    private void acknowledge(ReadUpdate.Press press, boolean tooLate) {
        if (tooLate) {
            String words = chat.handle(press.incoming()).stream()
                    .findFirst()
                    .map(reply -> html.parts(reply).get(0).text())
                    .orElse("");
            courtesies.acknowledge(press.queryId(), words);
        } else {
            courtesies.acknowledge(press.queryId());
        }
    }

    /** Nothing is shown or fetched for somebody who may not use the bot. */
    private List<Reply> replies(ReadUpdate update, Place place, RowGroup group, Work work) {
        Optional<List<Reply>> away = update.asRead().flatMap(chat::turnedAway);
        if (away.isPresent()) {
            return away.get();
        }
        if (place.asker().asksAlone()) {
            return chat.handle(incoming(update));
        }
        LiveInChat live = new LiveInChat(work, html, place, group);
        update.asRead().flatMap(chat::placeholder).ifPresent(live::show);
        return courtesies.atWork(place, group.begunBefore(), () -> chat.handle(incoming(update), live));
    }

    private Incoming incoming(ReadUpdate update) {
        if (update instanceof ReadUpdate.WithFile file) {
            return fetch(file);
        }
        if (update instanceof ReadUpdate.Handed handed) {
            return new Incoming.Handed(handed.words(), incoming(handed.post()), handed.channel());
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
                    empty.speaker(),
                    empty.messageId(),
                    empty.fileName(),
                    fetched.content(),
                    empty.caption(),
                    empty.origin());
        }
        if (download instanceof Download.Failed failed) {
            return new Incoming.FailedDocument(empty.speaker(), empty.messageId(), failed.sentence());
        }
        throw new IllegalStateException("no way to go on after " + download);
    }

    private List<String> payloads(ReadUpdate update, Place place, List<Reply> replies) {
        int pressed = update instanceof ReadUpdate.Press press ? press.message() : 0;
        List<String> payloads = new ArrayList<>();
        for (Reply reply : replies) {
            boolean forOne = isForOne(place, reply);
            for (MessagePart part : parts(place, reply)) {
                MessagePart placed = part.at(place, payloads.isEmpty());
                boolean inPlace = reply.inPlace() && payloads.isEmpty() && !forOne;
                MessagePart shown = inPlace ? placed.editing(pressed) : placed;
                payloads.add((forOne ? shown.toOne(place.asker()) : shown).encode());
            }
        }
        return payloads;
    }

    /** In a chat of others there is one message: where not all has room in it, the answer goes before the passages. */
    private List<MessagePart> parts(Place place, Reply reply) {
        List<MessagePart> parts = html.parts(reply);
        if (!place.equals(Place.NOWHERE) || parts.size() == 1) {
            return parts;
        }
        List<Block> blocks = reply.blocks().stream()
                .filter(block -> !(block instanceof Block.Quotation))
                .toList();
        Reply shorter = blocks.isEmpty() ? reply : new Reply(blocks, List.of());
        return html.parts(shorter).subList(0, 1);
    }

    private static boolean isForOne(Place place, Reply reply) {
        boolean inGroup = place.chat() < 0;
        return inGroup && (place.asker().asksAlone() || reply.seen() == Reply.Seen.BY_THE_ASKER);
    }

    @Override
    public Optional<String> apology(RowGroup group) {
        InboxRow row = group.first();
        OptionalLong chatNumber = ChatLane.chat(row.lane());
        if (chatNumber.isEmpty() && !ChatLane.isGuest(row.lane())) {
            return Optional.empty();
        }
        Optional<ReadUpdate> update = readable(row);
        Optional<Place> place = update.isPresent() ? update.get().answeredAt() : alone(chatNumber.orElse(0));
        return place.map(there -> {
            Speaker speaker = update.flatMap(ReadUpdate::asRead)
                    .map(Incoming::speaker)
                    .orElseGet(() -> Speaker.in(Topics.conversation(there)));
            return html.parts(chat.sorry(speaker)).get(0).at(there, true).encode();
        });
    }

    private Optional<ReadUpdate> readable(InboxRow row) {
        try {
            return Optional.of(reader.read(row.payload()));
        } catch (FootnoteException e) {
            return Optional.empty();
        }
    }

    /** An update that cannot even be read is answered in a private chat only: in a group it may have been meant for others. */
    private static Optional<Place> alone(long chatNumber) {
        return chatNumber > 0 ? Optional.of(new Place(chatNumber, 0, 0)) : Optional.empty();
    }
}

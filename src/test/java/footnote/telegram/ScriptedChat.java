package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.chat.Block;
import footnote.chat.Button;
import footnote.chat.ButtonAction;
import footnote.chat.ChatHandler;
import footnote.chat.Finding;
import footnote.chat.Findings;
import footnote.chat.Incoming;
import footnote.chat.Inline;
import footnote.chat.Live;
import footnote.chat.OutgoingFile;
import footnote.chat.Reply;
import footnote.chat.Speaker;
import footnote.model.LibraryId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A conversation that answers by the words of the message: "ask", "grow", "long", "boom", "wait", "buttons", and else an echo. */
final class ScriptedChat implements ChatHandler {
    final List<Incoming> seen = new CopyOnWriteArrayList<>();
    final List<String> closed = new CopyOnWriteArrayList<>();
    final List<String> moves = new CopyOnWriteArrayList<>();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    @Override
    public Reply sorry(Speaker speaker) {
        return Reply.text("Sorry, something went wrong with this message.");
    }

    @Override
    public Optional<byte[]> content(OutgoingFile file) {
        return Optional.of("{}\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void closed(String chat) {
        closed.add(chat);
    }

    @Override
    public Optional<Reply> placeholder(Incoming incoming) {
        if (incoming instanceof Incoming.Guest) {
            List<Button> after = List.of(new Button("↻", new ButtonAction.AskAfter()));
            return Optional.of(new Reply(List.of(Block.line("One moment…")), List.of(after)));
        }
        boolean slow = (incoming instanceof Incoming.Text text && text.text().startsWith("ask"))
                || incoming instanceof Incoming.Document;
        return slow ? Optional.of(Reply.text("One moment…")) : Optional.empty();
    }

    @Override
    public List<Reply> handle(Incoming incoming) {
        hear(incoming);
        if (incoming instanceof Incoming.Text text) {
            return List.of(answer(text.text()));
        }
        if (incoming instanceof Incoming.Replying replying) {
            return List.of(answer(replying.text().text()));
        }
        if (incoming instanceof Incoming.Document document) {
            return List.of(Reply.text(
                    "read " + document.fileName() + ": " + new String(document.content(), StandardCharsets.UTF_8)));
        }
        if (incoming instanceof Incoming.Tap tap && tap.data().startsWith("p:")) {
            Button next = new Button("Next", new ButtonAction.ArticlesPage(2, 0));
            return List.of(new Reply(
                    List.of(Block.line("page " + tap.data())),
                    List.of(List.of(next)),
                    List.of(),
                    true,
                    Reply.Seen.BY_ALL));
        }
        if (incoming instanceof Incoming.Reaction reaction) {
            return reaction.now().isEmpty() ? List.of() : List.of(Reply.text("noted " + reaction.now()));
        }
        if (incoming instanceof Incoming.Tap tap) {
            return List.of(Reply.text("tapped " + tap.data()));
        }
        if (incoming instanceof Incoming.Unreadable unreadable) {
            return List.of(
                    Reply.text("I cannot read a " + unreadable.what().name().toLowerCase(Locale.ROOT)));
        }
        if (incoming instanceof Incoming.NewsDue due) {
            return due.digest() == 0
                    ? List.of()
                    : List.of(Reply.text("news " + due.digest() + " for "
                            + due.speaker().person().language()));
        }
        return rest(incoming);
    }

    private List<Reply> rest(Incoming incoming) {
        if (incoming instanceof Incoming.FailedDocument failed) {
            return List.of(Reply.text(failed.reason()));
        }
        if (incoming instanceof Incoming.Guest guest) {
            return List.of(answer(guest.question()));
        }
        if (incoming instanceof Incoming.Handed handed) {
            return List.of(answer(handed.words().text()));
        }
        if (incoming instanceof Incoming.Welcomed) {
            return List.of(Reply.text("hello group"));
        }
        if (incoming instanceof Incoming.PutOut) {
            return List.of();
        }
        throw new IllegalArgumentException("no answer to " + incoming);
    }

    @Override
    public Findings find(Speaker speaker, String words) {
        Reply message = Reply.of(new Block.Quotation(List.of(new Inline.Plain("found " + words))));
        return words.equals("nothing")
                ? new Findings(List.of(), "Nothing found")
                : new Findings(
                        List.of(new Finding(
                                "a1", "Title", "of " + speaker.person().id(), message)),
                        "");
    }

    @Override
    public void move(String fromChat, String toChat) {
        moves.add(fromChat + " " + toChat);
    }

    /** "grow NAME" shows a part of its answer, and the rest when its gate is opened or it is stopped. */
    @Override
    public List<Reply> handle(Incoming incoming, Live live) {
        if (!(incoming instanceof Incoming.Text text) || !text.text().startsWith("grow ")) {
            return handle(incoming);
        }
        hear(incoming);
        CountDownLatch gate = gate(text.text().substring(5));
        live.show(new Reply(
                List.of(Block.line("The first part")),
                List.of(List.of(new Button("Stop", new ButtonAction.Stop(live.number()))))));
        live.stop().then(gate::countDown);
        await(gate);
        return List.of(Reply.text("The first part" + (live.stop().isGiven() ? ", stopped" : " and the rest")));
    }

    /** Waits until so many things were said. */
    void awaitSeen(int count, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (gates) {
            while (seen.size() < count && end > System.nanoTime()) {
                gates.wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(count);
    }

    private void hear(Incoming incoming) {
        synchronized (gates) {
            seen.add(incoming);
            gates.notifyAll();
        }
    }

    /** The gate at which "wait NAME" stands until it is opened. */
    CountDownLatch gate(String name) {
        return gates.computeIfAbsent(name, key -> new CountDownLatch(1));
    }

    private Reply answer(String text) {
        if (text.startsWith("boom")) {
            throw new IllegalStateException("the handler broke");
        }
        if (text.startsWith("wait ")) {
            await(gate(text.substring(5)));
        }
        if (text.startsWith("long ")) {
            return Reply.text(longText(Integer.parseInt(text.substring(5))));
        }
        if (text.startsWith("list")) {
            Button next = new Button("Next", new ButtonAction.ArticlesPage(1, 0));
            return new Reply(List.of(Block.line("page p:0")), List.of(List.of(next)));
        }
        if (text.startsWith("file")) {
            OutgoingFile file = new OutgoingFile("articles.jsonl", LibraryId.ofChat("tg:7"), 9, 1);
            return new Reply(List.of(Block.line("here <it> is")), List.of(), List.of(file), false, Reply.Seen.BY_ALL);
        }
        if (text.startsWith("private")) {
            return new Reply(List.of(Block.line("only for you")), List.of(), List.of(), false, Reply.Seen.BY_THE_ASKER);
        }
        if (text.startsWith("buttons")) {
            Button button = new Button("Show [1]", new ButtonAction.ShowCitation(7, 1));
            return new Reply(List.of(Block.line("press it")), List.of(List.of(button)));
        }
        if (text.startsWith("quote")) {
            return Reply.of(
                    Block.paragraph(new Inline.Bold("Bold & <b>"), new Inline.Plain(" see evil.com, @someone")),
                    new Block.Quotation(List.of(new Inline.Plain("It said /forget at https://evil.com/x"))));
        }
        return Reply.text("echo " + text);
    }

    /** Numbered sentences, so that a lost or doubled part is seen. */
    static String longText(int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= sentences; i++) {
            text.append("Sentence number ").append(i).append(" of this answer stands here. ");
        }
        return text.toString().strip();
    }

    private static void await(CountDownLatch gate) {
        try {
            if (!gate.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the gate was never opened");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

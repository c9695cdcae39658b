package footnote.telegram;

import footnote.chat.Block;
import footnote.chat.Button;
import footnote.chat.ButtonAction;
import footnote.chat.ChatHandler;
import footnote.chat.Incoming;
import footnote.chat.Inline;
import footnote.chat.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A conversation that answers by the words of the message: "ask", "long", "boom", "wait", "buttons", and else an echo. */
final class ScriptedChat implements ChatHandler {
    final List<Incoming> seen = new CopyOnWriteArrayList<>();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    @Override
    public Optional<Reply> placeholder(Incoming incoming) {
        boolean slow = (incoming instanceof Incoming.Text text && text.text().startsWith("ask"))
                || incoming instanceof Incoming.Document;
        return slow ? Optional.of(Reply.text("One moment…")) : Optional.empty();
    }

    @Override
    public List<Reply> handle(Incoming incoming) {
        seen.add(incoming);
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
        if (incoming instanceof Incoming.Tap tap) {
            return List.of(Reply.text("tapped " + tap.data()));
        }
        if (incoming instanceof Incoming.Unreadable unreadable) {
            return List.of(Reply.text("I cannot read " + unreadable.what()));
        }
        if (incoming instanceof Incoming.FailedDocument failed) {
            return List.of(Reply.text(failed.reason()));
        }
        throw new IllegalArgumentException("no answer to " + incoming);
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

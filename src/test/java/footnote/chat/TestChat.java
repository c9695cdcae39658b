package footnote.chat;

import footnote.access.Access;
import footnote.access.AccessSettings;
import footnote.access.FakeRunning;
import footnote.access.LimitSettings;
import footnote.model.ArticleDetails;
import footnote.phrases.PhraseBook;
import footnote.pipeline.Flows;
import footnote.watch.WatchSettings;
import footnote.watch.Watches;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The bot over a real library in a folder, and people who write to it. */
final class TestChat implements AutoCloseable {
    static final String FIRE = """
            Ferry fire

            The ferry Coastline caught fire on Monday near the island of Sandholm. \
            The fire on the ferry injured 12 passengers and two sailors. \
            Captain Anna Lund brought the ferry to the harbour of Lindholm in the evening. \
            Divers will look at the hull of the ferry before the company decides whether it can sail again this year.

            The company said that it would pay for the hotels of everyone who had been on board that evening.
            """;
    static final String HOW_MANY = "How many passengers did the fire on the ferry injure?";

    private final FakeRunning running = new FakeRunning();
    private final Flows flows;
    private final PhraseBook book = PhraseBook.load();
    private final Access access;
    private final ChatService service;
    private int messages;

    TestChat(Path folder) {
        this(folder, AccessSettings.open(), LimitSettings.standard());
    }

    TestChat(Path folder, Memberships memberships) {
        this(folder, AccessSettings.open(), LimitSettings.standard(), memberships);
    }

    TestChat(Path folder, AccessSettings who, LimitSettings howMuch) {
        this(folder, who, howMuch, Memberships.NONE);
    }

    TestChat(Path folder, AccessSettings who, LimitSettings howMuch, Memberships memberships) {
        flows = new Flows(folder);
        access = Access.of(flows.database(), flows.clock(), who, howMuch, running);
        service = new ChatService(
                flows.library(),
                flows.flows(),
                flows.database(),
                ConversationSettings.standard(),
                new Surroundings(
                        flows.clock(),
                        book,
                        memberships,
                        new Watches(flows.database(), flows.feeds(), WatchSettings.standard(), flows.clock()),
                        access));
    }

    FakeRunning running() {
        return running;
    }

    Access access() {
        return access;
    }

    Flows flows() {
        return flows;
    }

    PhraseBook book() {
        return book;
    }

    ChatService service() {
        return service;
    }

    Reply say(String chat, String text) {
        messages++;
        return handle(text(chat, "m" + messages, text, false));
    }

    Reply sendFile(String chat, String name, String content) {
        messages++;
        return handle(new Incoming.Document(
                speaker(chat),
                "m" + messages,
                name,
                content.getBytes(StandardCharsets.UTF_8),
                "",
                ArticleDetails.UNKNOWN));
    }

    Reply press(String chat, Button button) {
        return press(chat, button.action().encode());
    }

    Reply press(String chat, String data) {
        messages++;
        return handle(new Incoming.Tap(speaker(chat), "tap:" + messages, data));
    }

    /** Writes a text in reply to an earlier message, or to the answer that it got. */
    Reply replyTo(String chat, String earlier, String text) {
        messages++;
        return handle(new Incoming.Replying(text(chat, "m" + messages, text, false), earlier));
    }

    /** The name of the message that was sent last. */
    String lastMessage() {
        return "m" + messages;
    }

    Reply handle(Incoming incoming) {
        List<Reply> replies = service.handle(incoming);
        return replies.get(0);
    }

    static Incoming.Text text(String chat, String id, String text, boolean forwarded) {
        return new Incoming.Text(speaker(chat), id, text, ArticleDetails.UNKNOWN, forwarded);
    }

    static Conversation conversation(String chat) {
        return new Conversation(chat, "");
    }

    static Speaker speaker(String chat) {
        return Speaker.in(conversation(chat));
    }

    static String words(Reply reply) {
        return reply.blocks().stream().map(TestChat::words).collect(Collectors.joining("\n"));
    }

    private static String words(Block block) {
        return block.content().stream().map(Inline::text).collect(Collectors.joining());
    }

    static List<Button> buttons(Reply reply) {
        return reply.buttons().stream().flatMap(List::stream).toList();
    }

    static Button button(Reply reply, String label) {
        return buttons(reply).stream()
                .filter(button -> button.label().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " under: " + words(reply)));
    }

    @Override
    public void close() {
        flows.close();
    }
}

package footnote.telegramserver;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * Telegram's Bot API server on this machine, for tests: strict about texts, buttons and floods, and able to fail on demand.
 *
 * <pre>{@code
 * try (TelegramServer server = TelegramServer.start()) {
 *     server.limits(FloodLimits.NONE);                        // default: about the real limits
 *     startBot(server.url(), server.token());
 *     TelegramPerson ann = server.user(7);                    // a private chat
 *
 *     int question = ann.says("Who won?");
 *     ChatMessage answer = ann.chat().awaitText("[1]", Duration.ofSeconds(5));
 *     String tap = ann.taps(answer.id(), "Sources");          // text or data of the button
 *     server.awaitCallbackAnswer(tap, Duration.ofSeconds(5));
 *
 *     assertThat(answer.marked("expandable_blockquote")).containsExactly("...");
 *     assertThat(server.requests("sendMessage")).hasSize(1);
 *
 *     server.faults().next(1, "sendMessage", Fault.lostReply());      // was sent, bot does not know
 *     server.faults().next(2, "getUpdates", Fault.badGateway());
 *     server.user(8, server.supergroup(-1001, "Newsroom")).says("/ask@footnote_test_bot Who won?");
 *     server.awaitAllConfirmed(Duration.ofSeconds(5));
 * }
 * }</pre>
 */
public final class TelegramServer implements AutoCloseable {
    private static final String TOKEN = World.BOT_ID + ":TEST-token-of-the-local-server-00001";
    private final World world;
    private final Faults faults;
    private final HttpFront front;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool(TelegramServer::daemon);

    private TelegramServer(Clock clock, HttpServer http) {
        this.http = http;
        world = new World(clock);
        faults = new Faults(world.monitor);
        front = new HttpFront(world, faults, TOKEN);
    }

    public static TelegramServer start() {
        return start(Clock.systemUTC());
    }

    /** Starts with a clock for dates, lifetimes and flood limits; long polls wait in real time. */
    public static TelegramServer start(Clock clock) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TelegramServer server = new TelegramServer(clock, http);
            http.createContext("/", server.front);
            http.setExecutor(server.threads);
            http.start();
            server.threads.execute(new WebhookSender(server.world, server.threads));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("The test server could not start", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "telegram-server");
        thread.setDaemon(true);
        return thread;
    }

    /** The base address, without a slash at its end. */
    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    public String token() {
        return TOKEN;
    }

    public String botName() {
        return World.BOT_NAME;
    }

    /** A person in their private chat with the bot; both have the same id. */
    public TelegramPerson user(long id) {
        return new TelegramPerson(world, world.monitor.change(() -> world.privateChat(id)), id);
    }

    /** A person of this name, with an app in this language, in their private chat with the bot. */
    public TelegramPerson user(long id, String name, String language) {
        world.monitor.run(() -> world.profile(id, name, language));
        return user(id);
    }

    /** A person in a group. */
    public TelegramPerson user(long id, TelegramChat group) {
        return new TelegramPerson(world, group, id);
    }

    public TelegramChat group(long id, String title) {
        return world.monitor.change(() -> world.sharedChat(id, "group", title));
    }

    public TelegramChat supergroup(long id, String title) {
        return world.monitor.change(() -> world.sharedChat(id, "supergroup", title));
    }

    /** A channel; the bot hears of its posts when it is an administrator there. */
    public TelegramChat channel(long id, String title, String username) {
        return world.monitor.change(() -> world.channel(id, title, username));
    }

    /** Those who post in a channel. */
    public ChannelEditor editorOf(TelegramChat channel) {
        return new ChannelEditor(world, channel);
    }

    /** Makes a supergroup of a group, as its administrators can; both chats tell of it. */
    public TelegramChat upgrade(TelegramChat group, long supergroup) {
        return world.monitor.change(() -> Upgrade.of(world, group, supergroup));
    }

    /** The same while the updates that tell of it are lost. */
    public TelegramChat upgradeUnheard(TelegramChat group, long supergroup) {
        return world.monitor.change(() -> Upgrade.unheard(world, group, supergroup));
    }

    public void ephemeral(EphemeralVersion version) {
        world.monitor.run(() -> world.ephemeral.version(version));
    }

    public TelegramChat chat(long id) {
        Optional<TelegramChat> chat = world.monitor.read(() -> world.chat(id));
        return chat.orElseThrow(() -> new AssertionError("There is no chat " + id));
    }

    /** From now on the bot sees every message of its groups, not only those meant for it. */
    public void readAllGroupMessages() {
        world.monitor.run(world::readAllGroupMessages);
    }

    public void limits(FloodLimits limits) {
        world.monitor.run(() -> world.flood.limits(limits));
    }

    /** How many calls came faster than the limits, and were refused for it. */
    public int floods() {
        return world.monitor.read(world.flood::refused);
    }

    public Faults faults() {
        return faults;
    }

    /** Queues a raw update; without {@code update_id} it gets the next one. */
    public void update(ObjectNode update) {
        world.updates.add(update);
    }

    /** Lets the ids of updates start anew, as they do after a quiet week. */
    public void restartUpdateIdsAt(long id) {
        world.monitor.run(() -> world.updates.restartIdsAt(id));
    }

    /** The updates the bot has not confirmed yet. */
    public List<ObjectNode> pendingUpdates() {
        return world.monitor.read(world.updates::pending);
    }

    /** Every call in the order of arrival, refused and failed ones too; calls with a wrong token are not kept. */
    public List<RecordedRequest> requests() {
        return front.requests();
    }

    public List<RecordedRequest> requests(String method) {
        return requests().stream().filter(request -> request.calls(method)).toList();
    }

    public List<CallbackAnswer> callbackAnswers() {
        return world.monitor.read(world.callbacks::answers);
    }

    /** The content of a file that was sent in a message. */
    public UploadedFile file(String fileId) {
        return world.monitor
                .read(() -> world.files.file(fileId))
                .orElseThrow(() -> new AssertionError("There is no file " + fileId));
    }

    public CallbackAnswer awaitCallbackAnswer(String queryId, Duration patience) {
        return world.monitor
                .await(
                        () -> callbackAnswers().stream()
                                .filter(answer -> answer.queryId().equals(queryId))
                                .findFirst(),
                        patience)
                .orElseThrow(() -> new AssertionError("The tap " + queryId + " was not answered within " + patience));
    }

    public InlineAnswer awaitInlineAnswer(String queryId, Duration patience) {
        return world.monitor
                .await(
                        () -> world.inline.answers().stream()
                                .filter(answer -> answer.queryId().equals(queryId))
                                .findFirst(),
                        patience)
                .orElseThrow(
                        () -> new AssertionError("The words " + queryId + " were not answered within " + patience));
    }

    /** Waits until a method has been called this often since the start. */
    public void awaitRequests(String method, int count, Duration patience) {
        await(() -> requests(method).size() >= count, count + " calls of " + method, patience);
    }

    /** Waits until the bot has confirmed every update. */
    public void awaitAllConfirmed(Duration patience) {
        await(() -> pendingUpdates().isEmpty(), "an empty queue", patience);
    }

    /** Waits until a long poll of the bot is open. */
    public void awaitPolling(Duration patience) {
        await(world.updates::isPolling, "an open poll", patience);
    }

    private void await(BooleanSupplier reached, String what, Duration patience) {
        Optional<Boolean> found =
                world.monitor.await(() -> reached.getAsBoolean() ? Optional.of(true) : Optional.empty(), patience);
        if (found.isEmpty()) {
            throw new AssertionError("Waited in vain for " + what + " for " + patience);
        }
    }

    @Override
    public void close() {
        world.monitor.close();
        http.stop(0);
        threads.shutdownNow();
    }
}

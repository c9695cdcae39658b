package footnote.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.chat.ChatHandler;
import footnote.chat.Conversation;
import footnote.chat.Memberships;
import footnote.delivery.Deliveries;
import footnote.delivery.Sender;
import footnote.model.FootnoteException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The bot on Telegram: receives, lets the conversation answer, delivers. All its threads are daemons. */
public final class TelegramBot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramBot.class);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final TelegramAccount NOT_KNOWN_YET = new TelegramAccount(0, "unknown", "");

    private final Deliveries deliveries;
    private final ChatHandler chat;
    private final AccountDesk desk;
    private final TelegramPoller poller;
    private final OkHttpClient sending = HttpClients.sending();
    private final OkHttpClient uploading = HttpClients.uploading();
    private final OkHttpClient downloading = HttpClients.downloading();
    private final TelegramSettings settings;
    private final ApiCalls api;
    private final TelegramClient client;
    private final Courtesies courtesies;
    private volatile TelegramAccount account = NOT_KNOWN_YET;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(1, task -> daemon(task, "telegram-timer"));

    /**
     * @param deliveries for the account of these settings, not started; it is closed with the bot
     */
    public TelegramBot(TelegramSettings settings, Deliveries deliveries, ChatHandler chat) {
        this.settings = settings;
        this.deliveries = deliveries;
        this.chat = chat;
        this.api = new ApiCalls(settings);
        this.desk = new AccountDesk(api, sending);
        this.client = client(settings, sending);
        this.courtesies = new Courtesies(client, timer);
        this.poller = new TelegramPoller(settings, api, deliveries.inbox(), this::greet, deliveries::wake);
        LogRedaction.hide(settings.token());
    }

    /** Asks Telegram who the token belongs to, and nothing else. */
    public static TelegramAccount check(TelegramSettings settings) {
        LogRedaction.hide(settings.token());
        OkHttpClient client = HttpClients.sending();
        try {
            return new AccountDesk(new ApiCalls(settings), client).account();
        } catch (IOException e) {
            throw new FootnoteException("Telegram cannot be reached at " + settings.apiUrl() + ".", true, e);
        } finally {
            HttpClients.close(client);
        }
    }

    /**
     * Starts working and returns. When Telegram cannot be reached yet, it goes on trying.
     *
     * @throws FootnoteException when the token is not accepted, or another process works with the same database
     */
    public void start() {
        deliveries.reserve();
        if (identify()) {
            deliver();
        }
        daemon(this::receive, "telegram-poller").start();
        ScheduledFuture<?> unused = timer.scheduleWithFixedDelay(poller::watch, 10, 10, TimeUnit.SECONDS);
    }

    /** Lets a chat be told of news, in its turn; a second time for the same message does nothing, and neither does a chat elsewhere. */
    public void tellNews(Conversation conversation, String language, long digest) {
        NewsUpdate.row(conversation, language, digest).ifPresent(row -> {
            deliveries.inbox().put(NewsUpdate.ORIGIN, row);
            deliveries.wake();
        });
    }

    /** Knows who decides for the chats that the bot is in. */
    public Memberships memberships() {
        return new TelegramMemberships(api, sending, Long.parseLong(settings.account()));
    }

    /** How receiving goes, for whoever watches the bot. */
    public PollHealth health() {
        return poller.health();
    }

    /** Who the bot is; id 0 until Telegram has told. */
    public TelegramAccount account() {
        return account;
    }

    /** Stops receiving, lets answers in work come to an end within seconds, and keeps the rest for the next start. */
    @Override
    public void close() {
        stopped.countDown();
        poller.stop();
        deliveries.close();
        timer.shutdownNow();
        HttpClients.close(sending);
        HttpClients.close(uploading);
        HttpClients.close(downloading);
    }

    private void receive() {
        while (account.id() == 0 && poller.health().state() != PollHealth.State.REFUSED) {
            if (waitOrStop(RETRY)) {
                return;
            }
            identifySafely();
        }
        poller.run();
    }

    private void identifySafely() {
        try {
            if (identify()) {
                deliver();
            }
        } catch (FootnoteException e) {
            LOG.error("cannot start on Telegram: {}", e.getMessage());
            poller.refuse(String.valueOf(e.getMessage()));
        }
    }

    private boolean identify() {
        try {
            TelegramAccount known = desk.account();
            desk.prepare();
            account = known;
            return true;
        } catch (IOException e) {
            LOG.warn("Telegram cannot be reached, trying again: {}", e.toString());
            return false;
        }
    }

    private void deliver() {
        MenuDesk menus = new MenuDesk(api, sending, this::waitOrStop);
        daemon(() -> menus.tell(settings.menus()), "telegram-menus").start();
        GuestMessages guests = new GuestMessages(client, deliveries.references());
        OffstageUpdates offstage = new OffstageUpdates(
                chat,
                deliveries.moves(),
                new InlineAnswers(client),
                new LostGuests(chat, guests, deliveries.references(), courtesies));
        FileDownloader files = new FileDownloader(settings, api, downloading);
        UpdateReader reader = new UpdateReader(
                this::account,
                (chatNumber, ours) -> deliveries.inbox().answeredBy(ChatLane.of(chatNumber), ours),
                chatNumber -> ChatLane.chat(deliveries.moves().current(ChatLane.of(chatNumber)))
                        .orElse(chatNumber));
        Stopping stopping = new Stopping(deliveries.stops());
        TelegramRows rows = new TelegramRows(reader, files, chat, courtesies, stopping, offstage);
        deliveries.start(rows, new ClosedChats(sender(guests), chat));
    }

    private Sender sender(GuestMessages guests) {
        FileMessages files = new FileMessages(client(settings, uploading), chat::content);
        EphemeralMessages toOne = new EphemeralMessages(api, sending, System::nanoTime);
        return new TelegramSender(client, new SendPace(System::nanoTime), files, toOne, guests);
    }

    private static TelegramClient client(TelegramSettings settings, OkHttpClient http) {
        HttpUrl url = HttpUrl.get(settings.apiUrl());
        TelegramUrl server = new TelegramUrl(url.scheme(), url.host(), url.port(), false);
        return new OkHttpTelegramClient(http, settings.token().value(), server);
    }

    /** A pressed button looks busy until it is acknowledged, which need not wait until its turn comes. */
    private void greet(JsonNode update) {
        String pressed = update.path("callback_query").path("id").asText("");
        if (!pressed.isEmpty() && !ArrivedUpdate.isAside(update)) {
            courtesies.acknowledge(pressed);
        }
    }

    private boolean waitOrStop(Duration wait) {
        try {
            return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, "footnote-" + name);
        thread.setDaemon(true);
        return thread;
    }
}

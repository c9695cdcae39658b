package footnote.telegram;

import footnote.chat.ChatHandler;
import footnote.delivery.DeadLetter;
import footnote.delivery.DeadLetters;
import footnote.delivery.Deliveries;
import footnote.delivery.Inbox;
import footnote.model.Secret;
import footnote.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A bot with a database of its own, as the wiring makes it. */
final class RunningBot implements AutoCloseable {
    private final Database database;
    private final Deliveries deliveries;
    final TelegramBot bot;

    RunningBot(String url, String token, Path file, ChatHandler chat) {
        List<MenuCommand> commands = List.of(new MenuCommand("help", "What I can do"));
        List<CommandMenu> menus = List.of(
                new CommandMenu(CommandMenu.Scope.ALL_PRIVATE_CHATS, 0, "", commands),
                new CommandMenu(CommandMenu.Scope.ALL_GROUP_CHATS, 0, "ru", commands),
                new CommandMenu(CommandMenu.Scope.CHAT, 7, "", commands));
        TelegramSettings settings = new TelegramSettings(new Secret(token), url, Duration.ofSeconds(5), menus);
        database = Database.open(file);
        deliveries = new Deliveries(database, Clock.systemUTC(), settings.account(), 8);
        bot = new TelegramBot(settings, deliveries, chat);
    }

    RunningBot start() {
        bot.start();
        return this;
    }

    List<DeadLetter> deadLetters() {
        return new DeadLetters(database).list(10);
    }

    /** What stands in the payloads of a table of the delivery. */
    List<String> texts(String table) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select payload from " + table)
                        .mapTo(String.class)
                        .list());
    }

    Inbox inbox() {
        return deliveries.inbox();
    }

    @Override
    public void close() {
        bot.close();
        database.close();
    }
}

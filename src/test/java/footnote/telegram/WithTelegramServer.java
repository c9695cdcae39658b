package footnote.telegram;

import footnote.telegramserver.ChatMessage;
import footnote.telegramserver.FloodLimits;
import footnote.telegramserver.TelegramPerson;
import footnote.telegramserver.TelegramServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server, a person and a bot for one test. */
abstract class WithTelegramServer {
    static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    final ScriptedChat chat = new ScriptedChat();
    final TelegramServer server = TelegramServer.start();
    final TelegramPerson ann = server.user(7);
    RunningBot bot;

    @BeforeEach
    void make() {
        server.limits(FloodLimits.NONE);
        bot = newBot();
    }

    @AfterEach
    void end() {
        bot.close();
        server.close();
    }

    RunningBot newBot() {
        return new RunningBot(server.url(), server.token(), folder.resolve("footnote.db"), chat);
    }

    void start() {
        bot.start();
    }

    /** Ends the bot and starts another one on the same data. */
    void restart() {
        bot.close();
        bot = newBot();
        bot.start();
    }

    /** Without the invisible characters that keep words from being pressed. */
    static String asSeen(ChatMessage message) {
        return message.text().replace(TextCleaner.JOINER, "");
    }

    static List<String> textsOf(TelegramPerson person) {
        return person.chat().botMessages().stream()
                .map(WithTelegramServer::asSeen)
                .toList();
    }
}

package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.telegramserver.ChatMessage;
import footnote.telegramserver.Fault;
import footnote.telegramserver.FloodLimits;
import footnote.telegramserver.TelegramPerson;
import footnote.telegramserver.TelegramServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot is killed again and again, and still every question is answered once, in order. */
class KillIT {
    private static final int QUESTIONS = 100;
    private static final int CHATS = 5;
    private static final int PASTES = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @Test
    void answersEveryUpdateOnceThoughItIsKilledAmongThem() throws Exception {
        try (TelegramServer server = TelegramServer.start()) {
            server.limits(FloodLimits.NONE);
            server.faults().next(6, "sendMessage", Fault.lostReply());
            List<TelegramPerson> people = new ArrayList<>();
            for (int chat = 0; chat < CHATS; chat++) {
                people.add(server.user(700 + chat));
            }
            for (int i = 1; i <= QUESTIONS; i++) {
                people.get(i % CHATS).says("q" + i);
            }

            for (int kill = 1; kill <= 6; kill++) {
                int seen = server.requests("sendMessage").size();
                Process bot = start(server);
                server.awaitRequests("sendMessage", seen + 10 + kill, PATIENCE);
                bot.destroyForcibly().waitFor();
            }
            Process bot = start(server);
            for (int i = QUESTIONS - CHATS + 1; i <= QUESTIONS; i++) {
                String wanted = i % 5 == 0 ? "more on " + i : "answer " + i;
                people.get(i % CHATS).chat().awaitMessage(m -> m.text().equals(wanted), PATIENCE);
            }
            bot.destroyForcibly().waitFor();

            for (int chat = 0; chat < CHATS; chat++) {
                List<String> texts = people.get(chat).chat().botMessages().stream()
                        .map(ChatMessage::text)
                        .toList();
                assertThat(texts).as(people.get(chat).chat().transcript()).isEqualTo(expected(chat));
            }
        }
    }

    /** Each paste comes in three messages, with a question right behind it. */
    @Test
    void losesAndDoublesNoPartOfAPasteThoughItIsKilledAmongThem() throws Exception {
        try (TelegramServer server = TelegramServer.start()) {
            server.limits(FloodLimits.NONE);
            List<TelegramPerson> people = new ArrayList<>();
            for (int chat = 0; chat < CHATS; chat++) {
                people.add(server.user(800 + chat));
            }

            for (int kill = 1; kill <= PASTES; kill++) {
                int paste = kill;
                Process bot = start(server);
                people.forEach(person -> paste(person, paste));
                if (kill % 2 == 0) {
                    server.awaitRequests("sendMessage", 2 * CHATS * (kill - 1) + 3, PATIENCE);
                } else {
                    server.awaitAllConfirmed(PATIENCE);
                }
                bot.destroyForcibly().waitFor();
            }
            Process bot = start(server);
            for (TelegramPerson person : people) {
                person.chat().awaitMessage(m -> m.text().equals("answer " + PASTES), PATIENCE);
            }
            bot.destroyForcibly().waitFor();

            for (TelegramPerson person : people) {
                List<String> texts = person.chat().botMessages().stream()
                        .map(ChatMessage::text)
                        .toList();
                assertThat(texts).as(person.chat().transcript()).isEqualTo(answersToPastes());
            }
        }
    }

    private static void paste(TelegramPerson person, int paste) {
        for (int part = 1; part <= 2; part++) {
            person.says((paste + "." + part + " ").concat("and ".repeat(1_030)).substring(0, 4_096));
        }
        person.says(paste + ".3 the end of the text.");
        person.says("q" + paste + "?");
    }

    private static List<String> answersToPastes() {
        List<String> texts = new ArrayList<>();
        for (int paste = 1; paste <= PASTES; paste++) {
            texts.add("got " + paste + ".1 " + paste + ".2 " + paste + ".3");
            texts.add("answer " + paste);
            if (paste % 5 == 0) {
                texts.add("more on " + paste);
            }
        }
        return texts;
    }

    private static List<String> expected(int chat) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= QUESTIONS; i++) {
            if (i % CHATS == chat) {
                texts.add("answer " + i);
                if (i % 5 == 0) {
                    texts.add("more on " + i);
                }
            }
        }
        return texts;
    }

    private Process start(TelegramServer server) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledBot.class.getName(),
                        server.url(),
                        server.token(),
                        folder.resolve("footnote.db").toString())
                .inheritIO()
                .start();
    }
}

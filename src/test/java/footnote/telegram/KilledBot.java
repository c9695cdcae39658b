package footnote.telegram;

import footnote.chat.ChatHandler;
import footnote.chat.Incoming;
import footnote.chat.OutgoingFile;
import footnote.chat.Reply;
import footnote.chat.Speaker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A program of its own for tests that kill it: arguments are the server's address, the token and the database file. */
final class KilledBot {
    private KilledBot() {}

    public static void main(String[] arguments) throws InterruptedException {
        RunningBot bot = new RunningBot(arguments[0], arguments[1], Path.of(arguments[2]), new Answering());
        bot.start();
        new CountDownLatch(1).await();
    }

    /** Names the parts of a paste by their first words; answers "q7" with "answer 7": every second one after a placeholder, every fifth one in two messages. */
    static final class Answering implements ChatHandler {
        @Override
        public Reply sorry(Speaker speaker) {
            return Reply.text("Sorry, something went wrong with this message.");
        }

        @Override
        public Optional<byte[]> content(OutgoingFile file) {
            return Optional.of("{}\n".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<Reply> placeholder(Incoming incoming) {
            return number(incoming) % 2 == 0 ? Optional.of(Reply.text("working on it")) : Optional.empty();
        }

        @Override
        public List<Reply> handle(Incoming incoming) {
            if (incoming instanceof Incoming.Joined joined) {
                workForAWhile();
                String parts = joined.parts().stream()
                        .map(part -> part.text().substring(0, part.text().indexOf(' ')))
                        .collect(Collectors.joining(" "));
                return List.of(Reply.text("got " + parts));
            }
            int number = number(incoming);
            workForAWhile();
            Reply first = Reply.text("answer " + number);
            return number % 5 == 0 ? List.of(first, Reply.text("more on " + number)) : List.of(first);
        }

        private static int number(Incoming incoming) {
            return incoming instanceof Incoming.Text text
                    ? Integer.parseInt(text.text().replaceAll("\\D", ""))
                    : 0;
        }

        private static void workForAWhile() {
            try {
                new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

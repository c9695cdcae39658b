package footnote.app;

import footnote.chat.Button;
import footnote.chat.ChatHandler;
import footnote.chat.Conversation;
import footnote.chat.Incoming;
import footnote.chat.Reply;
import footnote.model.ArticleDetails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** The bot in the terminal: the same conversation as in Telegram, buttons pressed by their numbers. */
final class TerminalChat {
    static final Conversation CONVERSATION = new Conversation("terminal", "");

    private static final String PROMPT = "you> ";

    private final ChatHandler chat;
    private final Terminal terminal;
    private List<Button> pressable = List.of();

    TerminalChat(ChatHandler chat, Terminal terminal) {
        this.chat = chat;
        this.terminal = terminal;
    }

    /** Talks until the person leaves. */
    void run() {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.BRACKETED_PASTE, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        show(chat.handle(text("/start")));
        say("Commands here besides: /add FILE takes a file, a number presses a button, /quit leaves.");
        while (true) {
            String line;
            try {
                line = reader.readLine(PROMPT);
            } catch (EndOfFileException | UserInterruptException left) {
                return;
            }
            if (line.strip().equals("/quit") || line.strip().equals("/exit")) {
                return;
            }
            if (!line.isBlank()) {
                answer(line.strip());
            }
        }
    }

    private void answer(String line) {
        if (line.matches("\\d{1,3}") && !pressable.isEmpty()) {
            press(Integer.parseInt(line));
            return;
        }
        if (line.startsWith("/add ")) {
            addFile(line.substring("/add ".length()).strip());
            return;
        }
        show(chat.handle(text(line)));
    }

    private void press(int number) {
        if (number < 1 || number > pressable.size()) {
            say("There is no button " + number + "; there are 1 to " + pressable.size() + ".");
            return;
        }
        String data = pressable.get(number - 1).action().encode();
        show(chat.handle(new Incoming.Tap(CONVERSATION, newId(), data)));
    }

    private void addFile(String name) {
        if (name.matches("(?i)https?://.*")) {
            show(chat.handle(text(name)));
            return;
        }
        try {
            Path file = Path.of(name);
            byte[] content = Files.readAllBytes(file);
            String fileName = file.getFileName().toString();
            show(chat.handle(
                    new Incoming.Document(CONVERSATION, newId(), fileName, content, "", ArticleDetails.UNKNOWN)));
        } catch (IOException | InvalidPathException e) {
            say("The file " + name + " cannot be read.");
        }
    }

    private static Incoming text(String text) {
        return new Incoming.Text(CONVERSATION, newId(), text, ArticleDetails.UNKNOWN, false);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private void show(List<Reply> replies) {
        for (Reply reply : replies) {
            terminal.writer().println();
            int columns = terminal.getSize().getColumns();
            int width = columns > 0 ? columns : 80;
            TerminalScreen.lines(reply, width).forEach(line -> line.println(terminal));
            pressable = TerminalScreen.numbered(reply);
        }
        terminal.writer().println();
        terminal.flush();
    }

    private void say(String sentence) {
        terminal.writer().println(sentence);
        terminal.writer().println();
        terminal.flush();
    }
}

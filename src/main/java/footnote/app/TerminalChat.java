package footnote.app;

import footnote.chat.Button;
import footnote.chat.ChatHandler;
import footnote.chat.ChatKind;
import footnote.chat.Conversation;
import footnote.chat.Incoming;
import footnote.chat.OutgoingFile;
import footnote.chat.Person;
import footnote.chat.Reply;
import footnote.chat.Speaker;
import footnote.model.ArticleDetails;
import footnote.phrases.PhraseBook;
import footnote.phrases.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** The bot in the terminal: the same conversation as in Telegram, buttons pressed by their numbers. */
final class TerminalChat {
    static final Speaker SPEAKER = new Speaker(
            Conversation.TERMINAL,
            new Person(0, "", Locale.getDefault(Locale.Category.DISPLAY).getLanguage()),
            ChatKind.PRIVATE);

    private static final String PROMPT = "you> ";

    private final ChatHandler chat;
    private final Terminal terminal;
    private final Phrases phrases;
    private final Queue<Long> news = new ConcurrentLinkedQueue<>();
    private List<Button> pressable = List.of();

    TerminalChat(ChatHandler chat, Terminal terminal, PhraseBook book) {
        this.phrases = book.in("", SPEAKER.person().language());
        this.chat = chat;
        this.terminal = terminal;
    }

    /** Tells of news from feeds as soon as the person has nothing half-typed. Any thread. */
    void tellNews(long digest) {
        news.add(digest);
    }

    /** Talks until the person leaves. */
    void run() {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.BRACKETED_PASTE, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        show(handle(text("/start")));
        say(phrases.text("terminal.help"));
        while (true) {
            showNews();
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

    private void showNews() {
        for (Long digest = news.poll(); digest != null; digest = news.poll()) {
            List<Reply> told = chat.handle(new Incoming.NewsDue(SPEAKER, "news:" + digest, digest));
            if (!told.isEmpty()) {
                show(told);
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
        show(handle(text(line)));
    }

    private void press(int number) {
        if (number < 1 || number > pressable.size()) {
            say(phrases.text("terminal.no-button", Map.of("number", number, "most", pressable.size())));
            return;
        }
        String data = pressable.get(number - 1).action().encode();
        show(handle(new Incoming.Tap(SPEAKER, newId(), data)));
    }

    private void addFile(String name) {
        if (name.matches("(?i)https?://.*")) {
            show(handle(text(name)));
            return;
        }
        try {
            Path file = Path.of(name);
            byte[] content = Files.readAllBytes(file);
            String fileName = file.getFileName().toString();
            show(handle(new Incoming.Document(SPEAKER, newId(), fileName, content, "", ArticleDetails.UNKNOWN)));
        } catch (IOException | InvalidPathException e) {
            say(phrases.text("terminal.no-file", Map.of("name", name)));
        }
    }

    private List<Reply> handle(Incoming incoming) {
        try (TerminalLive live = new TerminalLive(terminal)) {
            return chat.handle(incoming, live);
        }
    }

    private static Incoming text(String text) {
        return new Incoming.Text(SPEAKER, newId(), text, ArticleDetails.UNKNOWN, false);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    /** The buttons of all replies that come at once are numbered through. */
    private void show(List<Reply> replies) {
        List<Button> buttons = new ArrayList<>();
        for (Reply reply : replies) {
            terminal.writer().println();
            TerminalScreen.lines(reply, TerminalScreen.width(terminal), buttons.size() + 1)
                    .forEach(line -> line.println(terminal));
            buttons.addAll(TerminalScreen.numbered(reply));
            reply.files().forEach(this::keep);
        }
        pressable = List.copyOf(buttons);
        terminal.writer().println();
        terminal.flush();
    }

    /** Puts a file into the working folder, never over another one. */
    private void keep(OutgoingFile file) {
        Optional<byte[]> content = chat.content(file);
        if (content.isEmpty()) {
            return;
        }
        Path place = Path.of(file.name());
        try {
            Files.write(place, content.get(), StandardOpenOption.CREATE_NEW);
            say(phrases.text("terminal.kept", Map.of("name", place)));
        } catch (IOException e) {
            say(phrases.text("terminal.not-kept", Map.of("name", place)));
        }
    }

    private void say(String sentence) {
        terminal.writer().println(sentence);
        terminal.writer().println();
        terminal.flush();
    }
}

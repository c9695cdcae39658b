package footnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.chat.Block;
import footnote.chat.Button;
import footnote.chat.ButtonAction;
import footnote.chat.ChatHandler;
import footnote.chat.Incoming;
import footnote.chat.OutgoingFile;
import footnote.chat.Reply;
import footnote.chat.Speaker;
import footnote.phrases.PhraseBook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalChatTest {
    private final Recorder bot = new Recorder();

    @TempDir
    Path folder;

    @Test
    void passesLinesOnAndShowsTheReplies() throws IOException {
        String screen = talk("Who was it?", "", "  /articles  ");

        assertThat(bot.heard).containsExactly("text /start", "text Who was it?", "text /articles");
        assertThat(screen).contains("Reply to text Who was it?", "(1) Press me");
    }

    @Test
    void pressesAButtonByItsNumber() throws IOException {
        String screen = talk("1", "2", "0", "999", "2025");

        assertThat(bot.heard).containsExactly("text /start", "tap p:7", "text 2025");
        assertThat(screen).contains("There is no button 2; there are 1 to 1.", "There is no button 999");
    }

    @Test
    void numbersTheButtonsOfSeveralRepliesThrough() throws IOException {
        String screen = talk("two", "2");

        assertThat(bot.heard).containsExactly("text /start", "text two", "tap p:8");
        assertThat(screen).contains("(1) Press me", "(2) Press me too");
    }

    @Test
    void addsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("fire.txt"), "text");

        String screen = talk("/add " + file, "/add " + folder.resolve("none.txt"), "/add " + folder, "/add /");

        assertThat(bot.heard).containsExactly("text /start", "file fire.txt");
        assertThat(screen).contains("none.txt cannot be read.", folder + " cannot be read.");
    }

    @Test
    void leavesAtOnce() throws IOException {
        talk("/quit", "Who was it?");

        assertThat(bot.heard).containsExactly("text /start");
    }

    private String talk(String... lines) throws IOException {
        ByteArrayInputStream in =
                new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Terminal terminal = new DumbTerminal("test", "dumb", in, out, StandardCharsets.UTF_8)) {
            new TerminalChat(bot, terminal, PhraseBook.load()).run();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Remembers what came in and answers everything with one button. */
    private static final class Recorder implements ChatHandler {
        private final List<String> heard = new ArrayList<>();

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
            return Optional.empty();
        }

        @Override
        public List<Reply> handle(Incoming incoming) {
            String what = "other";
            if (incoming instanceof Incoming.Text text) {
                what = "text " + text.text();
            } else if (incoming instanceof Incoming.Tap tap) {
                what = "tap " + tap.data();
            } else if (incoming instanceof Incoming.Document file) {
                what = "file " + file.fileName();
            }
            heard.add(what);
            Reply first = reply(what, "Press me", 7);
            return what.equals("text two") ? List.of(first, reply(what, "Press me too", 8)) : List.of(first);
        }

        private static Reply reply(String what, String label, int page) {
            return new Reply(
                    List.of(Block.line("Reply to " + what)),
                    List.of(List.of(new Button(label, new ButtonAction.ArticlesPage(page, 0)))));
        }
    }
}

package footnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.chat.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;

class TerminalLiveTest {
    private static final String UP = "\u001b[A";
    private static final String CLEAR = "\u001b[J";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void drawsAGrowingAnswerOverItselfAndLeavesNothing() throws IOException {
        try (Terminal terminal = new LineDisciplineTerminal("test", "xterm", out, StandardCharsets.UTF_8)) {
            terminal.setSize(Size.of(40, 10));
            try (TerminalLive live = new TerminalLive(terminal)) {
                live.show(Reply.text("one"));
                live.show(Reply.text("one and two"));
            }
        }

        assertThat(screen())
                .containsSubsequence("one\n", UP, "\r", CLEAR, "one and two\n", UP, "\r", CLEAR)
                .endsWith(CLEAR);
    }

    @Test
    void stopsOnControlCAndThenListensToItNoMore() throws IOException {
        try (Terminal terminal = new LineDisciplineTerminal("test", "xterm", out, StandardCharsets.UTF_8)) {
            TerminalLive first = new TerminalLive(terminal);
            terminal.raise(Terminal.Signal.INT);
            assertThat(first.stop().isGiven()).isTrue();
            first.close();

            TerminalLive second = new TerminalLive(terminal);
            second.close();
            terminal.raise(Terminal.Signal.INT);
            assertThat(second.stop().isGiven()).isFalse();
        }
    }

    @Test
    void showsNothingWhereLinesCannotBeTakenBackOrOnceItIsClosed() throws IOException {
        try (Terminal terminal =
                new DumbTerminal("test", "dumb", InputStream.nullInputStream(), out, StandardCharsets.UTF_8)) {
            TerminalLive live = new TerminalLive(terminal);
            live.show(Reply.text("one"));
            live.close();
            live.show(Reply.text("two"));
        }

        assertThat(screen()).isEmpty();
    }

    private String screen() {
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}

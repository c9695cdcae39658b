package footnote.app;

import footnote.chat.Live;
import footnote.chat.Reply;
import footnote.model.StopSignal;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;

/** Shows an answer in a terminal while it is being made: drawn anew as it grows, and gone when it is closed. Ctrl-C stops the answer. */
final class TerminalLive implements Live, AutoCloseable {
    private static final int STANDARD_HEIGHT = 24;

    private final Terminal terminal;
    private final Terminal.SignalHandler before;
    private final StopSignal stop = new StopSignal();
    private int drawn;
    private boolean closed;

    TerminalLive(Terminal terminal) {
        this.terminal = terminal;
        this.before = terminal.handle(Terminal.Signal.INT, signal -> stop.give());
    }

    /** A terminal that cannot take lines back shows nothing before the end. */
    @Override
    public synchronized void show(Reply soFar) {
        if (closed || terminal.getStringCapability(Capability.cursor_up) == null) {
            return;
        }
        erase();
        Reply withoutButtons = new Reply(soFar.blocks(), List.of());
        List<AttributedString> lines = TerminalScreen.lines(withoutButtons, TerminalScreen.width(terminal), 1);
        int rows = terminal.getSize().getRows();
        int room = Math.max(1, (rows > 0 ? rows : STANDARD_HEIGHT) - 2);
        List<AttributedString> last = lines.subList(Math.max(0, lines.size() - room), lines.size());
        last.forEach(line -> line.println(terminal));
        drawn = last.size();
        terminal.flush();
    }

    @Override
    public StopSignal stop() {
        return stop;
    }

    @Override
    public long number() {
        return 0;
    }

    @Override
    public synchronized void close() {
        closed = true;
        erase();
        terminal.flush();
        terminal.handle(Terminal.Signal.INT, before);
    }

    private void erase() {
        if (drawn > 0) {
            for (int line = 0; line < drawn; line++) {
                terminal.puts(Capability.cursor_up);
            }
            terminal.puts(Capability.carriage_return);
            terminal.puts(Capability.clr_eos);
            drawn = 0;
        }
    }
}

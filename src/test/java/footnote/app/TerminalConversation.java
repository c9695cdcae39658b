package footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import footnote.phrases.PhraseBook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;

/** A conversation in the terminal, as it stands on the screen. */
final class TerminalConversation {
    private static final String[] TYPED = {
        "/articles",
        "Who attended the Riyadh talks?",
        "1",
        "When did Trump and Putin speak by telephone?",
        "and for how long?",
        "What did the Pope say about penguins?",
        "7",
        "/settings",
        "2",
        "/sources",
        "/weather",
        "thanks!",
        "/quit",
    };

    private final Assembly.InsideModels models;
    private final Path data;

    TerminalConversation(Assembly.InsideModels models, Path data) {
        this.models = models;
        this.data = data;
    }

    String screen() throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream((String.join("\n", TYPED) + "\n").getBytes(UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Assembly assembly = Assembly.open(
                Settings.of(SettingsFile.parse("test", ""), Map.of()), data, RecordedBot.ownThreads(models));
        try (Terminal terminal = new DumbTerminal("test", "dumb", in, out, UTF_8)) {
            terminal.setSize(Size.of(96, 40));
            ChatCommand.offerSample(assembly);
            new TerminalChat(assembly.chat(), terminal, PhraseBook.load()).run();
        } finally {
            assembly.close();
        }
        return out.toString(UTF_8).replace("\r\n", "\n").strip() + "\n";
    }
}

package footnote.app;

import footnote.chat.SampleArticle;
import footnote.model.FootnoteException;
import footnote.model.LibraryId;
import footnote.watch.Watching;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Talks with the bot in the terminal. A first visitor finds a sample article there. */
@Command(name = "chat", mixinStandardHelpOptions = true, description = "The bot in the terminal.")
final class ChatCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root = new RootCommand();

    @Override
    public Integer call() {
        try (Assembly assembly = root.open()) {
            talk(assembly);
        }
        return 0;
    }

    static void talk(Assembly assembly) {
        offerSample(assembly);
        try (Terminal terminal = TerminalBuilder.builder().dumb(true).build();
                Watching watching = assembly.watching()) {
            TerminalChat chat = new TerminalChat(assembly.chat(), terminal, assembly.phrases());
            watching.start((to, digest) -> chat.tellNews(digest), RunCommand.WATCH_PAUSE);
            chat.run();
        } catch (IOException e) {
            throw new FootnoteException("This terminal cannot be used for a chat.", false, e);
        }
    }

    static void offerSample(Assembly assembly) {
        LibraryId own = LibraryId.ofChat(TerminalChat.SPEAKER.conversation().chat());
        boolean empty = assembly.library().count(own) + assembly.library().count(LibraryId.SHARED) == 0;
        if (empty) {
            assembly.chat().handle(SampleArticle.sentBy(TerminalChat.SPEAKER));
        }
    }
}

package footnote.app;

import footnote.chat.Incoming;
import footnote.model.ArticleDetails;
import footnote.model.FootnoteException;
import footnote.model.LibraryId;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Talks with the bot in the terminal. A first visitor finds a sample article there. */
@Command(name = "chat", mixinStandardHelpOptions = true, description = "The bot in the terminal.")
final class ChatCommand implements Callable<Integer> {
    private static final String SAMPLE = "riyadh-talks.txt";

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
        try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
            new TerminalChat(assembly.chat(), terminal).run();
        } catch (IOException e) {
            throw new FootnoteException("This terminal cannot be used for a chat.", false, e);
        }
    }

    private static void offerSample(Assembly assembly) {
        LibraryId own = LibraryId.ofChat(TerminalChat.CONVERSATION.chat());
        boolean empty = assembly.library().count(own) + assembly.library().count(LibraryId.SHARED) == 0;
        if (empty) {
            assembly.chat()
                    .handle(new Incoming.Document(
                            TerminalChat.CONVERSATION, "sample", SAMPLE, sample(), "", ArticleDetails.UNKNOWN));
        }
    }

    private static byte[] sample() {
        try (InputStream in = ChatCommand.class.getResourceAsStream("/samples/" + SAMPLE)) {
            if (in == null) {
                throw new IllegalStateException("the program comes without its sample article");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new FootnoteException("The sample article cannot be read.", false, e);
        }
    }
}

package footnote.chat;

import footnote.phrases.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is shown while the bot is at work on something that may take a while. */
final class Placeholder {
    private Placeholder() {}

    static Optional<Reply> of(Phrases phrases, Incoming incoming) {
        if (incoming.speaker().kind() == ChatKind.CHANNEL) {
            return Optional.empty();
        }
        if (incoming instanceof Incoming.Document document) {
            return Optional.of(Reply.of(Block.phrase(phrases, "wait.file", Map.of("name", document.fileName()))));
        }
        if (incoming instanceof Incoming.Joined) {
            return Optional.of(Reply.phrase(phrases, "wait.article"));
        }
        if (incoming instanceof Incoming.Several several) {
            boolean unreadable = several.items().stream().allMatch(item -> item instanceof Incoming.Unreadable);
            return unreadable ? Optional.empty() : Optional.of(Reply.phrase(phrases, "wait.several"));
        }
        if (incoming instanceof Incoming.Guest guest) {
            return ofGuest(phrases, guest);
        }
        if (incoming instanceof Incoming.Handed handed) {
            return of(phrases, handed.post()).or(() -> of(phrases, handed.words()));
        }
        if (incoming instanceof Incoming.Edited) {
            return Optional.of(Reply.phrase(phrases, "wait.change"));
        }
        if (incoming instanceof Incoming.Quoting quoting) {
            return of(phrases, quoting.text());
        }
        if (incoming instanceof Incoming.Replying replying) {
            return of(phrases, replying.text());
        }
        return incoming instanceof Incoming.Text text ? ofText(phrases, text) : Optional.empty();
    }

    private static Optional<Reply> ofGuest(Phrases phrases, Incoming.Guest guest) {
        boolean asked = !guest.question().isBlank() && !guest.post().text().isBlank();
        List<Button> after = List.of(new Button("↻", new ButtonAction.AskAfter()));
        return asked ? Optional.of(Reply.phrase(phrases, "wait.post").withButtons(List.of(after))) : Optional.empty();
    }

    private static Optional<Reply> ofText(Phrases phrases, Incoming.Text text) {
        Optional<Command> command = text.forwarded() ? Optional.empty() : Command.in(text.text());
        if (command.filter(c -> c.name().equals("watch") && !c.rest().isEmpty()).isPresent()) {
            return Optional.of(Reply.phrase(phrases, "wait.feed"));
        }
        if (command.filter(c -> !c.name().equals("ask")).isPresent()
                || text.text().isBlank()) {
            return Optional.empty();
        }
        if (command.isPresent()) {
            return Optional.of(Reply.phrase(phrases, "wait.question"));
        }
        MessageLinks links = MessageLinks.in(text.text());
        if (Arrivals.isAboutLinks(text, links)) {
            return Optional.of(Reply.of(Block.phrase(
                    phrases, "wait.links", Map.of("n", links.addresses().size()))));
        }
        return Optional.of(
                ArticleOrQuestion.isArticle(text)
                        ? Reply.phrase(phrases, "wait.article")
                        : Reply.phrase(phrases, "wait.question"));
    }
}

package footnote.chat;

import java.util.Optional;

/** What is shown while the bot is at work on something that may take a while. */
final class Placeholder {
    private Placeholder() {}

    static Optional<Reply> of(Incoming incoming) {
        if (incoming instanceof Incoming.Document document) {
            return Optional.of(Reply.text("Reading " + document.fileName() + "…"));
        }
        if (incoming instanceof Incoming.Joined) {
            return Optional.of(Reply.text("Reading your article…"));
        }
        if (incoming instanceof Incoming.Several several) {
            boolean unreadable = several.items().stream().allMatch(item -> item instanceof Incoming.Unreadable);
            return unreadable ? Optional.empty() : Optional.of(Reply.text("Reading what you sent…"));
        }
        if (incoming instanceof Incoming.Edited) {
            return Optional.of(Reply.text("Reading what you changed…"));
        }
        if (incoming instanceof Incoming.Quoting quoting) {
            return of(quoting.text());
        }
        if (incoming instanceof Incoming.Replying replying) {
            return of(replying.text());
        }
        return incoming instanceof Incoming.Text text ? ofText(text) : Optional.empty();
    }

    private static Optional<Reply> ofText(Incoming.Text text) {
        Optional<Command> command = text.forwarded() ? Optional.empty() : Command.in(text.text());
        if (command.filter(c -> !c.name().equals("ask")).isPresent()
                || text.text().isBlank()) {
            return Optional.empty();
        }
        if (command.isPresent()) {
            return Optional.of(Reply.text("Looking it up…"));
        }
        MessageLinks links = MessageLinks.in(text.text());
        if (Arrivals.isAboutLinks(text, links)) {
            return Optional.of(Reply.text(links.addresses().size() == 1 ? "Reading the page…" : "Reading the pages…"));
        }
        return Optional.of(Reply.text(ArticleOrQuestion.isArticle(text) ? "Reading your article…" : "Looking it up…"));
    }
}

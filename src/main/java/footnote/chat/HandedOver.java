package footnote.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes in what people in a group hand to the bot on purpose: a post that they reply to, or what stands behind /add. */
final class HandedOver {
    private final Arrivals arrivals;
    private final Questions questions;

    HandedOver(Arrivals arrivals, Questions questions) {
        this.arrivals = arrivals;
        this.questions = questions;
    }

    /** What to do with words in reply to a post of somebody else; empty when the post does not matter to them. */
    Optional<List<Reply>> replies(Audience audience, Incoming.Handed handed) {
        Incoming.Text words = handed.words();
        Optional<BotCommand> command = Command.in(words.text()).flatMap(found -> BotCommand.of(found.name()));
        boolean toAdd = command.filter(found -> found == BotCommand.ADD).isPresent();
        boolean isCommand = Command.in(words.text()).isPresent();
        boolean toAsk =
                !isCommand || command.filter(found -> found == BotCommand.ASK).isPresent();
        if (!toAdd && !toAsk) {
            return Optional.empty();
        }
        String asked =
                Command.in(words.text()).map(Command::rest).orElse(words.text()).strip();
        String post = handed.post().messageId();
        if (!toAdd && !asked.isEmpty() && questions.knows(words.conversation(), post)) {
            return Optional.of(List.of(questions.replyTo(audience, new Incoming.Replying(asked(words, asked), post))));
        }
        if (toAdd || isWorthKeeping(handed.post())) {
            return Optional.of(taken(audience, handed, asked));
        }
        return handed.post() instanceof Incoming.Text told && !asked.isEmpty()
                ? Optional.of(
                        List.of(questions.replyTo(audience, new Incoming.Quoting(asked(words, asked), told.text()))))
                : Optional.empty();
    }

    /** What stands behind /add without a post to reply to. */
    List<Reply> add(Audience audience, Incoming.Text message, String rest) {
        return rest.isEmpty()
                ? List.of(Reply.phrase(audience.phrases(), "add.how"))
                : arrivals.gain(audience, asked(message, rest)).replies();
    }

    private List<Reply> taken(Audience audience, Incoming.Handed handed, String asked) {
        Arrivals.Gained gained = arrivals.gain(audience, handed.post());
        List<Reply> replies = new ArrayList<>(gained.replies());
        if (!gained.articles().isEmpty() && MessageLinks.in(asked).asks()) {
            replies.add(questions.replyFrom(audience, gained.articles(), handed, asked));
        }
        return replies;
    }

    /** A post that holds an article: a file, a link, a forward, or enough words. */
    private static boolean isWorthKeeping(Incoming post) {
        if (post instanceof Incoming.Text text) {
            Incoming.Text typed =
                    new Incoming.Text(text.speaker(), text.messageId(), text.text(), text.origin(), false);
            return ArticleOrQuestion.isArticle(typed)
                    || !MessageLinks.in(text.text()).addresses().isEmpty();
        }
        return post instanceof Incoming.Document;
    }

    private static Incoming.Text asked(Incoming.Text message, String words) {
        return new Incoming.Text(message.speaker(), message.messageId(), words, message.origin(), false);
    }
}

package footnote.chat;

import java.util.List;
import java.util.Optional;

/** Does what a typed command asks for. A new command stands here, in {@link BotCommand}, and among the phrases under "command.". */
final class CommandDesk {
    private final Commands commands;
    private final Pages pages;
    private final Exports exports;
    private final Questions questions;
    private final FeedbackTalk feedback;
    private final Groups groups;

    CommandDesk(
            Commands commands,
            Pages pages,
            Exports exports,
            Questions questions,
            FeedbackTalk feedback,
            Groups groups) {
        this.commands = commands;
        this.pages = pages;
        this.exports = exports;
        this.questions = questions;
        this.feedback = feedback;
        this.groups = groups;
    }

    List<Reply> replies(Audience audience, Incoming.Text message, Command command) {
        Optional<BotCommand> known = BotCommand.of(command.name());
        return known.map(name -> allowed(audience, message, name, command.rest()))
                .orElseGet(() -> List.of(commands.unknown(audience, "/" + command.name())));
    }

    private List<Reply> allowed(Audience audience, Incoming.Text message, BotCommand command, String rest) {
        return groups.rules()
                .refusal(audience, command)
                .map(List::of)
                .orElseGet(() -> replies(audience, message, command, rest));
    }

    /** What a group is told when the bot comes in. */
    Reply greeting(Audience audience) {
        return commands.greeting(audience);
    }

    private List<Reply> replies(Audience audience, Incoming.Text message, BotCommand command, String rest) {
        return switch (command) {
            case START -> start(audience, message, rest);
            case HELP -> List.of(commands.help(audience));
            case ARTICLES ->
                List.of(
                        rest.isEmpty()
                                ? pages.articles().all(audience)
                                : pages.articles().search(audience, rest));
            case SOURCES -> List.of(pages.sources().of(audience));
            case ADD -> groups.handed().add(audience, message, rest);
            case LINK -> List.of(groups.channels().link(audience, rest, ""));
            case FORGET -> List.of(commands.forget(audience, rest));
            case STOP -> List.of(Commands.nothingToStop(audience));
            case WATCH -> List.of(pages.feeds().watch(audience, rest));
            case NEW -> List.of(commands.newConversation(audience));
            case SETTINGS -> List.of(pages.settings().settings(audience));
            case LANGUAGE -> List.of(pages.settings().language(audience, rest));
            case EXPORT -> exports.of(audience);
            case FEEDBACK -> List.of(feedback.said(audience, rest, ""));
            case STATS ->
                List.of(pages.operator()
                        .figures(audience)
                        .orElseGet(() -> commands.unknown(audience, "/" + command.typed())));
            case PRIVACY -> List.of(commands.privacy(audience));
            case ASK ->
                List.of(
                        rest.isEmpty()
                                ? Reply.phrase(audience.phrases(), "ask.how")
                                : questions.replyFrom(audience, List.of(), message, rest));
        };
    }

    /** What a link to the bot brings along stands behind /start: t.me/NAME?start=settings. */
    private List<Reply> start(Audience audience, Incoming.Text message, String payload) {
        StartPayload wanted = StartPayload.of(payload);
        if (!wanted.question().isEmpty()) {
            return List.of(questions.replyFrom(audience, List.of(), message, wanted.question()));
        }
        return wanted.command() == BotCommand.START
                ? List.of(commands.start(audience))
                : allowed(audience, message, wanted.command(), "");
    }
}

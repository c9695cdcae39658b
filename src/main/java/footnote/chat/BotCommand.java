package footnote.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The commands that the bot knows, in the order of the menu, and who finds them there. What each does is said by the phrase "command.NAME". */
public enum BotCommand {
    ASK(Offered.EVERYWHERE),
    ADD(Offered.EVERYWHERE),
    ARTICLES(Offered.EVERYWHERE),
    SOURCES(Offered.EVERYWHERE),
    WATCH(Offered.ALONE_AND_ADMINS),
    NEW(Offered.EVERYWHERE),
    SETTINGS(Offered.ALONE_AND_ADMINS),
    LANGUAGE(Offered.ALONE_AND_ADMINS),
    FORGET(Offered.ALONE_AND_ADMINS),
    STOP(Offered.NOWHERE),
    EXPORT(Offered.ALONE_AND_ADMINS),
    PRIVACY(Offered.EVERYWHERE),
    LINK(Offered.ALONE_AND_ADMINS),
    FEEDBACK(Offered.EVERYWHERE),
    STATS(Offered.OPERATORS),
    HELP(Offered.EVERYWHERE),
    START(Offered.NOWHERE);

    /** Whose menu offers a command; typed, each works for everyone who may do what it does. */
    public enum Offered {
        EVERYWHERE,
        /** In private chats, and in groups to their administrators. */
        ALONE_AND_ADMINS,
        /** In private chats only. */
        ALONE,
        /** In the private chats of those who run the bot. */
        OPERATORS,
        NOWHERE
    }

    private final Offered offered;

    BotCommand(Offered offered) {
        this.offered = offered;
    }

    public Offered offered() {
        return offered;
    }

    /** Whether anybody's menu offers it besides that of the operators. */
    public boolean isForPeople() {
        return offered != Offered.OPERATORS && offered != Offered.NOWHERE;
    }

    /** As it is typed, without the slash. */
    public String typed() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the phrase that says what it does. */
    public String description() {
        return "command." + typed();
    }

    /** The command that is typed so, without the slash; empty for those of other bots. */
    public static Optional<BotCommand> of(String typed) {
        return Arrays.stream(values())
                .filter(command -> command.typed().equals(typed))
                .findFirst();
    }

    /** A pattern for our commands in our own texts. */
    static String anyOfThem() {
        List<String> names = Arrays.stream(values()).map(BotCommand::typed).toList();
        return names.stream().collect(Collectors.joining("|", "/(?:", ")\\b"));
    }
}

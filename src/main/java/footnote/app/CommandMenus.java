package footnote.app;

import footnote.chat.BotCommand;
import footnote.chat.BotCommand.Offered;
import footnote.phrases.InterfaceLanguage;
import footnote.phrases.PhraseBook;
import footnote.phrases.Phrases;
import footnote.telegram.CommandMenu;
import footnote.telegram.CommandMenu.Scope;
import footnote.telegram.MenuCommand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The command menus of Telegram: in every language, and for each kind of chat what is of use there. */
final class CommandMenus {
    private static final Set<Offered> IN_GROUPS = Set.of(Offered.EVERYWHERE);
    private static final Set<Offered> TO_GROUP_ADMINS = Set.of(Offered.EVERYWHERE, Offered.ALONE_AND_ADMINS);
    private static final Set<Offered> ALONE = Set.of(Offered.EVERYWHERE, Offered.ALONE_AND_ADMINS, Offered.ALONE);
    private static final Set<Offered> TO_OPERATORS =
            Set.of(Offered.EVERYWHERE, Offered.ALONE_AND_ADMINS, Offered.ALONE, Offered.OPERATORS);

    private CommandMenus() {}

    /**
     * All menus.
     *
     * @param operators numbers of the people who run the bot; that of a person's private chat is the same
     */
    static List<CommandMenu> of(PhraseBook book, Set<Long> operators) {
        List<CommandMenu> menus = new ArrayList<>();
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            Phrases phrases = book.in(language);
            String code = language == InterfaceLanguage.ENGLISH ? "" : language.code();
            menus.add(new CommandMenu(Scope.ALL_PRIVATE_CHATS, 0, code, commands(phrases, ALONE)));
            menus.add(new CommandMenu(Scope.ALL_GROUP_CHATS, 0, code, commands(phrases, IN_GROUPS)));
            menus.add(new CommandMenu(Scope.ALL_CHAT_ADMINISTRATORS, 0, code, commands(phrases, TO_GROUP_ADMINS)));
            operators.forEach(operator ->
                    menus.add(new CommandMenu(Scope.CHAT, operator, code, commands(phrases, TO_OPERATORS))));
        }
        return menus;
    }

    private static List<MenuCommand> commands(Phrases phrases, Set<Offered> offered) {
        return Arrays.stream(BotCommand.values())
                .filter(command -> offered.contains(command.offered()))
                .map(command -> new MenuCommand(command.typed(), phrases.text(command.description())))
                .toList();
    }
}

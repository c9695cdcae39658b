package footnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.phrases.PhraseBook;
import footnote.telegram.CommandMenu;
import footnote.telegram.CommandMenu.Scope;
import footnote.telegram.MenuCommand;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandMenusTest {
    private final List<CommandMenu> menus = CommandMenus.of(PhraseBook.load(), Set.of(77L));

    @Test
    void hasEveryKindOfChatInEveryLanguageOnce() {
        assertThat(menus).extracting(menu -> menu.scope() + menu.language()).doesNotHaveDuplicates();
        assertThat(menus).hasSize(4 * 10);
        assertThat(menus).filteredOn(menu -> menu.chat() == 77).hasSize(10);
    }

    @Test
    void saysWhatCommandsDoInTheWordsOfEachLanguage() {
        assertThat(menus)
                .extracting(CommandMenu::language)
                .containsOnly("", "ru", "uk", "es", "ar", "de", "fr", "tr", "pt", "hi");
        for (String name : names(Scope.CHAT)) {
            assertThat(menus)
                    .filteredOn(menu -> menu.scope() == Scope.CHAT)
                    .flatExtracting(CommandMenu::commands)
                    .filteredOn(command -> command.name().equals(name))
                    .extracting(MenuCommand::description)
                    .as(name)
                    .hasSize(10)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void offersInGroupsWhatEveryMemberMayUse() {
        assertThat(names(Scope.ALL_GROUP_CHATS))
                .contains("ask", "articles", "help")
                .doesNotContain("forget", "start");
        assertThat(names(Scope.ALL_CHAT_ADMINISTRATORS)).contains("forget", "settings", "export");
        assertThat(names(Scope.CHAT)).containsAll(names(Scope.ALL_PRIVATE_CHATS));
    }

    private List<String> names(Scope scope) {
        return menus.stream()
                .filter(menu -> menu.scope() == scope && menu.language().isEmpty())
                .flatMap(menu -> menu.commands().stream())
                .map(MenuCommand::name)
                .toList();
    }
}

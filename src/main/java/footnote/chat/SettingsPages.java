package footnote.chat;

import footnote.phrases.InterfaceLanguage;
import footnote.phrases.PhraseBook;
import footnote.phrases.Phrases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What can be chosen in a chat, with a button for each choice. */
final class SettingsPages {
    private static final String CHOSEN = "✓ ";

    private final PhraseBook book;
    private final PreferenceRows rows;

    SettingsPages(PhraseBook book, PreferenceRows rows) {
        this.book = book;
        this.rows = rows;
    }

    Reply settings(Audience audience) {
        Phrases phrases = audience.phrases();
        List<List<Button>> buttons = new ArrayList<>();
        buttons.add(pair(audience, Choice.FULL_ANSWERS, Choice.SHORT_ANSWERS));
        buttons.add(pair(audience, Choice.FOLDED_QUOTES, Choice.SHOWN_QUOTES));
        buttons.add(pair(audience, Choice.SUGGESTIONS, Choice.NO_SUGGESTIONS));
        String language = phrases.language().ownName();
        buttons.add(List.of(new Button(
                phrases.text("settings.language-button", Map.of("language", language)),
                new ButtonAction.ShowLanguages())));
        return new Reply(
                List.of(Block.heading(phrases, "settings.title"), Block.phrase(phrases, "settings.text")), buttons);
    }

    Reply choose(Audience audience, Choice choice) {
        return settings(chosen(audience, audience.preferences().with(choice)));
    }

    Reply languages(Audience audience) {
        Phrases phrases = audience.phrases();
        List<List<Button>> buttons = new ArrayList<>();
        List<Button> row = new ArrayList<>();
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            row.add(language(audience, language.code(), language.ownName()));
            if (row.size() == 2) {
                buttons.add(row);
                row = new ArrayList<>();
            }
        }
        row.add(language(audience, "", phrases.text("language.own-button")));
        buttons.add(row);
        buttons.add(List.of(new Button(phrases.text("language.settings-button"), new ButtonAction.ShowSettings())));
        return new Reply(
                List.of(Block.heading(phrases, "language.title"), Block.phrase(phrases, "language.text")), buttons);
    }

    /** The languages by their codes, "/language de", or the page to choose from. */
    Reply language(Audience audience, String wanted) {
        return Arrays.stream(InterfaceLanguage.values())
                .filter(language -> language.ownName().equalsIgnoreCase(wanted)
                        || language.code().equalsIgnoreCase(wanted)
                        || language.name().equalsIgnoreCase(wanted))
                .findFirst()
                .map(language -> chooseLanguage(audience, language.code()))
                .orElseGet(() -> languages(audience));
    }

    /** In the new language at once. */
    Reply chooseLanguage(Audience audience, String code) {
        return languages(chosen(audience, audience.preferences().in(code)));
    }

    private Audience chosen(Audience audience, Preferences preferences) {
        rows.keep(audience.conversation(), preferences);
        return Audience.of(audience.speaker(), book, rows, audience.live());
    }

    private static List<Button> pair(Audience audience, Choice first, Choice second) {
        return List.of(button(audience, first), button(audience, second));
    }

    private static Button button(Audience audience, Choice choice) {
        String mark = audience.preferences().has(choice) ? CHOSEN : "";
        return new Button(mark + audience.text(choice.label()), new ButtonAction.Choose(choice));
    }

    private static Button language(Audience audience, String code, String name) {
        String mark = audience.preferences().language().equals(code) ? CHOSEN : "";
        return new Button(mark + name, new ButtonAction.ChooseLanguage(code));
    }
}

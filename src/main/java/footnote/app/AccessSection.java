package footnote.app;

import footnote.access.AccessMode;
import footnote.access.AccessSettings;
import footnote.access.LimitSettings;
import footnote.access.Quota;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the settings that say who may use the bot, and how much. */
final class AccessSection {
    private static final int MOST = 1_000_000;

    private AccessSection() {}

    static AccessSettings access(SettingsFile file) {
        Set<String> modes = Arrays.stream(AccessMode.values())
                .map(AccessMode::settingName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String mode = file.oneOf("access", "mode", AccessMode.OPEN.settingName(), modes);
        return new AccessSettings(
                AccessMode.valueOf(mode.toUpperCase(Locale.ROOT).replace('-', '_')),
                people(file, "people"),
                file.numbers("access", "chats"),
                people(file, "admins"));
    }

    /** Groups have numbers below 0, so that one among people is a mistake. */
    private static Set<Long> people(SettingsFile file, String setting) {
        Set<Long> numbers = file.numbers("access", setting);
        numbers.stream().filter(number -> number < 0).findFirst().ifPresent(number -> {
            throw new IllegalArgumentException("access." + setting + " holds " + number
                    + ", which is the number of a group; expected numbers of people");
        });
        return numbers;
    }

    static LimitSettings limits(SettingsFile file) {
        LimitSettings standard = LimitSettings.standard();
        return new LimitSettings(quota(file, "person", standard.person()), quota(file, "chat", standard.chat()));
    }

    private static Quota quota(SettingsFile file, String of, Quota standard) {
        return new Quota(
                file.integer("limits", of + "-questions-per-minute", standard.questionsPerMinute(), 0, MOST),
                file.integer("limits", of + "-questions-per-day", standard.questionsPerDay(), 0, MOST),
                file.integer("limits", of + "-articles-per-day", standard.articlesPerDay(), 0, MOST));
    }
}

package footnote.phrases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that the bot speaks. */
public enum InterfaceLanguage {
    ENGLISH("en", "English"),
    RUSSIAN("ru", "Русский"),
    UKRAINIAN("uk", "Українська"),
    SPANISH("es", "Español"),
    ARABIC("ar", "العربية"),
    GERMAN("de", "Deutsch"),
    FRENCH("fr", "Français"),
    TURKISH("tr", "Türkçe"),
    PORTUGUESE("pt", "Português"),
    HINDI("hi", "हिन्दी");

    private final String code;
    private final String ownName;

    InterfaceLanguage(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** ISO 639-1. */
    public String code() {
        return code;
    }

    /** As its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** What its sentences end with. */
    public String fullStop() {
        return this == HINDI ? "।" : ".";
    }

    /**
     * The language of a code.
     *
     * @param tag such as "pt", "pt-br" or "pt_BR"; only the language in it counts
     */
    public static Optional<InterfaceLanguage> of(String tag) {
        String code = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }
}

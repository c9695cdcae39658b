package footnote.model;

import java.util.Arrays;
import java.util.Optional;

/** The languages whose words are known: each is analysed by its own rules, any other one by those of English. */
public enum Language {
    ENGLISH("en"),
    GERMAN("de"),
    FRENCH("fr"),
    SPANISH("es"),
    ITALIAN("it"),
    PORTUGUESE("pt"),
    DUTCH("nl"),
    RUSSIAN("ru"),
    UKRAINIAN("uk"),
    ARABIC("ar"),
    TURKISH("tr");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1. */
    public String code() {
        return code;
    }

    /** The language with this ISO 639-1 code, if it is one of these. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }
}

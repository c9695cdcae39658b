package footnote.ingest;

import java.util.Locale;

/** The parts of a file name that came from outside. */
final class FileNames {
    private FileNames() {}

    /** The name without any folder in front of it. */
    static String lastPart(String name) {
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return name.substring(slash + 1).strip();
    }

    /** The ending in small letters without its dot, or empty. */
    static String ending(String name) {
        String last = lastPart(name);
        int dot = last.lastIndexOf('.');
        return dot <= 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    static String withoutEnding(String name) {
        String last = lastPart(name);
        int dot = last.lastIndexOf('.');
        return dot <= 0 ? last : last.substring(0, dot);
    }
}

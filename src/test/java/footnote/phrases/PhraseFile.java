package footnote.phrases;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The patterns of one language as they stand in its file, with nothing of the root in between. */
final class PhraseFile {
    private static final Path FOLDER = Path.of("src/main/resources/footnote/phrases");
    private static final String ARGUMENT = "\\{[a-z]+}";
    private static final String PLURAL = "\\{[a-z]+, plural,|\\b(?:zero|one|two|few|many|other) \\{|=\\d \\{|[}#]";

    private PhraseFile() {}

    static Map<String, String> of(InterfaceLanguage language) {
        String suffix = language == InterfaceLanguage.ENGLISH ? "" : "_" + language.code();
        Path file = FOLDER.resolve("phrases" + suffix + ".properties");
        try (var in = Files.newBufferedReader(file)) {
            Properties read = new Properties();
            read.load(in);
            Map<String, String> patterns = new TreeMap<>();
            read.stringPropertyNames().forEach(key -> patterns.put(key, read.getProperty(key)));
            long written = Files.readAllLines(file).stream()
                    .filter(line -> line.matches("[a-z.-]+ = .*"))
                    .count();
            if (written != patterns.size()) {
                throw new IllegalStateException(
                        file + " has " + written + " phrases with " + patterns.size() + " keys");
            }
            return patterns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in a pattern besides its arguments. */
    static String ownWords(String pattern) {
        return pattern.replaceAll(ARGUMENT, "").replaceAll(PLURAL, " ");
    }

    static Set<String> arguments(String pattern) {
        MessagePattern parts = new MessagePattern(pattern);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < parts.countParts(); i++) {
            if (parts.getPartType(i) == Part.Type.ARG_NAME) {
                names.add(parts.getSubstring(parts.getPart(i)));
            }
        }
        return names;
    }

    /** The arguments that something depends on, each with the forms that there are for it; what is said of one number only is no form. */
    static Map<String, Set<String>> plurals(String pattern) {
        MessagePattern parts = new MessagePattern(pattern);
        Map<String, Set<String>> plurals = new HashMap<>();
        for (int i = 0; i < parts.countParts(); i++) {
            Part part = parts.getPart(i);
            if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
                Set<String> forms = new TreeSet<>();
                for (int j = i; j < parts.getLimitPartIndex(i); j++) {
                    if (parts.getPartType(j) == Part.Type.ARG_SELECTOR
                            && parts.getPartType(j + 1) == Part.Type.MSG_START) {
                        forms.add(parts.getSubstring(parts.getPart(j)));
                    }
                }
                plurals.put(parts.getSubstring(parts.getPart(i + 1)), forms);
            }
        }
        return plurals;
    }
}

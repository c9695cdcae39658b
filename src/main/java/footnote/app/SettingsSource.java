package footnote.app;

import footnote.model.FootnoteException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the settings file: named on the command line, named in FOOTNOTE_CONFIG, in the working folder, or the one in the program. */
final class SettingsSource {
    private static final Path IN_WORKING_FOLDER = Path.of("config", "footnote.yaml");
    private static final String IN_PROGRAM = "/config/footnote.yaml";

    private SettingsSource() {}

    static Settings read(Optional<Path> named, Map<String, String> environment) {
        Optional<Path> file = named.or(() -> fromEnvironment(environment));
        if (file.isPresent()) {
            return Settings.of(SettingsFile.parse(file.get().toString(), text(file.get())), environment);
        }
        if (Files.isRegularFile(IN_WORKING_FOLDER)) {
            return Settings.of(SettingsFile.parse(IN_WORKING_FOLDER.toString(), text(IN_WORKING_FOLDER)), environment);
        }
        return Settings.of(SettingsFile.parse("the built-in settings", builtIn()), environment);
    }

    private static Optional<Path> fromEnvironment(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("FOOTNOTE_CONFIG"))
                .filter(path -> !path.isBlank())
                .map(Path::of);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FootnoteException("The settings file " + file + " cannot be read.", false, e);
        }
    }

    private static String builtIn() {
        try (InputStream in = SettingsSource.class.getResourceAsStream(IN_PROGRAM)) {
            if (in == null) {
                throw new IllegalStateException("the program comes without " + IN_PROGRAM);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FootnoteException("The built-in settings cannot be read.", false, e);
        }
    }
}

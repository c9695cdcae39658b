package footnote.app;

import footnote.pipeline.LinkFlow;
import footnote.watch.FolderSettings;
import footnote.watch.WatchSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The settings of feeds and of the folder that are watched. */
final class WatchSection {
    private WatchSection() {}

    static WatchSettings feeds(SettingsFile file) {
        WatchSettings standard = WatchSettings.standard();
        List<String> shared = file.texts("feeds", "shared");
        for (String address : shared) {
            if (LinkFlow.address(address).isEmpty()) {
                throw new IllegalArgumentException(
                        "feeds.shared has '" + address + "', expected addresses that begin with http:// or https://");
            }
        }
        return new WatchSettings(
                shared,
                file.integer("feeds", "per-chat", standard.perChat(), 0, 1_000),
                Duration.ofMinutes(
                        file.integer("feeds", "minutes", (int) standard.every().toMinutes(), 5, 1_440)),
                file.integer("feeds", "most-new", standard.mostNew(), 1, 200),
                file.integer("feeds", "first", standard.first(), 0, 200),
                standard.digestEvery(),
                standard.pause());
    }

    static FolderSettings folder(SettingsFile file) {
        String path = file.text("folder", "path", "");
        boolean forgets = file.oneOf("folder", "removed", "keep", Set.of("keep", "forget"))
                .equals("forget");
        return new FolderSettings(path.isBlank() ? Optional.empty() : Optional.of(Path.of(path)), forgets);
    }
}

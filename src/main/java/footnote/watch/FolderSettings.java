package footnote.watch;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder whose files become articles of the operator's library.
 *
 * @param folder empty for none
 * @param forgetsRemoved whether the articles of a file that is removed are forgotten; else they stay
 */
public record FolderSettings(Optional<Path> folder, boolean forgetsRemoved) {
    public static final FolderSettings NONE = new FolderSettings(Optional.empty(), false);
}

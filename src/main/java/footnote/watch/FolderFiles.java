package footnote.watch;

import footnote.ingest.ArticleFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;

/** What stands in a folder at one moment: the article files in it and below it, without hidden ones. */
final class FolderFiles {
    private static final int DEEPEST = 20;

    private FolderFiles() {}

    /** By which a file is told from what it was before; times are milliseconds since 1970. */
    record Stamp(long size, long modified) {}

    /**
     * The files by their whole paths.
     *
     * @throws IOException when the folder itself cannot be read
     */
    static Map<Path, Stamp> in(Path folder) throws IOException {
        Map<Path, Stamp> files = new TreeMap<>();
        Path whole = folder.toAbsolutePath().normalize();
        if (!Files.isReadable(whole) || !Files.isDirectory(whole)) {
            throw new IOException(whole + " is no folder that can be read");
        }
        FileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
                boolean hidden = !inside.equals(whole) && isHidden(inside);
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isHidden(file) && ArticleFiles.isOne(file)) {
                    files.put(
                            file,
                            new Stamp(
                                    attributes.size(),
                                    attributes.lastModifiedTime().toMillis()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        };
        Path unused = Files.walkFileTree(whole, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, visitor);
        return files;
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }
}

package footnote.llm;

import footnote.model.FootnoteException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Reads prompt files: from a folder, so that an operator can change the wording, else those that come with the program. */
public final class Prompts {
    private final Path folder;

    /**
     * @param folder where changed prompt files may lie; it need not exist
     */
    public Prompts(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a prompt and checks its places.
     *
     * @param name the file's name without its ending
     * @param places exactly those that the file must have
     * @throws FootnoteException when the file is missing or its places are others
     */
    public PromptTemplate read(String name, String... places) {
        String file = name + ".txt";
        Path changed = folder.resolve(file);
        return Files.isRegularFile(changed)
                ? PromptTemplate.parse(changed.toString(), fromFolder(changed), Set.of(places))
                : PromptTemplate.parse(file, fromProgram(file), Set.of(places));
    }

    private static String fromFolder(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FootnoteException(
                    "The prompt file " + file + " cannot be read; it must be text in UTF-8.", false, e);
        }
    }

    private static String fromProgram(String file) {
        try (InputStream in = Prompts.class.getResourceAsStream("/prompts/" + file)) {
            if (in == null) {
                throw new FootnoteException("There is no prompt file " + file + ".", false);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FootnoteException("The prompt file " + file + " cannot be read.", false, e);
        }
    }
}

package footnote.reader;

import java.io.InputStream;

/** The models' files on the class path. */
final class ModelFiles {
    private ModelFiles() {}

    static InputStream open(String name) {
        InputStream stream = ModelFiles.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the model file " + name + " is not on the class path");
        }
        return stream;
    }
}

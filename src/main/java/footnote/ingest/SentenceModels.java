package footnote.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/** The sentence model, loaded once; each caller gets a detector of its own, because detectors keep state. */
final class SentenceModels {
    private static final String ENGLISH = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

    private SentenceModels() {}

    static SentenceDetectorME english() {
        return new SentenceDetectorME(Loaded.MODEL);
    }

    private static final class Loaded {
        private static final SentenceModel MODEL = load();

        private static SentenceModel load() {
            try (InputStream in = SentenceModels.class.getResourceAsStream(ENGLISH)) {
                if (in == null) {
                    throw new IllegalStateException("the sentence model " + ENGLISH + " is not on the class path");
                }
                return new SentenceModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("the sentence model " + ENGLISH + " cannot be read", e);
            }
        }
    }
}

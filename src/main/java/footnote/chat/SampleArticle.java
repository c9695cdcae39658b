package footnote.chat;

import footnote.model.ArticleDetails;
import footnote.model.FootnoteException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The article that the program brings along for people who have none at hand. */
public final class SampleArticle {
    /** What it answers. */
    static final List<String> QUESTIONS =
            List.of("Who attended the Riyadh talks?", "How long did the meeting last?", "Was Ukraine invited?");

    private static final String NAME = "riyadh-talks.txt";

    private SampleArticle() {}

    /** As if this speaker had sent it as a file. */
    public static Incoming.Document sentBy(Speaker speaker) {
        return new Incoming.Document(speaker, "sample", NAME, content(), "", ArticleDetails.UNKNOWN);
    }

    private static byte[] content() {
        try (InputStream in = SampleArticle.class.getResourceAsStream("/samples/" + NAME)) {
            if (in == null) {
                throw new IllegalStateException("the program comes without its sample article");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new FootnoteException("The sample article cannot be read.", false, e);
        }
    }
}

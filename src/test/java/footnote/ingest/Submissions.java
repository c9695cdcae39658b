package footnote.ingest;

import footnote.model.ArticleDetails;
import footnote.model.Submission;
import java.nio.charset.StandardCharsets;

/** Makes submissions and raw articles for tests. */
final class Submissions {
    private Submissions() {}

    static Submission file(String name, byte[] content) {
        return new Submission.FileContent("upload:" + name, ArticleDetails.UNKNOWN, name, content);
    }

    static Submission file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Submission pasted(String text) {
        return new Submission.PastedText("message:1/2", ArticleDetails.UNKNOWN, text);
    }

    static RawArticle raw(Markup markup, String content) {
        return new RawArticle("", "test", ArticleDetails.UNKNOWN, markup, content);
    }

    static CleanArticle cleaned(Markup markup, String content) {
        return new ArticleCleaner().clean(raw(markup, content));
    }
}

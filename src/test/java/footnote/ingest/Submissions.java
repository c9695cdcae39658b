package footnote.ingest;

import footnote.model.ArticleDetails;
import footnote.model.Submission;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

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

    /** It is the first of March 2025. */
    static ArticleCleaner cleaner() {
        return new ArticleCleaner(Clock.fixed(Instant.parse("2025-03-01T12:00:00Z"), ZoneOffset.UTC));
    }

    static CleanArticle cleaned(Markup markup, String content) {
        return cleaner().clean(raw(markup, content));
    }
}

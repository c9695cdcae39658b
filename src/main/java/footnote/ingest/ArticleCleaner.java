package footnote.ingest;

import footnote.model.ArticleDetails;
import footnote.model.UnusableSubmission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Takes an article out of its page: finds what it says about itself, and keeps what it tells, word for word. */
public final class ArticleCleaner {
    private final Clock clock;

    public ArticleCleaner(Clock clock) {
        this.clock = clock;
    }

    /** The article; refused with {@link UnusableSubmission} when the page has none. */
    public CleanArticle clean(RawArticle raw) {
        PageText page = page(raw);
        ArticleDetails known = raw.known().orElse(page.found());
        List<String> lines = linesOf(page.text());
        dropSureFurniture(lines);
        int lead = firstSentence(lines);
        int last = lastSentence(lines);
        ArticleDetails details = lead < 0 ? known : Masthead.take(lines, lead, known);
        details = last < 0 ? details : Colophon.take(lines, last, details);
        lines.replaceAll(line -> Debris.isFurniture(line) ? "" : line);
        dropRepeats(lines);
        String text = TextNormalizer.normalize(String.join("\n", lines));
        return checked(new CleanArticle(LanguageGuess.put(details, text), text));
    }

    private PageText page(RawArticle raw) {
        return switch (raw.markup()) {
            case TEXT -> plain(raw.content());
            case MARKDOWN ->
                raw.content().length() > MarkdownPage.LONGEST ? plain(raw.content()) : MarkdownPage.read(raw.content());
            case HTML -> HtmlPage.read(raw.content(), tomorrow());
            case PARAGRAPHS -> new PageText(ArticleDetails.UNKNOWN, raw.content());
        };
    }

    /** Where the article was written the next day may have begun. */
    private LocalDate tomorrow() {
        return LocalDate.now(clock).plusDays(1);
    }

    private static PageText plain(String content) {
        return new PageText(ArticleDetails.UNKNOWN, TextPage.paragraphs(TextNormalizer.normalize(content)));
    }

    private static List<String> linesOf(String text) {
        return new ArrayList<>(List.of(TextNormalizer.normalize(text).split("\n", -1)));
    }

    /** Headers of lists of other articles stay for now: behind the article they tell where such a list begins. */
    private static void dropSureFurniture(List<String> lines) {
        lines.replaceAll(line -> Debris.isFurniture(line) && !Debris.startsTeasers(line) ? "" : line);
    }

    private static int firstSentence(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (isSentence(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int lastSentence(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (isSentence(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSentence(String line) {
        return LineShape.isProse(line)
                && !Debris.isNotice(line)
                && MetaLine.read(line).isEmpty();
    }

    /** A short line that says the same as the one before it. */
    private static void dropRepeats(List<String> lines) {
        String before = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && line.equals(before) && mayRepeat(line)) {
                lines.set(i, "");
            }
            before = line.isEmpty() ? before : line;
        }
    }

    private static boolean mayRepeat(String line) {
        return !LineShape.isProse(line) && !LineShape.isBullet(line) && !LineShape.isTableRow(line);
    }

    private static CleanArticle checked(CleanArticle article) {
        if (article.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new UnusableSubmission(
                    "There is no article in it: only menus, buttons and the like. Send the article's text.");
        }
        return article;
    }
}

package footnote.ingest;

import footnote.model.ArticleDetails;
import java.util.List;

/** Takes off the lines behind the last sentence: lists of other articles, share bars, copyright, dates. */
final class Colophon {
    private Colophon() {}

    /** Takes from the lines after {@code last} what is not the article's text, and says what it found there. */
    static ArticleDetails take(List<String> lines, int last, ArticleDetails known) {
        ArticleDetails details = known;
        boolean teasers = false;
        boolean introduced = last >= 0 && lines.get(last).endsWith(":");
        for (int i = last + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            ArticleDetails said = MetaLine.read(line).orElse(ArticleDetails.UNKNOWN);
            boolean listed = introduced && LineShape.isBullet(line);
            introduced = line.endsWith(":") || listed || (introduced && line.isEmpty());
            teasers |= !listed && Debris.startsTeasers(line);
            if (teasers || (!listed && isLeftOver(line, details))) {
                lines.set(i, "");
                details = details.orElse(said);
            }
        }
        return details;
    }

    private static boolean isLeftOver(String line, ArticleDetails details) {
        return Debris.isFurnitureAround(line)
                || MetaLine.read(line).isPresent()
                || SameTitle.test(line, details.title());
    }
}

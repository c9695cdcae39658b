package footnote.ingest;

import footnote.model.ArticleDetails;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines before the first sentence: headline, outlet, author and date, and the furniture between them. */
final class Masthead {
    private static final int LONGEST_TITLE = 250;

    private final List<String> lines;
    private final List<Integer> candidates = new ArrayList<>();
    private ArticleDetails details;
    private int titleAt = -1;

    private Masthead(List<String> lines, ArticleDetails known) {
        this.lines = lines;
        this.details = known;
    }

    /** Takes from the lines before {@code lead} what is not the article's text, and says what it found there. */
    static ArticleDetails take(List<String> lines, int lead, ArticleDetails known) {
        Masthead masthead = new Masthead(lines, known);
        masthead.sort(lead);
        masthead.nameTitle();
        masthead.nameOutlet();
        masthead.dropStubs();
        return masthead.details;
    }

    private void sort(int lead) {
        ArticleDetails found = ArticleDetails.UNKNOWN;
        boolean byStands = false;
        for (int i = 0; i < lead; i++) {
            String line = byStands && MetaLine.isNames(lines.get(i)) ? "By " + lines.get(i) : lines.get(i);
            byStands = line.equalsIgnoreCase("by") || (byStands && line.isEmpty());
            ArticleDetails said = MetaLine.read(line).orElse(ArticleDetails.UNKNOWN);
            found = found.orElse(said);
            if (SameTitle.test(line, details.title())) {
                titleAt = titleAt < 0 ? i : titleAt;
                lines.set(i, "");
            } else if (MetaLine.read(line).isPresent() || Debris.isFurnitureAround(line)) {
                lines.set(i, "");
            } else {
                candidates.add(i);
            }
        }
        details = details.orElse(found);
    }

    /** The first line with the looks of a headline; rather five words than three, rather three than two. */
    private void nameTitle() {
        if (!details.title().isEmpty()) {
            return;
        }
        for (int words : new int[] {5, 3, 2}) {
            for (int at : candidates) {
                if (titleAt < 0 && isTitle(lines.get(at), words)) {
                    titleAt = at;
                }
            }
        }
        if (titleAt >= 0) {
            details = details.orElse(FoundDetails.titled(lines.get(titleAt)));
            lines.set(titleAt, "");
            candidates.remove(Integer.valueOf(titleAt));
        }
    }

    private boolean isTitle(String line, int words) {
        boolean otherRemains = candidates.size() > 1;
        return LineShape.words(line) >= words
                && line.length() <= LONGEST_TITLE
                && !LineShape.isBullet(line)
                && !(otherRemains && MetaLine.isOutlet(line));
    }

    private void nameOutlet() {
        for (int at : List.copyOf(candidates)) {
            if (titleAt >= 0 && MetaLine.isOutlet(lines.get(at))) {
                details = details.orElse(FoundDetails.of("", "", lines.get(at), "", "", ""));
                lines.set(at, "");
                candidates.remove(Integer.valueOf(at));
            }
        }
    }

    /** One or two words before the headline name a section; one word in small letters behind it is a picture's. */
    private void dropStubs() {
        for (int at : candidates) {
            String line = lines.get(at);
            int words = LineShape.words(line);
            boolean section = at < titleAt && words <= 2;
            boolean caption = at > titleAt && words == 1 && Character.isLowerCase(line.codePointAt(0));
            if (titleAt >= 0 && (section || caption)) {
                lines.set(at, "");
            }
        }
    }
}

package footnote.ingest;

import footnote.model.ArticleDetails;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How often title, author and day are told as people annotated them; where nothing is annotated, nothing may be told. */
final class DetailsScore {
    private int pages;
    private int titles;
    private final Count authors = new Count();
    private final Count dates = new Count();

    void add(AnnotatedPages.Page page, ArticleDetails told) {
        pages++;
        titles += isTitle(page, told) ? 1 : 0;
        authors.add(!page.author().isBlank(), !told.author().isEmpty(), isAuthor(page, told));
        dates.add(!page.date().isBlank(), !told.date().isEmpty(), isDate(page, told));
    }

    static boolean isTitle(AnnotatedPages.Page page, ArticleDetails told) {
        return LineShape.folded(page.title()).equals(LineShape.folded(told.title()));
    }

    /** All the words of the names, in any order. */
    static boolean isAuthor(AnnotatedPages.Page page, ArticleDetails told) {
        return names(page.author()).equals(names(told.author()));
    }

    static boolean isDate(AnnotatedPages.Page page, ArticleDetails told) {
        return day(page.date()).equals(day(told.date()));
    }

    List<String> rows() {
        return List.of(
                String.format(Locale.ROOT, "| title | %.3f | | | |", (double) titles / pages),
                "| author | " + authors + " |",
                "| date | " + dates + " |");
    }

    private static String day(String date) {
        return date.substring(0, Math.min(10, date.length())).strip();
    }

    private static List<String> names(String author) {
        return Arrays.stream(LineShape.folded(author).split(" ", -1))
                .filter(Predicate.not(List.of("and", "und", "et", "dr", "prof", "")::contains))
                .sorted()
                .toList();
    }

    /** Right answers among pages that have one and among answers that were given. */
    private static final class Count {
        private int all;
        private int stated;
        private int told;
        private int right;
        private int rightlySilent;

        void add(boolean isStated, boolean isTold, boolean isRight) {
            all++;
            stated += isStated ? 1 : 0;
            told += isTold ? 1 : 0;
            right += isStated && isTold && isRight ? 1 : 0;
            rightlySilent += !isStated && !isTold ? 1 : 0;
        }

        @Override
        public String toString() {
            double precision = (double) right / told;
            double recall = (double) right / stated;
            return String.format(
                    Locale.ROOT,
                    "%.3f | %.3f | %.3f | %.3f",
                    (double) (right + rightlySilent) / all,
                    precision,
                    recall,
                    2 * precision * recall / (precision + recall));
        }
    }
}

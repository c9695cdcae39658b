package footnote.verify;

import footnote.model.Answer;
import footnote.model.AnswerMode;
import footnote.model.ArticleTexts;
import footnote.model.FoundPassage;
import footnote.model.NotFoundReason;
import footnote.reader.Reader;
import footnote.reader.Reading;
import footnote.reader.SuggestedQuestion;
import java.util.List;

/** Says "not found" in a way that helps: why, what comes nearest without being an answer, and what can be asked instead. */
public final class NearestPassages {
    private static final int MOST_SHOWN = 2;

    private final ArticleTexts articles;
    private final Reader reader;
    private final SuggestedQuestion suggestions;
    private final double partlyFrom;

    /**
     * Reads the passages once more when there is no answer.
     *
     * @param partlyFrom the least probability, 0..1, from which the articles are said to speak of the matter at least
     */
    public NearestPassages(ArticleTexts articles, Reader reader, SuggestedQuestion suggestions, double partlyFrom) {
        this.articles = articles;
        this.reader = reader;
        this.suggestions = suggestions;
        this.partlyFrom = partlyFrom;
    }

    public Answer.NotFound explain(String question, List<FoundPassage> passages, AnswerMode mode) {
        Reading reading = reader.read(question, passages);
        Footnotes footnotes = new Footnotes();
        for (Reading.Find find :
                reading.finds().subList(0, Math.min(MOST_SHOWN, reading.finds().size()))) {
            articles.find(find.passage().article()).ifPresent(article -> footnotes.cite(article, find.sentence()));
        }
        NotFoundReason reason =
                reading.answerable() >= partlyFrom && !footnotes.all().isEmpty()
                        ? NotFoundReason.PARTLY_COVERED
                        : NotFoundReason.NOT_COVERED;
        return new Answer.NotFound(
                reason, footnotes.all(), suggestions.from(passages).orElse(""), mode);
    }
}

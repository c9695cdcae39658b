package footnote.chat;

import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.Article;
import footnote.model.ArticleKey;
import footnote.model.Asked;
import footnote.model.Ingested;
import footnote.pipeline.SuggestFlow;
import footnote.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions that are offered as buttons, kept with their article so that the buttons outlive a restart. Safe for use by several threads. */
final class OfferedQuestions {
    private final Library library;
    private final SuggestFlow suggest;
    private final Database database;
    private final boolean wanted;

    OfferedQuestions(Library library, SuggestFlow suggest, Database database, boolean wanted) {
        this.library = library;
        this.suggest = suggest;
        this.database = database;
        this.wanted = wanted;
    }

    /** A question that was offered, and the article that answers it. */
    record Offered(StoredArticle article, String question) {}

    /** Buttons for what a new article answers; none when several came or none is new. */
    List<List<Button>> about(Audience audience, List<Ingested> outcomes) {
        Optional<Article> article = outcomes.size() == 1 && !(outcomes.get(0) instanceof Ingested.AlreadyKnown)
                ? IngestReply.article(outcomes.get(0))
                : Optional.empty();
        return article.filter(found -> wanted && audience.wantsSuggestions())
                .map(found -> buttons(found.key(), suggest.about(found.key())))
                .orElse(List.of());
    }

    /** Buttons for questions that an article is known to answer. */
    List<List<Button>> of(Audience audience, List<Ingested> outcomes, List<String> questions) {
        return outcomes.stream()
                .filter(outcome -> audience.wantsSuggestions())
                .flatMap(outcome -> IngestReply.article(outcome).stream())
                .flatMap(article -> buttons(article.key(), questions).stream())
                .toList();
    }

    /** Buttons for what the article of an answer also answers. */
    List<List<Button>> after(Audience audience, Asked asked) {
        List<List<Button>> buttons = new ArrayList<>();
        if (wanted && audience.wantsSuggestions()) {
            suggest.after(asked).forEach((article, questions) -> buttons.addAll(buttons(article, questions)));
        }
        return buttons;
    }

    /** The question behind a button; empty when its article is gone. */
    Optional<Offered> find(long articleRow, int number) {
        Optional<String> question = database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT question FROM article_question WHERE article_row = :row AND number = :number")
                        .bind("row", articleRow)
                        .bind("number", number)
                        .mapTo(String.class)
                        .findOne());
        return question.flatMap(words -> library.findByRow(articleRow).map(stored -> new Offered(stored, words)));
    }

    private List<List<Button>> buttons(ArticleKey article, List<String> questions) {
        Optional<StoredArticle> stored = questions.isEmpty() ? Optional.empty() : library.stored(article);
        List<List<Button>> rows = new ArrayList<>();
        stored.ifPresent(found -> questions.forEach(question -> rows.add(List.of(
                new Button(question, new ButtonAction.AskOffered(found.row(), keep(found.row(), question)))))));
        return rows;
    }

    private int keep(long articleRow, String question) {
        return database.writeSoon(handle -> {
            handle.execute(
                    "INSERT INTO article_question (article_row, number, question) SELECT ?, COALESCE(MAX(number), 0) + 1, ?"
                            + " FROM article_question WHERE article_row = ? ON CONFLICT (article_row, question) DO NOTHING",
                    articleRow,
                    question,
                    articleRow);
            return handle.createQuery(
                            "SELECT number FROM article_question WHERE article_row = :row AND question = :question")
                    .bind("row", articleRow)
                    .bind("question", question)
                    .mapTo(Integer.class)
                    .one();
        });
    }
}

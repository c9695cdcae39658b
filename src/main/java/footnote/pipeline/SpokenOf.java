package footnote.pipeline;

import footnote.library.Library;
import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Question;
import footnote.model.Scope;
import footnote.model.Turn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the one article that a person speaks of. */
final class SpokenOf {
    private final Library library;

    SpokenOf(Library library) {
        this.library = library;
    }

    /** The article that is asked, the only one that there is, or the one that the last answer cited; empty where it may be any of several. */
    Optional<ArticleKey> spokenOf(Question question) {
        Scope scope = question.scope();
        if (!scope.articles().isEmpty()) {
            return Optional.of(scope.articles().get(0))
                    .filter(only -> scope.articles().size() == 1);
        }
        if (!library.holdsSeveral(scope)) {
            return scope.libraries().stream().flatMap(this::first).findFirst();
        }
        return lastAnswered(question).flatMap(turn -> cited(turn, scope).or(() -> quoted(turn.answer(), scope)));
    }

    private Stream<ArticleKey> first(LibraryId own) {
        return library.list(own, 0, 1).stream().map(stored -> stored.article().key());
    }

    private static Optional<Turn> lastAnswered(Question question) {
        int turns = question.history().size();
        return turns == 0
                ? Optional.empty()
                : Optional.of(question.history().get(turns - 1))
                        .filter(turn -> !turn.answer().isBlank());
    }

    private Optional<ArticleKey> cited(Turn turn, Scope scope) {
        return turn.cited()
                .filter(scope::contains)
                .filter(key -> library.find(key).isPresent());
    }

    private Optional<ArticleKey> quoted(String answer, Scope scope) {
        List<FoundPassage> nearest = library.byWords(scope, answer, 1);
        return nearest.stream().map(FoundPassage::article).findFirst();
    }
}

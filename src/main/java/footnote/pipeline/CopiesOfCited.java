package footnote.pipeline;

import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.Answer;
import footnote.model.Article;
import footnote.model.Citation;
import footnote.model.Scope;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names the near copies of cited articles that hold the cited words too, inside the question's scope. */
final class CopiesOfCited {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Library library;

    CopiesOfCited(Library library) {
        this.library = library;
    }

    Answer namedIn(Answer answer, Scope scope) {
        if (answer instanceof Answer.Answered answered) {
            List<Citation> citations = answered.citations().stream()
                    .map(citation -> citation.withCopies(copies(citation, scope)))
                    .toList();
            return new Answer.Answered(answered.sentences(), answered.shortAnswer(), citations, answered.mode());
        }
        return answer;
    }

    private List<Citation.Copy> copies(Citation citation, Scope scope) {
        String said = folded(citation.quote());
        return library.copies(citation.article()).stream()
                .map(StoredArticle::article)
                .filter(article -> scope.contains(article.key()))
                .filter(article -> folded(article.text()).contains(said))
                .map(CopiesOfCited::copy)
                .toList();
    }

    private static Citation.Copy copy(Article article) {
        return new Citation.Copy(article.key(), article.title(), article.details());
    }

    private static String folded(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    }
}

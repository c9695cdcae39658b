package footnote.model;

import java.util.List;

/**
 * What a search may see. There is no search without a scope.
 *
 * @param libraries the libraries that may be searched, first the one of who asks; never empty
 * @param articles the only articles that may be searched; empty means all of the libraries
 */
public record Scope(List<LibraryId> libraries, List<ArticleKey> articles) {
    public Scope {
        libraries = List.copyOf(libraries);
        articles = List.copyOf(articles);
        if (libraries.isEmpty()) {
            throw new IllegalArgumentException("a scope needs at least one library");
        }
        for (ArticleKey article : articles) {
            if (!libraries.contains(article.library())) {
                throw new IllegalArgumentException("article " + article + " is outside the libraries " + libraries);
            }
        }
    }

    public static Scope of(LibraryId... libraries) {
        return new Scope(List.of(libraries), List.of());
    }

    /** The same libraries, narrowed to one article. */
    public Scope only(ArticleKey article) {
        return new Scope(libraries, List.of(article));
    }

    /** The library of who asks. */
    public LibraryId own() {
        return libraries.get(0);
    }

    public boolean contains(ArticleKey article) {
        return articles.isEmpty() ? libraries.contains(article.library()) : articles.contains(article);
    }
}

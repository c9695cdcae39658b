package footnote.model;

import java.util.Optional;

/** Reads a stored article again, so that a citation is checked against what is kept and not against what was carried along. */
@FunctionalInterface
public interface ArticleTexts {
    Optional<Article> find(ArticleKey key);
}

package footnote.library;

import footnote.model.ArticleKey;
import footnote.model.Language;

/**
 * A passage as the index sees it.
 *
 * @param language by whose rules its words are analysed
 */
record IndexedPassage(
        long row, ArticleKey article, Language language, String title, String heading, String text, float[] vector) {}

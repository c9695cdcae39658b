package footnote.library;

import footnote.model.ArticleKey;

/** A passage as the index sees it. */
record IndexedPassage(long row, ArticleKey article, String title, String heading, String text, float[] vector) {}

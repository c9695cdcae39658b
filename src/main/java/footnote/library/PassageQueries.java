package footnote.library;

import footnote.model.ArticleKey;
import footnote.model.Language;
import footnote.model.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Lucene queries from questions and scopes. */
final class PassageQueries {
    static final String LIBRARY = "library";
    static final String ARTICLE = "article";
    static final String WORDS = "words";
    static final String TITLE = "title";

    private static final float TITLE_WEIGHT = 0.4f;
    private static final int MOST_WORDS = 40;

    private final Analyzer analyzer;

    PassageQueries(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    static String term(ArticleKey article) {
        return article.library().value() + "\n" + article.id();
    }

    /** Passages that hold any of the question's words, each read as a word of the passage's language; empty where the question has none that count. */
    Optional<Query> words(Scope scope, String question) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Language language : Language.values()) {
            String field = LanguageFields.named(WORDS, language);
            String title = LanguageFields.named(TITLE, language);
            for (String word : wordsOf(field, question)) {
                any.add(new TermQuery(new Term(field, word)), BooleanClause.Occur.SHOULD);
                any.add(new BoostQuery(new TermQuery(new Term(title, word)), TITLE_WEIGHT), BooleanClause.Occur.SHOULD);
            }
        }
        BooleanQuery words = any.build();
        if (words.clauses().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BooleanQuery.Builder()
                .add(words, BooleanClause.Occur.MUST)
                .add(filter(scope), BooleanClause.Occur.FILTER)
                .build());
    }

    Query filter(Scope scope) {
        if (scope.articles().isEmpty()) {
            return new TermInSetQuery(
                    LIBRARY,
                    scope.libraries().stream().map(l -> new BytesRef(l.value())).toList());
        }
        return new TermInSetQuery(
                ARTICLE,
                scope.articles().stream().map(a -> new BytesRef(term(a))).toList());
    }

    private Set<String> wordsOf(String field, String question) {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(field, question)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (words.size() < MOST_WORDS && tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

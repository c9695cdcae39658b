package footnote.verify;

import footnote.model.Answer;
import footnote.model.AnswerSentence;
import footnote.model.Article;
import footnote.model.ArticleTexts;
import footnote.model.Draft;
import footnote.model.DraftSentence;
import footnote.model.FoundPassage;
import footnote.model.Scope;
import footnote.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the sentences of a draft that are proved, with their citations, and removes the others. The articles are read again from the
 * library, so a citation is word for word what is stored there. Safe for use by several threads.
 */
public final class CitationVerifier {
    private final ArticleTexts articles;
    private final WordedSentences worded;

    public CitationVerifier(ArticleTexts articles, WordedSentences worded) {
        this.articles = articles;
        this.worded = worded;
    }

    /**
     * Checks a draft.
     *
     * @param scope what this chat may see: a sentence about any other article is removed
     * @return the proved answer; empty when nothing is left
     */
    public Optional<Answer.Answered> verify(Draft draft, Scope scope) {
        Footnotes footnotes = new Footnotes();
        List<AnswerSentence> proved = new ArrayList<>();
        for (DraftSentence sentence : draft.sentences()) {
            prove(sentence, scope, footnotes).ifPresent(proved::add);
        }
        if (proved.isEmpty()) {
            return Optional.empty();
        }
        String shortAnswer = proved.size() == draft.sentences().size() ? draft.shortAnswer() : "";
        return Optional.of(new Answer.Answered(proved, shortAnswer, footnotes.all(), draft.mode()));
    }

    /** Whether a sentence would be kept, in whatever company. */
    public boolean proves(DraftSentence sentence, Scope scope) {
        return prove(sentence, scope, new Footnotes()).isPresent();
    }

    private Optional<AnswerSentence> prove(DraftSentence sentence, Scope scope, Footnotes footnotes) {
        if (sentence instanceof DraftSentence.Quoted quoted) {
            return proveQuoted(quoted, scope, footnotes);
        }
        if (sentence instanceof DraftSentence.Worded inOwnWords) {
            return proveWorded(inOwnWords, scope, footnotes);
        }
        throw new IllegalStateException("unknown kind of sentence: " + sentence);
    }

    private Optional<AnswerSentence> proveQuoted(DraftSentence.Quoted quoted, Scope scope, Footnotes footnotes) {
        if (!scope.contains(quoted.article())) {
            return Optional.empty();
        }
        return articles.find(quoted.article())
                .filter(article -> quoted.sentence().end() <= article.text().length())
                .map(article -> {
                    int number = footnotes.cite(article, quoted.sentence());
                    List<Span> bold = quoted.decisive().stream()
                            .map(part -> part.shifted(-quoted.sentence().start()))
                            .toList();
                    return new AnswerSentence(quoted.sentence().of(article.text()), List.of(number), bold);
                });
    }

    private Optional<AnswerSentence> proveWorded(DraftSentence.Worded sentence, Scope scope, Footnotes footnotes) {
        List<FoundPassage> stored = sentence.passages().stream()
                .filter(passage -> scope.contains(passage.article()))
                .filter(this::standsAsStored)
                .toList();
        List<WordedSentences.Proof> proofs = worded.prove(sentence.text(), stored);
        List<Article> proving = proofs.stream()
                .flatMap(proof -> articles.find(proof.article()).stream())
                .toList();
        if (proofs.isEmpty() || proving.size() < proofs.size()) {
            return Optional.empty();
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < proofs.size(); i++) {
            numbers.add(footnotes.cite(proving.get(i), proofs.get(i).span()));
        }
        return Optional.of(
                new AnswerSentence(sentence.text(), numbers.stream().distinct().toList(), List.of()));
    }

    private boolean standsAsStored(FoundPassage passage) {
        Span span = passage.passage().span();
        return articles.find(passage.article())
                .filter(article -> span.end() <= article.text().length())
                .filter(article -> span.of(article.text()).equals(passage.text()))
                .isPresent();
    }
}

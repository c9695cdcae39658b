package footnote.eval;

import footnote.model.Answer;
import footnote.model.AnswerMode;
import footnote.model.AnswerSentence;
import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.Asked;
import footnote.model.Citation;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.NotFoundReason;
import footnote.model.Passage;
import footnote.model.Question;
import footnote.model.Scope;
import footnote.model.Span;
import footnote.model.Timings;
import java.util.List;
import java.util.stream.Stream;

/** Asked questions for tests: answered with one quoted sentence, or not. */
final class Asks {
    private Asks() {}

    static Asked answered(String sentence, String shortAnswer, String... retrieved) {
        Citation citation = new Citation(
                1, key(retrieved[0]), ArticleDetails.UNKNOWN, "Title", sentence, new Span(0, sentence.length()));
        AnswerSentence proved = new AnswerSentence(sentence, List.of(1), List.of());
        return asked(
                new Answer.Answered(List.of(proved), shortAnswer, List.of(citation), AnswerMode.READER), retrieved);
    }

    static Asked notFound(String... retrieved) {
        return asked(new Answer.NotFound(NotFoundReason.NOT_COVERED, List.of(), "", AnswerMode.READER), retrieved);
    }

    private static Asked asked(Answer answer, String... retrieved) {
        Question question = new Question("Who?", List.of(), Scope.of(LibraryId.SHARED));
        List<FoundPassage> passages = Stream.of(retrieved).map(Asks::passage).toList();
        return new Asked(question, "Who?", answer, passages, "", "", new Timings(1, 2, 3, 4, 10));
    }

    private static FoundPassage passage(String article) {
        Span all = new Span(0, 5);
        return new FoundPassage(
                key(article), ArticleDetails.UNKNOWN, new Passage(0, all, "", List.of(all)), "Text.", 1);
    }

    private static ArticleKey key(String article) {
        return new ArticleKey(LibraryId.SHARED, article);
    }

    static EvalQuestion question(List<List<String>> answers, List<String> gold, List<String> support) {
        return new EvalQuestion("q", "Who?", List.of(), true, answers, "", gold, support, "", "");
    }
}

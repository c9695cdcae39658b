package footnote.pipeline;

import dev.langchain4j.rag.content.Content;
import footnote.answer.AnswerRequest;
import footnote.ingest.ArticleCleaner;
import footnote.ingest.CleanArticle;
import footnote.ingest.PassageSplitter;
import footnote.ingest.RawArticle;
import footnote.ingest.Reading;
import footnote.ingest.SubmissionReader;
import footnote.model.Answer;
import footnote.model.Article;
import footnote.model.ArticleKey;
import footnote.model.ArticleTexts;
import footnote.model.Asked;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.NotFoundReason;
import footnote.model.Passage;
import footnote.model.Question;
import footnote.model.Scope;
import footnote.model.Submission;
import footnote.model.UnusableSubmission;
import footnote.question.Gist;
import footnote.question.SmallTalk;
import footnote.retrieve.PassageContent;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers a question from one text alone, of which nothing is kept. Safe for use by several threads. */
public final class PostFlow {
    private static final LibraryId NOWHERE = new LibraryId("post");
    private static final ArticleKey KEY = new ArticleKey(NOWHERE, "post");
    private static final int SHORTEST_WORD = 4;

    private final SubmissionReader reader;
    private final ArticleCleaner cleaner;
    private final PassageSplitter splitter;
    private final AnswerSteps steps;
    private final FairTurns turns;

    public PostFlow(
            SubmissionReader reader,
            ArticleCleaner cleaner,
            PassageSplitter splitter,
            AnswerSteps steps,
            FairTurns turns) {
        this.reader = reader;
        this.cleaner = cleaner;
        this.splitter = splitter;
        this.steps = steps;
        this.turns = turns;
    }

    /** How it ended. */
    public sealed interface Outcome {

        /** With the article that the text became, for its citations. */
        record Asked(footnote.model.Asked asked, Article article) implements Outcome {}

        /** The text holds nothing to answer from; the reason is a sentence for a person. */
        record Unusable(String reason) implements Outcome {}
    }

    /**
     * Answers from the post.
     *
     * @param asker a name of whoever asks, for their turn among all who do
     */
    public Outcome ask(Submission.PastedText post, String question, String asker) {
        Reading reading = reader.read(post).get(0);
        if (reading instanceof Reading.Unreadable unreadable) {
            return new Outcome.Unusable(unreadable.reason());
        }
        if (reading instanceof Reading.Read read) {
            return ask(read.article(), question, asker);
        }
        throw new IllegalStateException("unknown reading: " + reading);
    }

    private Outcome ask(RawArticle raw, String text, String asker) {
        try {
            CleanArticle clean = cleaner.clean(raw);
            Article article = new Article(KEY, clean.details(), clean.text(), raw.source());
            Question question = new Question(text, List.of(), Scope.of(NOWHERE));
            return new Outcome.Asked(inTurn(article, question, asker), article);
        } catch (UnusableSubmission e) {
            return new Outcome.Unusable(String.valueOf(e.getMessage()));
        }
    }

    private Asked inTurn(Article article, Question question, String asker) {
        ArticleTexts texts = key -> Optional.of(article).filter(found -> key.equals(KEY));
        AnswerLadder answers = steps.answers(texts);
        return turns.takeToAnswer(answers.mode(), asker, () -> ask(article, question, answers, texts));
    }

    private Asked ask(Article article, Question question, AnswerLadder answers, ArticleTexts texts) {
        Trace trace = new Trace(question.text());
        if (SmallTalk.is(question.text())) {
            Answer nothing = new Answer.NotFound(NotFoundReason.SMALL_TALK, List.of(), "", answers.mode());
            return trace.finish(question, nothing, List.of());
        }
        List<FoundPassage> all = passages(article);
        AnswerRequest request = Gist.is(question.text())
                ? AnswerRequest.gist(question.text(), all.subList(0, Math.min(AnswerRequest.GIST_PASSAGES, all.size())))
                : request(question, all, trace);
        Optional<Answer.Answered> answer = answers.answer(request, question.scope(), trace);
        Answer result = answer.isPresent()
                ? answer.get()
                : trace.timed(
                        Trace.Step.VERIFY,
                        () -> steps.nearest(texts).explain(request.question(), request.passages(), answers.mode()));
        return trace.finish(question, result, request.passages());
    }

    private AnswerRequest request(Question question, List<FoundPassage> all, Trace trace) {
        List<FoundPassage> passages = steps.retrieval(query -> nearestFirst(all, query.text()).stream()
                        .<Content>map(PassageContent::new)
                        .toList())
                .find(question, trace);
        return new AnswerRequest(trace.resolvedQuestion(), List.of(), passages);
    }

    private List<FoundPassage> passages(Article article) {
        return splitter.split(article).stream()
                .map(passage -> found(article, passage))
                .toList();
    }

    private static FoundPassage found(Article article, Passage passage) {
        return new FoundPassage(KEY, article.details(), passage, passage.span().of(article.text()), 0);
    }

    /** A post has few passages; where it has more than are read, those come first that share words with the question. */
    private static List<FoundPassage> nearestFirst(List<FoundPassage> passages, String question) {
        Set<String> asked = words(question).collect(Collectors.toSet());
        return passages.stream()
                .sorted(Comparator.comparingLong(passage -> -words(passage.text())
                        .distinct()
                        .filter(asked::contains)
                        .count()))
                .toList();
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() >= SHORTEST_WORD);
    }
}

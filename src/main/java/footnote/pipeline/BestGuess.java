package footnote.pipeline;

import footnote.answer.AnswerRequest;
import footnote.answer.ReaderAnswerer;
import footnote.answer.ReaderSettings;
import footnote.ingest.PassageSplitter;
import footnote.model.Article;
import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Passage;
import footnote.model.Span;
import footnote.reader.Reader;
import java.util.List;

/** What the reader would answer if it were not allowed to be silent, and how sure it is: for measuring. Safe for use by several threads. */
public final class BestGuess {
    private final PassageSplitter splitter;
    private final Reader reader;
    private final ReaderAnswerer answerer;

    public BestGuess(PassageSplitter splitter, Reader reader, ReaderSettings settings) {
        this.splitter = splitter;
        this.reader = reader;
        this.answerer =
                new ReaderAnswerer(reader, new ReaderSettings(0, settings.completeFrom(), settings.mostSentences()));
    }

    /**
     * A guess.
     *
     * @param shortAnswer the bare span, or the spans of a list; empty only when there was nothing to read
     * @param score probability, 0..1, that the passages answer at all
     */
    public record Guess(String shortAnswer, double score) {}

    public Guess from(String question, List<FoundPassage> passages) {
        String answer = answerer.answer(new AnswerRequest(question, List.of(), passages))
                .shortAnswer();
        return new Guess(answer, reader.read(question, passages).answerable());
    }

    /** The same for one paragraph, read as one passage. */
    public Guess fromParagraph(String question, String paragraph) {
        ArticleKey key = new ArticleKey(LibraryId.SHARED, "paragraph");
        Article article = new Article(key, ArticleDetails.UNKNOWN, paragraph, "");
        List<Span> sentences = splitter.split(article).stream()
                .flatMap(passage -> passage.sentences().stream())
                .distinct()
                .sorted()
                .toList();
        Span whole = new Span(0, paragraph.length());
        Passage passage = new Passage(0, whole, "", sentences.isEmpty() ? List.of(whole) : sentences);
        return from(question, List.of(new FoundPassage(key, ArticleDetails.UNKNOWN, passage, paragraph, 1)));
    }
}

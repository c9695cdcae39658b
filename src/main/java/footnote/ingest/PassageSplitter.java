package footnote.ingest;

import footnote.model.Article;
import footnote.model.Passage;
import footnote.model.Span;
import footnote.model.TokenCounter;
import footnote.model.UnusableSubmission;
import java.util.ArrayList;
import java.util.List;

/** Splits an article into passages of whole sentences, each sentence with its exact place in the text. */
public final class PassageSplitter {
    private final TokenCounter tokens;
    private final IngestSettings settings;
    private final LongSentence longSentence;
    private final PassagePacker packer;

    public PassageSplitter(TokenCounter tokens, IngestSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
        this.longSentence = new LongSentence(tokens, settings);
        this.packer = new PassagePacker(settings);
    }

    /**
     * The passages in order. Every visible character of the text stands in a sentence or in a heading. Refused with
     * {@link UnusableSubmission} when the article is too long.
     */
    public List<Passage> split(Article article) {
        String text = article.text();
        LengthBudget budget = new LengthBudget(tokens, text, settings);
        budget.check();
        List<PlacedSentence> sentences = new ArrayList<>();
        for (Sections.Line line : Sections.of(text)) {
            for (Span sentence : SentenceFinder.find(text, line.span())) {
                longSentence.eachPiece(text, sentence, piece -> {
                    int length = budget.take(piece);
                    sentences.add(new PlacedSentence(piece, length, line.paragraph(), line.section(), line.heading()));
                });
            }
        }
        return packer.pack(sentences);
    }
}

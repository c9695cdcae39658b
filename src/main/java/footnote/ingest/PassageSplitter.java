package footnote.ingest;

import footnote.model.Article;
import footnote.model.Passage;
import footnote.model.TokenCounter;
import java.util.List;

/** Splits an article into passages of whole sentences, each sentence with its exact place in the text. */
public final class PassageSplitter {
    private final LongSentence longSentence;
    private final PassagePacker packer;

    public PassageSplitter(TokenCounter tokens, IngestSettings settings) {
        this.longSentence = new LongSentence(tokens, settings);
        this.packer = new PassagePacker(tokens, settings);
    }

    /** The passages in order. Every visible character of the text stands in a sentence or in a heading. */
    public List<Passage> split(Article article) {
        String text = article.text();
        List<PlacedSentence> sentences = Sections.of(text).stream()
                .flatMap(line -> SentenceFinder.find(text, line.span()).stream()
                        .flatMap(sentence -> longSentence.pieces(text, sentence).stream())
                        .map(piece -> new PlacedSentence(piece, line.paragraph(), line.section(), line.heading())))
                .toList();
        return packer.pack(text, sentences);
    }
}

package footnote.chat;

import footnote.model.Answer;
import footnote.model.AnswerSentence;
import footnote.model.Article;
import footnote.model.ArticleDetails;
import footnote.model.ArticleTexts;
import footnote.model.Asked;
import footnote.model.Citation;
import footnote.model.NotFoundReason;
import footnote.model.Span;
import footnote.phrases.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lays an answer out: the text with its footnotes, the passages folded under it, the sources, and the buttons. */
final class AnswerReply {
    private static final int MOST_COPIES = 4;

    private final ArticleTexts articles;

    AnswerReply(ArticleTexts articles) {
        this.articles = articles;
    }

    /**
     * The reply to a question.
     *
     * @param turn the number under which the answer is kept
     */
    Reply of(Audience audience, Asked asked, long turn) {
        Phrases phrases = audience.phrases();
        List<Block> blocks = new ArrayList<>();
        List<List<Button>> buttons = new ArrayList<>();
        boolean understood = !asked.resolvedQuestion().equals(asked.question().text());
        if (understood) {
            String words = phrases.text("answer.understood", Map.of("question", asked.resolvedQuestion()));
            blocks.add(Block.ours(phrases, List.of(new Inline.Italic(words))));
        }
        if (asked.answer() instanceof Answer.Answered answered) {
            List<AnswerSentence> shown = shown(audience, answered);
            shown.forEach(sentence -> blocks.add(sentence(sentence)));
            List<Citation> cited = answered.citations().stream()
                    .filter(citation -> isCited(citation, shown))
                    .toList();
            cited.forEach(citation -> blocks.addAll(source(audience, citation)));
            buttons.addAll(FootnoteButtons.of(phrases, turn, numbers(cited)));
        } else if (asked.answer() instanceof Answer.NotFound notFound) {
            blocks.addAll(notFound(audience, notFound));
            if (!notFound.nearest().isEmpty()) {
                buttons.addAll(FootnoteButtons.of(phrases, turn, numbers(notFound.nearest())));
            }
            if (!notFound.suggestion().isEmpty() && audience.wantsSuggestions()) {
                String label = phrases.text("answer.suggested-button", Map.of("question", notFound.suggestion()));
                buttons.add(List.of(new Button(label, new ButtonAction.AskSuggested(turn))));
            }
        } else {
            throw new IllegalStateException("unknown kind of answer: " + asked.answer());
        }
        if (understood) {
            buttons.add(List.of(new Button(phrases.text("answer.typed-button"), new ButtonAction.AskAsTyped(turn))));
        }
        if (!asked.notice().isEmpty()) {
            blocks.add(Block.ours(phrases, List.of(new Inline.Italic(phrases.reason(asked.notice())))));
        }
        return new Reply(blocks, buttons);
    }

    /** What is remembered of an answer for the questions after it: its sentences without their marks. */
    static String remembered(Asked asked) {
        return asked.answer() instanceof Answer.Answered answered
                ? answered.sentences().stream().map(AnswerSentence::text).collect(Collectors.joining(" "))
                : "";
    }

    static List<Citation> citations(Asked asked) {
        if (asked.answer() instanceof Answer.Answered answered) {
            return answered.citations();
        }
        return asked.answer() instanceof Answer.NotFound notFound ? notFound.nearest() : List.of();
    }

    private static Block sentence(AnswerSentence sentence) {
        List<Inline> content = new ArrayList<>();
        int at = 0;
        for (Span bold : sentence.bold()) {
            plain(sentence.text().substring(at, bold.start())).ifPresent(content::add);
            content.add(new Inline.Bold(bold.of(sentence.text())));
            at = bold.end();
        }
        plain(sentence.text().substring(at)).ifPresent(content::add);
        sentence.citations().forEach(number -> content.add(new Inline.Plain(" [" + number + "]")));
        return new Block.Paragraph(content);
    }

    private static Optional<Inline> plain(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Inline.Plain(text));
    }

    private List<Block> notFound(Audience audience, Answer.NotFound notFound) {
        Phrases phrases = audience.phrases();
        List<Block> blocks = new ArrayList<>();
        String reason = phrases.reason(notFound.reason().sentence());
        blocks.add(Block.ours(phrases, List.of(new Inline.Bold(reason))));
        if (notFound.reason() == NotFoundReason.NO_ARTICLES) {
            blocks.add(Block.phrase(phrases, "answer.no-articles"));
        }
        if (notFound.nearest().isEmpty()) {
            return blocks;
        }
        boolean elsewhere = notFound.reason() == NotFoundReason.OTHER_ARTICLE;
        blocks.add(Block.phrase(phrases, elsewhere ? "answer.elsewhere" : "answer.nearest"));
        for (Citation citation : notFound.nearest()) {
            blocks.add(quotation(audience, List.of(new Inline.Plain(citation.quote()))));
            blocks.add(sourceLine(phrases, citation, articles.find(citation.article())));
        }
        return blocks;
    }

    /** All sentences, or the first one where short answers were chosen. */
    private static List<AnswerSentence> shown(Audience audience, Answer.Answered answered) {
        return isShort(audience) ? answered.sentences().subList(0, 1) : answered.sentences();
    }

    private static boolean isCited(Citation citation, List<AnswerSentence> sentences) {
        return sentences.stream().anyMatch(sentence -> sentence.citations().contains(citation.number()));
    }

    private static boolean isShort(Audience audience) {
        return audience.preferences().answers() == Preferences.Length.SHORT;
    }

    private List<Block> source(Audience audience, Citation citation) {
        Optional<Article> article = articles.find(citation.article());
        Block where = sourceLine(audience.phrases(), citation, article);
        if (isShort(audience)) {
            return List.of(where);
        }
        List<Inline> passage = article.map(found -> Excerpt.around(found.text(), citation.span()))
                .orElse(List.of(new Inline.Plain(citation.quote())));
        return List.of(quotation(audience, passage), where);
    }

    static Block.Quotation quotation(Audience audience, List<Inline> passage) {
        return new Block.Quotation(passage, audience.preferences().quotes() == Preferences.Quotes.FOLDED);
    }

    private static Block sourceLine(Phrases phrases, Citation citation, Optional<Article> article) {
        ArticleDetails details = citation.details();
        String title = phrases.isolated(citation.title());
        List<Inline> line = new ArrayList<>();
        line.add(new Inline.Plain("[" + citation.number() + "] "));
        String address = article.map(found -> TextFragment.address(details.url(), found.text(), citation.span()))
                .orElse(details.url());
        line.add(address.isEmpty() ? new Inline.Italic(title) : new Inline.Link(title, address));
        line.addAll(ArticleLine.about(phrases, details));
        if (!citation.alsoIn().isEmpty()) {
            line.add(new Inline.Plain(" · " + copies(phrases, citation)));
        }
        return Block.ours(phrases, line);
    }

    private static String copies(Phrases phrases, Citation citation) {
        List<String> names =
                citation.alsoIn().stream().map(Citation.Copy::name).distinct().toList();
        String shown = names.stream().limit(MOST_COPIES).map(phrases::isolated).collect(Collectors.joining(", "));
        int more = names.size() - MOST_COPIES;
        return more > 0
                ? phrases.text("answer.also-in-more", Map.of("names", shown, "more", more))
                : phrases.text("answer.also-in", Map.of("names", shown));
    }

    private static List<Integer> numbers(List<Citation> citations) {
        return citations.stream().map(Citation::number).toList();
    }
}

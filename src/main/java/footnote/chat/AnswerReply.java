package footnote.chat;

import footnote.model.Answer;
import footnote.model.AnswerSentence;
import footnote.model.Article;
import footnote.model.ArticleDetails;
import footnote.model.ArticleTexts;
import footnote.model.Asked;
import footnote.model.Citation;
import footnote.model.Span;
import java.util.ArrayList;
import java.util.List;
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
    Reply of(Asked asked, long turn) {
        List<Block> blocks = new ArrayList<>();
        List<List<Button>> buttons = new ArrayList<>();
        boolean understood = !asked.resolvedQuestion().equals(asked.question().text());
        if (understood) {
            blocks.add(Block.paragraph(new Inline.Italic("Understood as: " + asked.resolvedQuestion())));
        }
        if (asked.answer() instanceof Answer.Answered answered) {
            answered.sentences().forEach(sentence -> blocks.add(sentence(sentence)));
            answered.citations().forEach(citation -> blocks.addAll(source(citation)));
            buttons.add(footnotes(answered.citations(), turn));
        } else if (asked.answer() instanceof Answer.NotFound notFound) {
            blocks.addAll(notFound(notFound));
            if (!notFound.nearest().isEmpty()) {
                buttons.add(footnotes(notFound.nearest(), turn));
            }
            if (!notFound.suggestion().isEmpty()) {
                buttons.add(List.of(new Button("Ask: " + notFound.suggestion(), new ButtonAction.AskSuggested(turn))));
            }
        } else {
            throw new IllegalStateException("unknown kind of answer: " + asked.answer());
        }
        if (understood) {
            buttons.add(List.of(new Button("Ask as typed", new ButtonAction.AskAsTyped(turn))));
        }
        if (!asked.notice().isEmpty()) {
            blocks.add(Block.paragraph(new Inline.Italic(asked.notice())));
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

    private static List<Block> notFound(Answer.NotFound notFound) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(new Inline.Bold(notFound.reason().sentence())));
        if (notFound.nearest().isEmpty()) {
            return blocks;
        }
        blocks.add(Block.line("Nearest, but not an answer:"));
        for (Citation citation : notFound.nearest()) {
            blocks.add(new Block.Quotation(List.of(new Inline.Plain(citation.quote()))));
            blocks.add(sourceLine(citation));
        }
        return blocks;
    }

    private List<Block> source(Citation citation) {
        Optional<Article> article = articles.find(citation.article());
        List<Inline> passage = article.map(found -> Excerpt.around(found.text(), citation.span()))
                .orElse(List.of(new Inline.Plain(citation.quote())));
        return List.of(new Block.Quotation(passage), sourceLine(citation));
    }

    private static Block sourceLine(Citation citation) {
        ArticleDetails details = citation.details();
        List<Inline> line = new ArrayList<>();
        line.add(new Inline.Plain("[" + citation.number() + "] "));
        line.add(
                details.url().isEmpty()
                        ? new Inline.Italic(citation.title())
                        : new Inline.Link(citation.title(), details.url()));
        for (String part : List.of(details.outlet(), details.date())) {
            if (!part.isEmpty()) {
                line.add(new Inline.Plain(" · " + part));
            }
        }
        if (!citation.alsoIn().isEmpty()) {
            line.add(new Inline.Plain(" · also in " + copies(citation)));
        }
        return new Block.Paragraph(line);
    }

    private static String copies(Citation citation) {
        List<String> names =
                citation.alsoIn().stream().map(Citation.Copy::name).distinct().toList();
        String shown = String.join(", ", names.subList(0, Math.min(MOST_COPIES, names.size())));
        return names.size() > MOST_COPIES ? shown + " and " + (names.size() - MOST_COPIES) + " more" : shown;
    }

    private static List<Button> footnotes(List<Citation> citations, long turn) {
        return citations.stream()
                .map(c -> new Button(
                        "[" + c.number() + "] in its place", new ButtonAction.ShowCitation(turn, c.number())))
                .toList();
    }
}

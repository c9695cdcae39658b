package footnote.app;

import footnote.model.Answer;
import footnote.model.Asked;
import footnote.model.Citation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer as plain text for a terminal: the text, then its sources. */
final class PlainAnswer {
    private PlainAnswer() {}

    static String of(Asked asked) {
        String text;
        if (asked.answer() instanceof Answer.Answered answered) {
            text = answered.text() + "\n\n" + sources(answered.citations());
        } else if (asked.answer() instanceof Answer.NotFound notFound) {
            text = notFound(notFound);
        } else {
            throw new IllegalStateException("unknown kind of answer: " + asked.answer());
        }
        return asked.notice().isEmpty() ? text : text + "\n\n" + asked.notice();
    }

    private static String notFound(Answer.NotFound notFound) {
        String text = notFound.reason().sentence();
        if (!notFound.nearest().isEmpty()) {
            text += "\n\nNearest, but no answer:\n" + sources(notFound.nearest());
        }
        if (!notFound.suggestion().isEmpty()) {
            text += "\n\nYou can ask: " + notFound.suggestion();
        }
        return text;
    }

    private static String sources(List<Citation> citations) {
        return citations.stream()
                .map(c -> "[" + c.number() + "] “" + c.quote() + "”\n    " + source(c))
                .collect(Collectors.joining("\n"));
    }

    private static String alsoIn(Citation citation) {
        return citation.alsoIn().isEmpty()
                ? ""
                : citation.alsoIn().stream()
                        .map(Citation.Copy::name)
                        .distinct()
                        .collect(Collectors.joining(", ", "also in ", ""));
    }

    private static String source(Citation citation) {
        return Stream.of(
                        citation.title(),
                        citation.details().outlet(),
                        citation.details().date(),
                        citation.details().url(),
                        alsoIn(citation))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}

package footnote.answer;

import footnote.model.AnswerMode;
import footnote.model.Draft;
import footnote.model.DraftSentence;
import footnote.model.Span;
import footnote.reader.Reader;
import footnote.reader.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers by quoting: the sentence that the reader points at, with the decisive part marked, or nothing where it is not sure enough. */
public final class ReaderAnswerer implements Answerer {
    /** People follow up on what was answered, so the articles answer a follow-up more often than a first question. */
    private static final double FOLLOW_UP_SHARE = 0.75;

    private final Reader reader;
    private final ReaderSettings settings;

    public ReaderAnswerer(Reader reader, ReaderSettings settings) {
        this.reader = reader;
        this.settings = settings;
    }

    @Override
    public Draft answer(AnswerRequest request) {
        if (request.gist()) {
            return new Draft(Lead.of(request.passages(), settings.mostSentences()), "", AnswerMode.READER, "");
        }
        double answerFrom =
                request.alsoRead().isEmpty() ? settings.answerFrom() : FOLLOW_UP_SHARE * settings.answerFrom();
        String read = request.question();
        Reading reading = reader.read(read, request.passages());
        for (String otherwise : request.alsoRead()) {
            if (reading.answerable() >= answerFrom) {
                break;
            }
            read = otherwise;
            reading = reader.read(read, request.passages());
        }
        if (reading.answerable() < answerFrom) {
            return Draft.empty(AnswerMode.READER, "");
        }
        List<Reading.Find> chosen = chosen(reading);
        List<DraftSentence> sentences = chosen.stream()
                .<DraftSentence>map(f -> new DraftSentence.Quoted(f.passage().article(), f.sentence(), f.parts()))
                .toList();
        // Behind another question it is still the same question.
        String readAs = read.endsWith(request.question()) ? "" : read;
        return new Draft(sentences, shortAnswer(chosen), AnswerMode.READER, "", readAs);
    }

    /** The best sentence; where several things are asked for, also the next one when it is as sure and adds some. */
    private List<Reading.Find> chosen(Reading reading) {
        List<Reading.Find> chosen = new ArrayList<>();
        Set<String> shown = new LinkedHashSet<>();
        for (Reading.Find find : reading.finds()) {
            boolean first = chosen.isEmpty();
            boolean completes = reading.list()
                    && find.probability() >= settings.completeFrom()
                    && chosen.size() < settings.mostSentences()
                    && !shown.containsAll(partTexts(find));
            if (first || completes) {
                chosen.add(find);
                shown.addAll(partTexts(find));
            }
        }
        return chosen;
    }

    private static List<String> partTexts(Reading.Find find) {
        return find.parts().stream().map(find.passage()::textOf).toList();
    }

    private static String shortAnswer(List<Reading.Find> chosen) {
        return chosen.stream()
                .flatMap(find ->
                        find.parts().stream().map((Span part) -> find.passage().textOf(part)))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}

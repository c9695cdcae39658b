package footnote.model;

import java.util.List;
import java.util.stream.Collectors;

/** What a question ends in. */
public sealed interface Answer {

    AnswerMode mode();

    /**
     * Every sentence proved.
     *
     * @param sentences in the order to show them; never empty
     * @param shortAnswer the bare answer, or empty
     */
    record Answered(List<AnswerSentence> sentences, String shortAnswer, List<Citation> citations, AnswerMode mode)
            implements Answer {
        public Answered {
            sentences = List.copyOf(sentences);
            citations = List.copyOf(citations);
            if (sentences.isEmpty()) {
                throw new IllegalArgumentException("an answer needs at least one sentence");
            }
            for (AnswerSentence sentence : sentences) {
                for (int number : sentence.citations()) {
                    if (number < 1 || number > citations.size()) {
                        throw new IllegalArgumentException("no citation with the number " + number);
                    }
                }
            }
        }

        /** The answer as shown, with its footnote marks and without the sources. */
        public String text() {
            return sentences.stream()
                    .map(s -> s.text()
                            + s.citations().stream().map(n -> "[" + n + "]").collect(Collectors.joining("", " ", "")))
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * The articles do not say.
     *
     * @param nearest passages that come nearest and are no answer; may be empty
     * @param suggestion a question that the articles can answer, or empty
     */
    record NotFound(NotFoundReason reason, List<Citation> nearest, String suggestion, AnswerMode mode)
            implements Answer {
        public NotFound {
            nearest = List.copyOf(nearest);
        }
    }
}

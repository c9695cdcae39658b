package footnote.pipeline;

import footnote.library.Library;
import footnote.model.Answer;
import footnote.model.AnswerSentence;
import footnote.model.ArticleKey;
import footnote.model.Asked;
import footnote.model.FoundPassage;
import footnote.model.Turn;
import footnote.reader.SuggestedQuestion;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Questions to go on with: each was read by the reader first, and the sentence that it was made from answers it. */
public final class SuggestFlow {
    private static final int MOST = 3;
    private static final int PASSAGES = 6;

    private final Library library;
    private final SuggestedQuestion suggestions;
    private final FairTurns turns;

    public SuggestFlow(Library library, SuggestedQuestion suggestions, FairTurns turns) {
        this.library = library;
        this.suggestions = suggestions;
        this.turns = turns;
    }

    /** Up to three questions that an article answers. */
    public List<String> about(ArticleKey article) {
        List<FoundPassage> passages = library.passagesOf(article, PASSAGES);
        return turns.take(article.library().value(), () -> suggestions.several(passages, MOST, sentence -> false));
    }

    /**
     * Up to three questions about the article that an answer cites first, without what was asked or shown already; none while others
     * wait for their answers.
     */
    public Map<ArticleKey, List<String>> after(Asked asked) {
        Map<ArticleKey, List<String>> questions = new LinkedHashMap<>();
        if (asked.answer() instanceof Answer.Answered answered
                && !answered.citations().isEmpty()) {
            ArticleKey article = answered.citations().get(0).article();
            List<FoundPassage> read = asked.retrieved().stream()
                    .filter(p -> p.article().equals(article))
                    .limit(PASSAGES)
                    .toList();
            Set<String> known = known(asked, answered);
            turns.takeIfFree(
                            asked.question().scope().own().value(),
                            () -> suggestions.several(read, MOST, text -> known.contains(folded(text))))
                    .ifPresent(found -> questions.put(article, found));
        }
        return questions;
    }

    private static Set<String> known(Asked asked, Answer.Answered answered) {
        Set<String> known = new HashSet<>();
        known.add(folded(asked.question().text()));
        known.add(folded(asked.resolvedQuestion()));
        for (Turn turn : asked.question().history()) {
            known.add(folded(turn.question()));
            known.add(folded(turn.resolved()));
        }
        for (AnswerSentence sentence : answered.sentences()) {
            known.add(folded(sentence.text()));
        }
        return known;
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[?.!]+$", "");
    }
}

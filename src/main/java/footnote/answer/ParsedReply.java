package footnote.answer;

import footnote.llm.ModelUnavailable;
import footnote.model.AnswerMode;
import footnote.model.Draft;
import footnote.model.DraftSentence;
import footnote.model.FoundPassage;
import java.util.List;

/** What a chat model's reply says, once it is taken apart. */
sealed interface ParsedReply {

    /**
     * The draft that it makes.
     *
     * @param passages those that the model was given, in the order of their keys
     * @param raw the reply as it came
     * @throws ModelUnavailable when it makes none
     */
    Draft draft(List<FoundPassage> passages, String raw);

    /** It answers; at least one sentence has a key. */
    record Sentences(List<CitedSentence> sentences) implements ParsedReply {
        public Sentences {
            sentences = List.copyOf(sentences);
        }

        @Override
        public Draft draft(List<FoundPassage> passages, String raw) {
            List<DraftSentence> worded =
                    sentences.stream().map(s -> s.worded(passages)).toList();
            return new Draft(worded, "", AnswerMode.MODEL, raw);
        }
    }

    /** It says that the passages do not answer. */
    record NotInArticles() implements ParsedReply {
        @Override
        public Draft draft(List<FoundPassage> passages, String raw) {
            return Draft.empty(AnswerMode.MODEL, raw);
        }
    }

    /**
     * Nobody can say for certain what it says.
     *
     * @param reason the end of a sentence that begins with "the reply could not be used:"
     */
    record Unusable(String reason) implements ParsedReply {
        @Override
        public Draft draft(List<FoundPassage> passages, String raw) {
            throw new ModelUnavailable(
                    "The language model's reply could not be used.", true, new IllegalStateException(reason));
        }
    }

    /**
     * One sentence of a reply.
     *
     * @param text plain words, without keys, marks and addresses
     * @param keys numbers of the passages that it cites, from 1; may be empty
     */
    record CitedSentence(String text, List<Integer> keys) {
        public CitedSentence {
            keys = List.copyOf(keys);
        }

        private DraftSentence worded(List<FoundPassage> passages) {
            return new DraftSentence.Worded(
                    text, keys.stream().map(key -> passages.get(key - 1)).toList());
        }
    }
}

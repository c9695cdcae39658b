package footnote.answer;

import footnote.model.Draft;

/** Answers a question from passages, as a draft that is still to be checked. */
public interface Answerer {

    /**
     * A draft; one without sentences says that the passages do not answer.
     *
     * @throws footnote.model.FootnoteException when no draft could be made
     */
    Draft answer(AnswerRequest request);

    /** The same for somebody who watches; a draft that is made at once does not grow. */
    default Draft answer(AnswerRequest request, DraftWatch watch) {
        return answer(request);
    }
}

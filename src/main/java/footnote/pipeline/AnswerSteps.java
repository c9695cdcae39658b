package footnote.pipeline;

import dev.langchain4j.rag.content.retriever.ContentRetriever;
import footnote.model.ArticleTexts;
import footnote.verify.NearestPassages;

/** Makes the steps of a question over any articles, kept or not. */
public interface AnswerSteps {

    /** From the question to passages, out of those that the retriever brings up. */
    TracedRetrieval retrieval(ContentRetriever passages);

    /** From passages to a proved answer. */
    AnswerLadder answers(ArticleTexts articles);

    /** From passages to a "not found" that helps. */
    NearestPassages nearest(ArticleTexts articles);
}

package footnote.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GistTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is this article about?",
                "what's it about",
                "whats this about??",
                "so what is this all about?",
                "What does the article say?",
                "Summarise this, please",
                "can you summarize the article for me?",
                "TL;DR",
                "tldr?",
                "give me a short summary",
                "What are the main points?",
                "Worum geht es in diesem Artikel?",
                "Fass den Artikel bitte kurz zusammen",
                "De quoi parle cet article ?",
                "¿De qué trata el artículo?",
                "Do que se trata?",
                "О чём эта статья?",
                "Вкратце?",
                "Про що йдеться?",
                "Bu haber ne hakkında?",
                "عن ماذا يتحدث المقال؟",
                "यह लेख किस बारे में है?",
            })
    void asksForAnArticleAsAWhole(String message) {
        assertThat(Gist.is(message)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is this strike about?",
                "what about the EU?",
                "What does the article say about Lavrov?",
                "Who wrote the summary of the report?",
                "What is the main point of the treaty?",
                "what does he say",
                "Worum geht es bei dem Streit?",
                "О чём договорились министры?",
                "",
            })
    void leavesQuestionsAboutSomethingInIt(String message) {
        assertThat(Gist.is(message)).isFalse();
    }
}

package footnote.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.ArticleDetails;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownPageTest {
    private static final String MARKED = """
                ---
                title: "Harbour of Lindholm reopens"
                author: Anna Lund
                date: 18 February 2025
                url: https://harbour.example/1
                ---
                # Harbour of Lindholm reopens

                The **harbour** of [Lindholm](https://l.example "x") reopened
                on *Monday* after `three` weeks.

                ## What is open again

                - the quay
                - the [mole](m)
                  - its head

                3. first
                4. second

                > “We waited,” said the mayor.

                ![a picture](p.png)

                | Ship | Day |
                |:-----|----:|
                | Linda | Friday |

                ```
                x = 1
                  y = 2
                ```

                One line,\\
                and another. It costs &euro;5.
                """;

    @Test
    void readsMarkdownAsPlainText() {
        CleanArticle article = markdown(MARKED);

        assertThat(article.details())
                .isEqualTo(new ArticleDetails(
                        "Harbour of Lindholm reopens",
                        "Anna Lund",
                        "",
                        "https://harbour.example/1",
                        "2025-02-18",
                        "en"));
        assertThat(article.text()).isEqualTo("""
                The harbour of Lindholm reopened on Monday after three weeks.

                What is open again

                - the quay
                - the mole
                - its head

                3. first
                4. second

                “We waited,” said the mayor.

                Ship | Day
                Linda | Friday

                x = 1
                y = 2

                One line,
                and another. It costs €5.""");
    }

    @Test
    void takesTheFirstTopHeadingForTheTitle() {
        CleanArticle article =
                markdown("# Storm *over* Lindholm\n\nThe harbour closed.\n\n# Aftermath\n\nIt reopened.");

        assertThat(article.details().title()).isEqualTo("Storm over Lindholm");
        assertThat(article.text()).isEqualTo("The harbour closed.\n\nAftermath\n\nIt reopened.");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "[", "*a _b ", "[a](", "<div>", "`", "![", "1. ", "\\", "&", "<!--"})
    void readsMarksWithoutEnd(String mark) {
        String content = "Hello there, reader.\n\n" + mark.repeat(60_000 / mark.length())
                + "Goodbye now.\n\nThat is all, reader.";

        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(markdown(content).text()).contains("Hello there, reader."));
    }

    @Test
    void readsAHugeFileAsPlainText() {
        String content = "# Head\n\n" + "The [harbour](h) reopened.\n\n".repeat(40_000);

        assertThat(markdown(content).text()).contains("The [harbour](h) reopened.");
    }

    private static CleanArticle markdown(String content) {
        return Submissions.cleaned(Markup.MARKDOWN, content);
    }
}

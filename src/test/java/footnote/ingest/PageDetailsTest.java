package footnote.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.ArticleDetails;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDetailsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<title>Site | Harbour reopens</title><h1>Site</h1><h2>Harbour reopens</h2>~Harbour reopens",
                "<title>Harbour reopens today - Site</title><h1>News</h1><h1>Harbour reopens today</h1>~Harbour reopens today",
                "<meta property=og:title content='Harbour reopens after storm'><h1>Coast Harbour reopens after storm</h1>~Harbour reopens after storm",
                "<title>Harbour reopens (video)</title><h1>Harbour reopens</h1>~Harbour reopens",
                "<title>Harbour Times</title><h1>Harbour reopens after the storm</h1>~Harbour reopens after the storm"
            })
    void takesTheHeadingThatTheHeadAnnounces(String page, String title) {
        assertThat(details("<meta property='og:site_name' content='Harbour Times'>" + page)
                        .title())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "By Anna Lund~Anna Lund",
                "Von Anna Lund und Tom Weber~Anna Lund und Tom Weber",
                "Par Anna Lund | 3 mars 2024~Anna Lund",
                "Geschrieben von Anna Lund am 3. März~Anna Lund",
                "Autor: Anna Lund~Anna Lund",
                "Anna Lund anna@harbour.example~Anna Lund",
                "View all posts by Anna Lund~Anna Lund",
                "Anna Lund, Tom Weber~Anna Lund, Tom Weber"
            })
    void takesTheNamesOutOfAByline(String byline, String names) {
        assertThat(AuthorName.of(byline)).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "Unknown",
                "2024",
                "Harbour GmbH",
                "the story of a harbour that was closed for years",
                "by"
            })
    void takesNobodyForAnAuthorWhoIsNone(String byline) {
        assertThat(AuthorName.of(byline)).isEmpty();
    }

    @Test
    void doesNotTakeTheOutletForTheAuthor() {
        ArticleDetails details = details("<meta property='og:site_name' content='Harbour Times'>"
                + "<meta name=author content='harbourtimes.com'><p class=byline>By Anna Lund</p>");

        assertThat(details.author()).isEqualTo("Anna Lund");
    }

    @Test
    void followsTheDataOfAPageToTheNamesOfItsAuthors() {
        ArticleDetails details = details("<script type='application/ld+json'>//<![CDATA[\n{\"@graph\":["
                + "{\"@type\":\"NewsArticle\",\"author\":[{\"@id\":\"#a\"},{\"name\":\"Tom Weber\"}]},"
                + "{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Anna Lund\"}]}\n//]]></script>");

        assertThat(details.author()).isEqualTo("Anna Lund, Tom Weber");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<meta property='article:published_time' content='2025-02-18T10:00:00Z'>~2025-02-18T10:00:00Z",
                "<meta property='article:modified_time' content='2025-02-20'><p class=date>18. Februar 2025</p>~2025-02-18",
                "<link rel=canonical href='https://harbour.example/2025/02/18/storm'>~2025-02-18",
                "<time class=updated datetime=2025-02-20>x</time><time datetime=2025-02-18>y</time>~2025-02-18",
                "<h1>Harbour</h1><p>Lindholm, le 18 février 2025</p>~2025-02-18",
                "<div class=comments><time datetime=2025-02-18>x</time></div>~''",
                "<meta name=date content=2031-01-01><p class=date>18 de febrero de 2025</p>~2025-02-18",
                "<time datetime=2031-01-01>soon</time>~''"
            })
    void takesTheDayOfPublicationNeverOneOfTheFutureOrOfAComment(String page, String date) {
        assertThat(details(page).date()).isEqualTo(date);
    }

    private static ArticleDetails details(String page) {
        var document = HtmlParsing.parse(page);
        return HtmlMetadata.read(document, StructuredArticle.read(document).details(), LocalDate.of(2025, 3, 2));
    }
}

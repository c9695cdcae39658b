package footnote.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTest {

    @Test
    void isCalledByItsHeadline() {
        assertThat(article("Fire at sea", "The ferry burned.").title()).isEqualTo("Fire at sea");
    }

    @Test
    void isCalledByItsFirstLineWithoutAHeadline() {
        assertThat(article("", "\n The ferry burned.\nNobody was hurt.").title())
                .isEqualTo("The ferry burned.");
    }

    @Test
    void cutsALongFirstLineBetweenCharacters() {
        String title = article("", "😀".repeat(100)).title();

        assertThat(title).isEqualTo("😀".repeat(60) + "…");
    }

    @Test
    void countsCharactersAndNotUnitsOfAFirstLine() {
        String line = "😀".repeat(45);

        assertThat(article("", line).title()).isEqualTo(line);
    }

    @Test
    void needsAText() {
        assertThatThrownBy(() -> article("Title", " \n")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://example.org", "example.org"})
    void takesOnlyWebAddresses(String url) {
        assertThatThrownBy(() -> new ArticleDetails("", "", "", url, "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"18 February 2025", "2025", "2025-02-18 10:00"})
    void takesOnlyIsoDates(String date) {
        assertThatThrownBy(() -> new ArticleDetails("", "", "", "", date, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(date);
    }

    @Test
    void fillsOnlyTheGapsOfItsDetails() {
        ArticleDetails page = new ArticleDetails("Fire", "", "", "https://example.org/a", "", "");
        ArticleDetails forward = new ArticleDetails("Post", "Ann", "Channel", "", "2025-02-18", "en");

        assertThat(page.orElse(forward))
                .isEqualTo(new ArticleDetails("Fire", "Ann", "Channel", "https://example.org/a", "2025-02-18", "en"));
    }

    private static Article article(String title, String text) {
        ArticleDetails details = new ArticleDetails(title, "", "", "", "", "");
        return new Article(new ArticleKey(LibraryId.SHARED, "a"), details, text, "test");
    }
}

package footnote.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.ArticleDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdsTest {

    @Test
    void keepsTheIdThatTheSubmissionBrings() {
        assertThat(id("harbour-2025", "Harbour reopens")).isEqualTo("harbour-2025");
    }

    @ParameterizedTest
    @CsvSource({
        "Harbour reopens,harbour-reopens-",
        "Émile & Zoë: “Déjà vu”!,emile-zoe-deja-vu-",
        "A very long headline that goes on and on without an end in sight,a-very-long-headline-that-goes-on-and-on-"
    })
    void makesAnIdFromTheTitleAndTheText(String title, String start) {
        assertThat(id("", title)).startsWith(start).hasSize(start.length() + 8).matches("[a-z0-9-]+");
    }

    @Test
    void makesAnIdWithoutATitleOrLatinLetters() {
        assertThat(id("", "")).startsWith("the-harbour-reopened-on-monday-");
        assertThat(id(" \u0000 ", "港口")).matches("[0-9a-f]{8}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour re-opened, on MONDAY",
                "the harbour reopened on monday",
                " The  harbour\nreopened on Monday!? "
            })
    void givesTheSameTextTheSameFingerprint(String variant) {
        assertThat(ArticleIds.fingerprint(variant))
                .isEqualTo(ArticleIds.fingerprint("The harbour reopened on Monday."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The harbour reopened on Tuesday.", "The harbor reopened on Monday.", "", "!", "?"})
    void tellsOtherTextsApart(String other) {
        assertThat(ArticleIds.fingerprint(other))
                .isNotEqualTo(ArticleIds.fingerprint("The harbour reopened on Monday."))
                .hasSize(64);
    }

    @Test
    void tellsTextsWithoutWordsApart() {
        assertThat(ArticleIds.fingerprint("!")).isNotEqualTo(ArticleIds.fingerprint("?"));
    }

    private static String id(String given, String title) {
        RawArticle raw = new RawArticle(given, "test", ArticleDetails.UNKNOWN, Markup.TEXT, "");
        return ArticleIds.idFor(raw, new CleanArticle(FoundDetails.titled(title), "The harbour reopened on Monday."));
    }
}

package footnote.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.ArticleDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetaLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "By Anna Lund;Anna Lund;'';''",
                "BY ANNA LUND;ANNA LUND;'';''",
                "By Anna Lund and Tom Weber;Anna Lund and Tom Weber;'';''",
                "By Anna Lund, Tom Weber and Li Na;Anna Lund, Tom Weber and Li Na;'';''",
                "By Anna Lund, Reuters;Anna Lund;Reuters;''",
                "By Anna Lund, The Harbour Times — 18 February 2025;Anna Lund;The Harbour Times;2025-02-18",
                "Written by Jean-Paul de la Tour | Feb 18, 2025;Jean-Paul de la Tour;'';2025-02-18",
                "By Anna Lund February 18, 2025;Anna Lund;'';2025-02-18",
                "Published 18 February 2025;'';'';2025-02-18",
                "Last updated: Feb 18, 2025 at 10:30 a.m. ET;'';'';2025-02-18",
                "Tuesday, 18.02.2025 · 5 min read;'';'';2025-02-18",
                "18 February 2025 | Reuters;'';Reuters;2025-02-18",
                "Published;'';'';''",
                "2 days ago;'';'';''",
                "10:30 GMT;'';'';''",
                "5 min read;'';'';''"
            })
    void readsWhoWroteItForWhomAndWhen(String line, String author, String outlet, String date) {
        assertThat(MetaLine.read(line)).contains(new ArticleDetails("", author, outlet, "", date, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Monday the river had fallen",
                "By the Sea",
                "By next Tuesday",
                "The deal of 18 February 2025",
                "Reuters",
                "Harbour reopens after storm",
                "2025",
                "Prices rise by 4.2%",
                "By 2030, half of all cars will be electric"
            })
    void leavesLinesThatTellMore(String line) {
        assertThat(MetaLine.read(line)).isEmpty();
    }

    @Test
    void takesItsTimeWithNoLine() {
        assertThat(MetaLine.read("By Anna ".repeat(100_000))).isEmpty();
    }
}

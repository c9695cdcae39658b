package footnote.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2025-02-18;2025-02-18",
                "2025-02-18T10:30:00Z;2025-02-18T10:30:00Z",
                "2025-02-18T10:30:00+01:00;2025-02-18T10:30:00+01:00",
                "2025-02-18T10:30:00+0100;2025-02-18",
                "2025-02-18 10:30:00;2025-02-18",
                "2025/02/18;2025-02-18",
                "18 February 2025;2025-02-18",
                "18th of Feb. 2025;2025-02-18",
                "Tuesday, 18 February, 2025;2025-02-18",
                "February 18, 2025;2025-02-18",
                "Feb 18 2025;2025-02-18",
                "Sept. 3, 2024;2024-09-03",
                "MAY 1st, 2024;2024-05-01",
                "18.02.2025;2025-02-18",
                "1. 2. 2025;2025-02-01",
                "02/18/2025;2025-02-18",
                "18/02/2025;2025-02-18",
                "05/05/2025;2025-05-05",
                "18. März 2025;2025-03-18",
                "le 1er août 2024;2024-08-01",
                "18 de febrero de 2025;2025-02-18",
                "18 lutego 2025;2025-02-18",
                "18 февраля 2025;2025-02-18",
                "18 فبراير 2025;2025-02-18",
                "الثلاثاء ١٨ شباط ٢٠٢٥;2025-02-18",
                "2025年2月18日;2025-02-18",
                "20250218;2025-02-18",
                "12 people in 2020, 18 May 2025;2025-05-18",
                "18.02.25;2025-02-18",
                "Published on Feb 18, 2025 at 10:30;2025-02-18"
            })
    void readsDatesAsPagesWriteThem(String written, String iso) {
        assertThat(ArticleDate.iso(written)).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "03/04/2025",
                "31 February 2025",
                "2025-13-01",
                "99.99.2025",
                "18 Febtober 2025",
                "March 2025",
                "12345-01-01",
                "0001-01-01",
                "18 Martin 2025",
                "2025-02-181"
            })
    void findsNoDateWhereNoneIsCertain(String written) {
        assertThat(ArticleDate.iso(written)).isEmpty();
    }
}

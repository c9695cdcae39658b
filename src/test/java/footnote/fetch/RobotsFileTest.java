package footnote.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsFileTest {
    @ParameterizedTest
    @CsvSource({
        "/fish,     /fish,           false",
        "/fish,     /fishheads?a=1,  false",
        "/fish,     /Fish,           true",
        "/fish/,    /fish,           true",
        "/*.pdf$,   /a/b.pdf,        false",
        "/*.pdf$,   /a/b.pdf?x,      true",
        "/a*c*e,    /abcde/f,        false",
        "/a*c*e,    /ae,             true",
        "*/print,   /x/print,        false",
        "/$,        /,               false",
        "/$,        /a,              true",
        "'',        /anything,       true"
    })
    void matchesPathsAsTheStandardSays(String disallowed, String target, boolean allowed) {
        RobotsFile file = RobotsFile.parse("User-agent: *\nDisallow: " + disallowed + "\n", "footnote");

        assertThat(file.allows(target)).isEqualTo(allowed);
    }

    @Test
    void letsTheLongestRuleDecideAndPermissionWinADraw() {
        RobotsFile file = RobotsFile.parse(
                "User-agent: *\nDisallow: /\nAllow: /news\nDisallow: /news/paid\nAllow: /same\nDisallow: /same",
                "footnote");

        assertThat(file.allows("/x")).isFalse();
        assertThat(file.allows("/news/a")).isTrue();
        assertThat(file.allows("/news/paid/a")).isFalse();
        assertThat(file.allows("/same")).isTrue();
    }

    @Test
    void prefersTheRulesForUsToThoseForEverybody() {
        String text = "User-agent: other\nUser-agent: Footnote # us\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n";

        assertThat(RobotsFile.parse(text, "footnote").allows("/b")).isTrue();
        assertThat(RobotsFile.parse(text, "footnote").allows("/a")).isFalse();
        assertThat(RobotsFile.parse(text, "stranger").allows("/b")).isFalse();
    }

    @Test
    void readsAnythingWithoutFailing() {
        String nonsense =
                "<html>\u0000\n:::\nDisallow\nallow: /\nuser-agent\n" + "user-agent: *\ndisallow: *".repeat(5_000);

        assertThat(RobotsFile.parse(nonsense, "footnote").allows("/" + "a".repeat(2_000)))
                .isIn(true, false);
    }
}

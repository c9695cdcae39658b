package footnote.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.model.ArticleDetails;
import footnote.model.UnusableSubmission;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleCleanerTest {
    private static final List<Markup> MARKUPS = List.of(Markup.values());
    private static final String LEAD = "The harbour of Lindholm reopened on Monday after three weeks of storms.";
    private static final String END = "Ferries will run again from Friday, the mayor said.";
    private static final String PAGE = """
                Skip to main content

                World

                The Harbour Times

                Harbour of Lindholm reopens after the great storm

                By Anna Lund

                Published

                on

                18 February 2025

                harbour

                Share

                What the storm left behind

                The harbour of Lindholm reopened on Monday after three weeks of storms.

                Advertisement

                Rebuilding the quay

                Read more: Ten photos of the storm

                Ferries will run again from Friday, the mayor said.

                Related

                Bridge closed for a year

                Trending

                Exit mobile version
                """;

    @Test
    void takesAnArticleOutOfItsPage() {
        CleanArticle article = text(PAGE);

        assertThat(article.details())
                .isEqualTo(new ArticleDetails(
                        "Harbour of Lindholm reopens after the great storm",
                        "Anna Lund",
                        "The Harbour Times",
                        "",
                        "2025-02-18",
                        "en"));
        assertThat(article.text()).isEqualTo("""
                What the storm left behind

                The harbour of Lindholm reopened on Monday after three weeks of storms.

                Rebuilding the quay

                Ferries will run again from Friday, the mayor said.""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connect with us",
                "World",
                "Politics",
                "Published",
                "on",
                "Advertisement",
                "ADVERTISEMENT",
                "Share this article",
                "Facebook",
                "12 comments",
                "Comments (3)",
                "Sign up for our newsletter and never miss a story",
                "We use cookies to improve your experience.",
                "Menu",
                "Skip to content",
                "Follow us on Facebook and X",
                "© 2025 The Harbour Times",
                "By continuing you agree to our terms.",
                "Photo: Anna Lund",
                "5 min read",
                "Please enable JavaScript to read on",
                "• • •",
                "Home"
            })
    void takesDebrisOffBeforeAndBehindTheArticle(String debris) {
        String page = debris + "\n\nHarbour of Lindholm reopens today\n\n" + LEAD + "\n\n" + END + "\n\n" + debris;

        CleanArticle article = text(page);

        assertThat(article.details().title()).isEqualTo("Harbour of Lindholm reopens today");
        assertThat(article.text()).isEqualTo(LEAD + "\n\n" + END);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "World",
                "Politics",
                "Home",
                "Search",
                "Comments",
                "Why it matters",
                "What happens next?",
                "By the Sea",
                "More in sorrow than in anger, he left.",
                "Read more about it in the report, he said.",
                "On.",
                "He lives in the U.S.",
                "We use cookies as bait, the fisher said.",
                "“No.”",
                "- Europe",
                "Population: 4,500",
                "By using cookies, the ministry broke the terms of the agreement.",
                "Yes!",
                "你好。",
                "18 February 2025"
            })
    void keepsWhatStandsWithinTheArticle(String line) {
        CleanArticle article = text("Harbour of Lindholm reopens today\n\n" + LEAD + "\n\n" + line + "\n\n" + END);

        assertThat(article.text()).isEqualTo(LEAD + "\n\n" + line + "\n\n" + END);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "More in sorrow than in anger, he left.",
                "He lives in the U.S.",
                "The vote is on 18 February 2025.",
                "Nobody was hurt",
                "By using cookies, the ministry broke the terms of the agreement.",
                "“We will go on,” she said, “whatever comes”",
                "What will become of the ferries now that the harbour is open and the bridge is closed, nobody knows?"
            })
    void keepsTheLastSentence(String last) {
        CleanArticle article =
                text("Harbour of Lindholm reopens today\n\n" + LEAD + "\n\n" + last + "\n\nAdvertisement");

        assertThat(article.text()).isEqualTo(LEAD + "\n\n" + last);
    }

    @Test
    void keepsEverythingWhereThereIsNoTitle() {
        CleanArticle article = text(LEAD + "\n\n" + END);

        assertThat(article.details().title()).isEmpty();
        assertThat(article.text()).isEqualTo(LEAD + "\n\n" + END);
    }

    @Test
    void doesNotRepeatATitleThatIsKnownFromOutside() {
        ArticleDetails known = FoundDetails.titled("Harbour of Lindholm reopens today");
        String content = "HARBOUR OF LINDHOLM REOPENS TODAY\n\n" + LEAD;

        CleanArticle article = Submissions.cleaner().clean(new RawArticle("", "test", known, Markup.TEXT, content));

        assertThat(article.details().title()).isEqualTo("Harbour of Lindholm reopens today");
        assertThat(article.text()).isEqualTo(LEAD);
    }

    @Test
    void believesWhatIsKnownFromOutsideMoreThanTheText() {
        ArticleDetails known = new ArticleDetails("", "Tom Weber", "", "", "2024-01-01", "");
        String content = "Harbour of Lindholm reopens today\n\nBy Anna Lund | 18 February 2025\n\n" + LEAD;

        CleanArticle article = Submissions.cleaner().clean(new RawArticle("", "test", known, Markup.TEXT, content));

        assertThat(article.details().author()).isEqualTo("Tom Weber");
        assertThat(article.details().date()).isEqualTo("2024-01-01");
    }

    @Test
    void joinsLinesThatAnEditorWrapped() {
        CleanArticle article = text("""
                Harbour of Lindholm reopens today

                The harbour of Lindholm reopened on Monday after three
                weeks of storms that kept all ships away from the quay
                and cost the town a good part of its winter trade with
                the islands.
                """);

        assertThat(article.text())
                .isEqualTo(
                        "The harbour of Lindholm reopened on Monday after three weeks of storms that kept all ships away"
                                + " from the quay and cost the town a good part of its winter trade with the islands.");
    }

    @Test
    void findsAnAuthorOnTheLineBehindBy() {
        CleanArticle article = text("Harbour of Lindholm reopens today\n\nBy\n\nAnna Lund-Berg\n\n" + LEAD);

        assertThat(article.details().author()).isEqualTo("Anna Lund-Berg");
        assertThat(article.text()).isEqualTo(LEAD);
    }

    @Test
    void takesEachLineForAParagraphWhereNoneIsWrapped() {
        CleanArticle article = text("Harbour of Lindholm reopens today\nBy Anna Lund\n" + LEAD + "\nThe quay\n" + END);

        assertThat(article.text()).isEqualTo(LEAD + "\n\nThe quay\n\n" + END);
        assertThat(article.details().author()).isEqualTo("Anna Lund");
    }

    @Test
    void keepsTheLinesOfAListTogether() {
        CleanArticle article = text(LEAD + "\n\nClosed are:\n- the quay\n- the mole\n\n" + END);

        assertThat(article.text()).contains("Closed are:\n- the quay\n- the mole\n\n");
    }

    @Test
    void keepsAListOfRegionsAtTheEnd() {
        CleanArticle article = text(LEAD + "\n\nShips go to:\n\n- Europe\n- Africa");

        assertThat(article.text()).isEqualTo(LEAD + "\n\nShips go to:\n\n- Europe\n- Africa");
    }

    @Test
    void refusesAPageWithoutAnArticle() {
        assertThatThrownBy(() -> text("Advertisement\n\n12 comments\n\nExit mobile version"))
                .isInstanceOf(UnusableSubmission.class)
                .hasMessageContaining("no article");
    }

    @Test
    void losesNoWordOfAnyProse() {
        Random random = new Random(5);

        for (int i = 0; i < 1_000; i++) {
            String sentence =
                    "The " + RandomText.of(random, 30).replaceAll("[\\s\u2028]+", " ") + " came to an end at last.";
            CleanArticle article = text("Harbour of Lindholm reopens today\n\n" + LEAD + "\n\n" + sentence);

            assertThat(article.text()).endsWith(TextNormalizer.normalize(sentence));
        }
    }

    @Test
    void meetsAnyTextWithAnArticleOrARefusal() {
        Random random = new Random(6);

        for (int i = 0; i < 3_000; i++) {
            String content = RandomText.of(random, 60);
            Markup markup = MARKUPS.get(i % MARKUPS.size());
            try {
                assertThat(Submissions.cleaned(markup, content).text()).isNotBlank();
            } catch (UnusableSubmission e) {
                assertThat(e).hasMessageContaining("no article");
            }
        }
    }

    private static CleanArticle text(String content) {
        return Submissions.cleaned(Markup.TEXT, content);
    }
}

package footnote.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.model.Article;
import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.LibraryId;
import footnote.model.Passage;
import footnote.model.Span;
import footnote.model.TokenCounter;
import footnote.model.UnusableSubmission;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageSplitterTest {
    private static final TokenCounter WORDS = LineShape::words;
    private static final TokenCounter UNITS = String::length;

    @Test
    void carriesTheHeadingThatASentenceStandsUnder() {
        List<Passage> passages = split(WORDS, """
                The storm came on Sunday. It was strong.

                Rebuilding the Quay

                Work began on Monday.

                What comes next

                Ferries

                Ferries return on Friday.""");

        assertThat(passages).extracting(Passage::heading).containsExactly("", "Rebuilding the Quay", "Ferries");
        assertThat(passages).extracting(Passage::number).containsExactly(0, 1, 2);
        assertThat(passages.get(0).sentences()).containsExactly(new Span(0, 25), new Span(26, 40));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What happens next?",
                "He left.",
                "The ships are:",
                "- Europe",
                "nobody knows",
                "Population: 4,500",
                "Ship | Day",
                "https://harbour.example/a",
                "He lives in the U.S.",
                "“No.”",
                "* * *"
            })
    void takesNoOtherShortLineForAHeading(String line) {
        String text = "The storm came on Sunday.\n\n" + line + "\n\nWork began on Monday, said the mayor.";

        assertThat(split(WORDS, text)).extracting(Passage::heading).containsOnly("");
        assertThat(sentences(text)).contains(line);
    }

    @Test
    void takesNoLineForAHeadingWhereAllLookLikeOne() {
        String poem = "Roses Are Red\n\nViolets Are Blue\n\nSugar Is Sweet\n\nAnd So Are You";

        assertThat(sentences(poem)).hasSize(4);
    }

    @Test
    void packsWholeSentencesAndSharesOneWithTheNeighbour() {
        String text = IntStream.range(0, 60)
                .mapToObj(i -> "Sentence number " + i + " has exactly eight words.")
                .collect(Collectors.joining(" "));

        List<Passage> passages = split(WORDS, text);

        assertThat(passages)
                .hasSizeGreaterThan(2)
                .allSatisfy(passage ->
                        assertThat(WORDS.count(passage.span().of(text))).isLessThanOrEqualTo(160));
        for (int i = 1; i < passages.size(); i++) {
            List<Span> before = passages.get(i - 1).sentences();
            assertThat(passages.get(i).sentences().get(0)).isEqualTo(before.get(before.size() - 1));
        }
    }

    @Test
    void ratherEndsAPassageWithItsParagraph() {
        String paragraph =
                "One two three four five six seven eight nine ten. ".repeat(10).strip();
        String text = paragraph + "\n\n" + paragraph;

        List<Passage> passages = split(WORDS, text);

        assertThat(passages.get(0).span()).isEqualTo(new Span(0, paragraph.length()));
    }

    @Test
    void sharesNoSentenceAcrossAHeading() {
        String text = "It rained on Sunday. It poured.\n\nThe Quay\n\nIt broke in two.\n\nThe Quay\n\nIt was mended.";

        assertThat(split(WORDS, text))
                .extracting(passage -> passage.sentences().size())
                .containsExactly(2, 1, 1);
    }

    @Test
    void breaksUpASentenceWithoutSpaces() {
        String text = "x".repeat(20_000);

        List<Passage> passages = split(UNITS, text);

        assertThat(passages).hasSize(50).allMatch(passage -> passage.span().length() <= 400);
        SplitChecks.check(text, passages, UNITS);
    }

    @Test
    void breaksUpALongSentenceBetweenItsClauses() {
        String clause = "the ships that had waited outside came in one by one, ";
        String text = "On Monday " + clause.repeat(60) + "and that was all.";

        List<Passage> passages = split(WORDS, text);

        assertThat(passages).hasSizeGreaterThan(1);
        assertThat(passages.get(0).span().of(text)).endsWith("one,");
        SplitChecks.check(text, passages, WORDS);
    }

    @Test
    void cutsNoPictureAndNoLetterWithMarks() {
        String text = "👩\u200D👩\u200D👧👍🏽e\u0301\u0302🇩🇪".repeat(500);

        SplitChecks.check(text, split(UNITS, text), UNITS);
    }

    @Test
    void splitsAnyTextWithoutLosingACharacter() {
        Random random = new Random(2025);

        for (int i = 0; i < 4_000; i++) {
            String ugly = RandomText.of(random, i % 100 == 0 ? 2_000 : 120);
            String text = i % 2 == 0 ? ugly : TextNormalizer.normalize(ugly);
            TokenCounter tokens = i % 4 < 2 ? WORDS : UNITS;
            if (!text.isBlank()) {
                SplitChecks.check(text, split(tokens, text), tokens);
            }
        }
    }

    @Test
    void takesALongArticleWhole() {
        String text = "The storm came on Sunday. ".repeat(7_999) + "It was strong.";

        List<Passage> passages = split(WORDS, text);

        assertThat(passages.get(passages.size() - 1).span().end()).isEqualTo(text.length());
    }

    @Test
    void refusesAnArticleThatIsTooLongAndSaysHowMuchOfItCanBeTaken() {
        String text = "The storm came on Sunday.\n".repeat(16_000);

        assertThatThrownBy(() -> split(WORDS, text))
                .isInstanceOf(UnusableSubmission.class)
                .hasMessage(
                        "It is too long: I can take about 50% of it. Send the part that matters, or several parts.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1 ", "a. ", "The storm came on Sunday. "})
    void refusesAnEndlessTextWithoutReadingItToItsEnd(String piece) {
        AtomicLong counted = new AtomicLong();
        TokenCounter counter = text -> {
            counted.addAndGet(text.length());
            return text.isBlank() ? 0 : LineShape.words(text);
        };

        assertThatThrownBy(() -> split(counter, piece.repeat(20_000_000 / piece.length())))
                .isInstanceOf(UnusableSubmission.class)
                .hasMessageMatching("It is too long: I can take about \\d% of it. .*");
        assertThat(counted).hasValueLessThan(1_000_000);
    }

    /** The tokenizer makes one token of a word that it finds too long. */
    @Test
    void doesNotPackWholeBooksOfLongWordsIntoOnePassage() {
        String text = ("x".repeat(5_000) + " ").repeat(100).strip();

        List<Passage> passages = split(WORDS, text);

        assertThat(passages)
                .allSatisfy(passage -> assertThat(
                                passage.span().end() - passage.span().start())
                        .isLessThanOrEqualTo(8_000));
    }

    private static List<String> sentences(String text) {
        return split(WORDS, text).stream()
                .flatMap(passage -> passage.sentences().stream())
                .map(span -> span.of(text))
                .toList();
    }

    private static List<Passage> split(TokenCounter tokens, String text) {
        ArticleKey key = new ArticleKey(LibraryId.SHARED, "test");
        return new PassageSplitter(tokens, IngestSettings.standard())
                .split(new Article(key, ArticleDetails.UNKNOWN, text, "test"));
    }
}

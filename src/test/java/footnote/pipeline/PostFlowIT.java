package footnote.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.Answer;
import footnote.model.ArticleDetails;
import footnote.model.Citation;
import footnote.model.LibraryId;
import footnote.model.NotFoundReason;
import footnote.model.Submission;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostFlowIT {
    private static final String POST =
            "The ferry Coastline caught fire on Monday. The fire on the ferry injured 12 passengers and two sailors.";
    private static final LibraryId GROUP = LibraryId.ofChat("group");

    @TempDir
    Path folder;

    private Flows flows;

    @BeforeEach
    void open() {
        flows = new Flows(folder);
    }

    @AfterEach
    void close() {
        flows.close();
    }

    private PostFlow.Outcome ask(String post, String question) {
        return flows.post().ask(new Submission.PastedText("guest", ArticleDetails.UNKNOWN, post), question, "person:1");
    }

    @Test
    void answersFromThePostWithTheWordsThatProveIt() {
        PostFlow.Outcome outcome = ask(POST, "How many passengers did the fire on the ferry injure?");

        assertThat(outcome).isInstanceOfSatisfying(PostFlow.Outcome.Asked.class, asked -> {
            assertThat(asked.asked().answer()).isInstanceOfSatisfying(Answer.Answered.class, answered -> {
                Citation citation = answered.citations().get(0);
                assertThat(citation.span().of(asked.article().text())).isEqualTo(citation.quote());
                assertThat(answered.text()).contains("12 passengers");
            });
        });
    }

    @Test
    void saysSoWhenThePostDoesNotSay() {
        PostFlow.Outcome outcome = ask(POST, "Who bought the zeppelin?");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PostFlow.Outcome.Asked.class,
                        asked -> assertThat(asked.asked().answer()).isInstanceOf(Answer.NotFound.class));
    }

    @Test
    void tellsWhatThePostIsAbout() {
        assertThat(ask(POST, "summarize this"))
                .isInstanceOfSatisfying(
                        PostFlow.Outcome.Asked.class,
                        asked -> assertThat(asked.asked().answer()).isInstanceOf(Answer.Answered.class));
    }

    @Test
    void knowsNothingOfTheLibraryAndKeepsNothing() {
        flows.add(GROUP, "bridge.txt", "The bridge of Lindholm cost 30 million crowns and opened in May.");

        PostFlow.Outcome outcome = ask(POST, "How many crowns did the bridge of Lindholm cost?");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PostFlow.Outcome.Asked.class,
                        asked -> assertThat(asked.asked().answer()).isInstanceOf(Answer.NotFound.class));
        for (String table : List.of("article", "passage", "turn", "sent_text")) {
            int rows = flows.database()
                    .jdbi()
                    .withHandle(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                            .mapTo(Integer.class)
                            .one());
            assertThat(rows).as(table).isEqualTo(table.equals("article") || table.equals("passage") ? 1 : 0);
        }
    }

    @Test
    void refusesWhatHoldsNoWordsAndAnswersThanks() {
        assertThat(ask("* * *", "Who won?")).isInstanceOf(PostFlow.Outcome.Unusable.class);
        assertThat(ask(POST, "thanks!"))
                .isInstanceOfSatisfying(
                        PostFlow.Outcome.Asked.class,
                        asked -> assertThat(asked.asked().answer())
                                .isInstanceOfSatisfying(
                                        Answer.NotFound.class,
                                        none -> assertThat(none.reason()).isEqualTo(NotFoundReason.SMALL_TALK)));
    }

    @Test
    void waitsForItsTurnLikeAnyQuestion() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        CountDownLatch over = new CountDownLatch(1);
        for (String other : List.of("chat:1", "chat:2")) {
            CountDownLatch begun = new CountDownLatch(1);
            threads.execute(() -> flows.turns().take(other, () -> {
                begun.countDown();
                return waited(over);
            }));
            begun.await();
        }

        Future<PostFlow.Outcome> asked =
                threads.submit(() -> ask(POST, "How many passengers did the fire on the ferry injure?"));
        while (flows.turns().waiting() == 0) {
            assertThat(asked).isNotDone();
            Thread.onSpinWait();
        }
        over.countDown();

        assertThat(asked.get()).isInstanceOf(PostFlow.Outcome.Asked.class);
        threads.shutdownNow();
    }

    private static boolean waited(CountDownLatch over) {
        try {
            over.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package footnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.llm.LocalModelServer;
import footnote.telegram.TelegramBot;
import footnote.telegramserver.ChatMessage;
import footnote.telegramserver.FloodLimits;
import footnote.telegramserver.TelegramPerson;
import footnote.telegramserver.TelegramServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot with a chat model that takes its time: what is seen on Telegram meanwhile, and how it is stopped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamedAnswersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path SAMPLE = Path.of("src", "main", "resources", "samples", "riyadh-talks.txt");
    private static final String QUESTION = "How long did the meeting at the Diriyah Palace last?";
    private static final String TRUE = "The meeting at the Diriyah Palace lasted about four and a half hours.";
    private static final String FALSE = "The meeting at the Diriyah Palace lasted nine hours.";

    private TelegramServer telegram;
    private LocalModelServer model;
    private Assembly assembly;
    private TelegramBot bot;

    @BeforeAll
    void startTheBot(@TempDir Path data) throws IOException {
        telegram = TelegramServer.start();
        telegram.limits(FloodLimits.NONE);
        model = new LocalModelServer();
        String settings = "model: {provider: openai, name: m, base-url: '" + model.address() + "'}";
        Map<String, String> environment =
                Map.of("TELEGRAM_BOT_TOKEN", telegram.token(), "TELEGRAM_API_URL", telegram.url());
        assembly = Assembly.open(Settings.of(SettingsFile.parse("test", settings), environment), data);
        bot = assembly.telegram();
        bot.start();
    }

    @AfterAll
    void stopTheBot() {
        bot.close();
        assembly.close();
        model.close();
        telegram.close();
    }

    @Test
    void showsTheProvedSentencesWhileTheModelGoesOn() throws IOException {
        TelegramPerson ann = withSample(201);
        CountDownLatch gate = new CountDownLatch(1);
        model.streamsInTwo(gate, cited(TRUE) + cited(FALSE) + "And ", "that is all [P1].");

        ann.says(QUESTION);

        ChatMessage draft = ann.chat().awaitDraft(TRUE, PATIENCE);
        assertThat(draft.text()).contains("proved").doesNotContain("nine", "[", "P1");
        gate.countDown();
        ChatMessage answer = ann.chat().awaitText(TRUE, PATIENCE);
        assertThat(answer.text()).contains("[1]").doesNotContain("nine", "stopped");
        assertThat(ann.chat().drafts()).allMatch(shown -> !shown.text().contains("nine"));
    }

    @Test
    void answersWithWhatIsProvedWhenItIsStopped() throws IOException {
        TelegramPerson ben = withSample(202);
        model.streamsInTwo(new CountDownLatch(1), cited(TRUE) + "It ", "never comes.");

        ben.says(QUESTION);
        ben.chat().awaitDraft(TRUE, PATIENCE);
        ben.stopsDraft();

        ChatMessage answer = ben.chat().awaitText(TRUE, PATIENCE);
        assertThat(answer.text()).contains("[1]", "You stopped this answer");
        assertThat(answer.marked("expandable_blockquote")).isNotEmpty();
    }

    @Test
    void saysThatItWasStoppedWhereNothingIsProvedYet() throws IOException {
        TelegramPerson cleo = withSample(203);
        model.streamsInTwo(new CountDownLatch(1), "The ", "never comes.");

        cleo.says(QUESTION);
        cleo.chat().awaitDraft("Writing the answer", PATIENCE);
        cleo.says("/stop");

        ChatMessage stopped = cleo.chat().awaitText("You stopped this before there was an answer", PATIENCE);
        assertThat(stopped.buttons()).as("there is nothing to judge").isEmpty();
    }

    private TelegramPerson withSample(long id) throws IOException {
        TelegramPerson person = telegram.user(id);
        person.sendsDocument("riyadh-talks.txt", Files.readAllBytes(SAMPLE), "");
        person.chat().awaitText("Added", PATIENCE);
        return person;
    }

    private static String cited(String sentence) {
        return sentence + " [P1, P2, P3] ";
    }
}

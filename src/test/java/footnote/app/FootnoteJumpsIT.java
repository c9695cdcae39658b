package footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.fetch.LocalSite;
import footnote.telegram.TelegramBot;
import footnote.telegramserver.ChatButton;
import footnote.telegramserver.ChatMessage;
import footnote.telegramserver.Fault;
import footnote.telegramserver.FloodLimits;
import footnote.telegramserver.ForwardOrigin;
import footnote.telegramserver.TelegramPerson;
import footnote.telegramserver.TelegramServer;
import footnote.telegramserver.TextEntity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A tap on a footnote leads to the passage. The server refuses a quote that does not stand in the message to the letter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FootnoteJumpsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path ARTICLES = Path.of("src", "eval", "articles");
    private static final String HOW_LONG = "How long did the meeting at the Diriyah Palace last?";
    private static final String FOUR_HOURS =
            "The meeting at the Diriyah Palace, on the edge of Riyadh, lasted about four and a half hours.";

    private final LocalSite site = LocalSite.start();
    private final TelegramServer server = TelegramServer.start();
    private Assembly assembly;
    private TelegramBot bot;

    @BeforeAll
    void startTheBot(@TempDir Path data) {
        server.limits(FloodLimits.NONE);
        Map<String, String> environment =
                Map.of("TELEGRAM_BOT_TOKEN", server.token(), "TELEGRAM_API_URL", server.url());
        Settings settings = Settings.of(SettingsFile.parse("test", ""), environment);
        assembly = Assembly.open(
                settings,
                data,
                Assembly.InsideModels.load(settings.threads(), settings.readerModel()),
                (address, port) -> address.isLoopbackAddress() && port == site.port());
        bot = assembly.telegram();
        bot.start();
    }

    @AfterAll
    void stopTheBot() {
        bot.close();
        assembly.close();
        server.close();
        site.close();
    }

    @Test
    void goesToThePassageInTheMessageWithTheMarksInIt() throws IOException {
        TelegramPerson ann = server.user(301);
        String text = article("riyadh-talks.txt").replace("four and", "four  and");
        ObjectNode marked = new ObjectMapper().createObjectNode().put("text", text);
        mark(marked, text, "Diriyah Palace", "bold").put("type", "bold");
        mark(marked, text, "Riyadh, lasted", "italic");
        mark(marked, text, "half hours. Officials", "spoiler");
        mark(marked, text, "the edge", "text_link").put("url", "https://example.org/edge");
        int message = ann.sends(marked);
        ChatMessage answer = asked(ann, HOW_LONG);

        String tap = ann.taps(answer.id(), "[1] in its place");

        server.awaitCallbackAnswer(tap, PATIENCE);
        ChatMessage there = awaitReply(ann, m -> m.repliesTo() == message);
        assertThat(there.quote()).isEqualTo(FOUR_HOURS.replace("four and", "four  and"));
        assertThat(there.json().at("/quote/position").asInt()).isEqualTo(text.indexOf(there.quote()));
        assertThat(there.json().at("/quote/entities"))
                .extracting(mark -> mark.path("type").asText())
                .containsExactlyInAnyOrder("bold", "italic", "spoiler");
        assertThat(there.text())
                .contains("US and Russia hold first high-level talks", "The Meridian Wire", "paragraph 2")
                .doesNotContain("Diriyah");
    }

    @Test
    void quotesTheRightOneOfSeveralMessages() throws IOException {
        TelegramPerson ben = server.user(302);
        String filler = (article("ferry-fire-gazette.txt") + "\n\n" + article("storm-odile-brask.txt")).repeat(3);
        String whole = "A long day of news\n\n" + filler.substring(0, 8_000) + "\n\n" + article("riyadh-talks.txt");
        ben.says(whole);
        ChatMessage answer = asked(ben, HOW_LONG);

        ben.taps(answer.id(), "[1] in its place");

        ChatMessage there = awaitReply(ben, m -> !m.quote().isEmpty());
        String quoted = ben.chat().message(there.repliesTo()).orElseThrow().text();
        assertThat(there.quote()).isEqualTo(FOUR_HOURS);
        assertThat(quoted).contains(FOUR_HOURS);
        assertThat(ben.chat().message(there.repliesTo() - 1).orElseThrow().text())
                .contains("ferry");
    }

    @Test
    void goesIntoAForwardedPost() throws IOException {
        TelegramPerson cleo = server.user(303);
        int post = cleo.forwards(article("riyadh-talks.txt"), ForwardOrigin.channel("The Daily", "thedaily", 12));
        ChatMessage answer = asked(cleo, HOW_LONG);

        cleo.taps(answer.id(), "[1] in its place");

        ChatMessage there = awaitReply(cleo, m -> m.repliesTo() == post);
        assertThat(there.quote()).isEqualTo(FOUR_HOURS);
        assertThat(there.entities()).contains(link(there, "Open the post", "https://t.me/thedaily/12"));
    }

    @Test
    void showsTheParagraphWhenTheMessageWasDeleted() throws IOException {
        TelegramPerson dora = server.user(304);
        int message = dora.says(article("riyadh-talks.txt"));
        ChatMessage answer = asked(dora, HOW_LONG);
        dora.deletes(message);

        dora.taps(answer.id(), "[1] in its place");

        ChatMessage shown = awaitReply(dora, m -> m.text().contains("paragraph 2"));
        assertThat(shown.marked("expandable_blockquote").get(0)).contains(FOUR_HOURS, "Officials on both sides");
        assertThat(shown.repliesTo()).isZero();
    }

    @Test
    void sendsAQuoteOnceWhoseOutcomeWasLost() throws IOException {
        TelegramPerson lea = server.user(312);
        int message = lea.says(article("riyadh-talks.txt"));
        ChatMessage answer = asked(lea, HOW_LONG);
        server.faults().next(1, "sendMessage", Fault.lostReply());

        lea.taps(answer.id(), "[1] in its place");

        ChatMessage there = awaitReply(lea, m -> m.text().contains("Officials on both sides") && m.id() > answer.id());
        assertThat(there.quote()).isEqualTo(FOUR_HOURS);
        assertThat(there.repliesTo()).isEqualTo(message);
        assertThat(lea.chat().botMessages()).hasSize(3);
    }

    @Test
    void saysThatTheMessageWasChangedSince() throws IOException {
        TelegramPerson emil = server.user(305);
        String text = article("riyadh-talks.txt");
        int message = emil.says(text);
        ChatMessage answer = asked(emil, HOW_LONG);
        emil.edits(message, text.replace("was invited.", "was invited to come."));
        awaitReply(emil, m -> m.text().startsWith("Updated"));

        emil.taps(answer.id(), "[1] in its place");

        ChatMessage there = awaitReply(emil, m -> m.repliesTo() == message);
        assertThat(there.quote()).isEqualTo(FOUR_HOURS);
        assertThat(there.text()).contains("was updated since this answer; this passage is still in it");
        emil.edits(message, text.replace("lasted about four and a half", "took six"));
        awaitReply(emil, m -> m.text().startsWith("Updated") && m.id() > there.id());
        emil.taps(answer.id(), "[1] in its place");
        ChatMessage before = awaitReply(emil, m -> m.text().contains("This is how it read before."));
        assertThat(before.marked("expandable_blockquote").get(0)).contains(FOUR_HOURS);
    }

    @Test
    void opensAPageAtTheSentence() throws IOException {
        TelegramPerson finn = server.user(306);
        site.page("/talks", page(article("riyadh-talks.txt")));
        finn.says(site.url("/talks"));
        awaitReply(finn, m -> m.text().startsWith("Added"));
        ChatMessage answer = asked(finn, HOW_LONG);
        String address =
                site.url("/talks") + "#:~:text=The%20meeting%20at%20the%20Diriyah,four%20and%20a%20half%20hours";

        finn.taps(answer.id(), "[1] in its place");

        ChatMessage shown = awaitReply(finn, m -> m.text().contains("paragraph 3"));
        assertThat(answer.entities()).extracting(TextEntity::argument).contains(address);
        assertThat(shown.entities()).contains(link(shown, "Open the page at this sentence", address));
        assertThat(shown.marked("expandable_blockquote").get(0)).contains(FOUR_HOURS);
    }

    @Test
    void keepsOldButtonsWorkingAfterARestart() throws IOException {
        TelegramPerson gwen = server.user(307);
        int message = gwen.says(article("riyadh-talks.txt"));
        ChatMessage answer = asked(gwen, HOW_LONG);
        bot.close();
        bot = assembly.telegram();
        bot.start();

        String tap = gwen.taps(answer.id(), "[1] in its place");

        server.awaitCallbackAnswer(tap, PATIENCE);
        assertThat(awaitReply(gwen, m -> m.repliesTo() == message).quote()).isEqualTo(FOUR_HOURS);
    }

    @Test
    void meetsAForeignTapWithASentence() throws IOException {
        TelegramPerson hugo = server.user(308);
        TelegramPerson ida = server.user(309);
        hugo.says(article("riyadh-talks.txt"));
        String data = asked(hugo, HOW_LONG)
                .button("[1] in its place")
                .map(ChatButton::data)
                .orElseThrow();
        int greeting = ida.says("/start");
        ChatMessage under = awaitReply(ida, m -> m.id() > greeting);

        String tap = ida.tapsForged(under.id(), data);

        server.awaitCallbackAnswer(tap, PATIENCE);
        ChatMessage told = awaitReply(ida, m -> m.text().contains("too old, or belongs to another chat"));
        assertThat(told.quote()).isEmpty();
    }

    @Test
    void showsAllSourcesOfTheLastAnswer() throws IOException {
        TelegramPerson jon = server.user(310);
        jon.says("/sources");
        awaitReply(jon, m -> m.text().contains("no answer yet"));
        int message = jon.says(article("riyadh-talks.txt"));
        awaitReply(jon, m -> m.text().startsWith("Added"));
        ChatMessage answer = asked(jon, HOW_LONG);
        int command = jon.says("/sources");

        ChatMessage sources = awaitReply(jon, m -> m.id() > command && m.text().startsWith("Sources of"));

        assertThat(sources.text())
                .contains(HOW_LONG, "[1] US and Russia hold first", "The Meridian Wire", "paragraph 2");
        assertThat(sources.marked("expandable_blockquote").get(0)).contains(FOUR_HOURS);
        assertThat(sources.buttons().get(0).data())
                .isEqualTo(answer.buttons().get(0).data());
        jon.taps(sources.id(), "[1] in its place");
        assertThat(awaitReply(jon, m -> m.repliesTo() == message).quote()).isEqualTo(FOUR_HOURS);
    }

    @Test
    void putsSeveralFootnotesIntoOneRow() throws IOException {
        TelegramPerson kim = server.user(311);
        kim.says(article("riyadh-talks.txt"));
        awaitReply(kim, m -> m.text().startsWith("Added"));

        kim.says("What did the Pope say about the talks in Riyadh?");

        ChatMessage refusal = awaitReply(kim, m -> m.text().contains("not an answer"));
        assertThat(refusal.json().at("/reply_markup/inline_keyboard/0"))
                .extracting(key -> key.path("text").asText())
                .containsExactly("[1]", "[2]");
    }

    /** Marks the first place of these words in the message. */
    private static ObjectNode mark(ObjectNode message, String text, String words, String type) {
        return message.withArray("entities")
                .addObject()
                .put("type", type)
                .put("offset", text.indexOf(words))
                .put("length", words.length());
    }

    private static TextEntity link(ChatMessage message, String words, String address) {
        return new TextEntity("text_link", message.text().indexOf(words), words.length(), address);
    }

    private ChatMessage asked(TelegramPerson person, String question) {
        person.says(question);
        return awaitReply(person, m -> m.text().contains("[1]"));
    }

    private static ChatMessage awaitReply(TelegramPerson person, Predicate<ChatMessage> wanted) {
        return person.chat().awaitMessage(wanted, PATIENCE);
    }

    private static String article(String name) throws IOException {
        String text = Files.readString(ARTICLES.resolve(name), UTF_8).strip();
        return text.substring(0, Math.min(text.length(), 4_000)).strip();
    }

    private static String page(String text) {
        return "<html><head><title>The talks</title></head><body><article><p>" + text.replace("\n\n", "</p><p>")
                + "</p></article></body></html>";
    }
}

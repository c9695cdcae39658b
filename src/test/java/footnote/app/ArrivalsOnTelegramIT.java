package footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.fetch.LocalSite;
import footnote.phrases.InterfaceLanguage;
import footnote.phrases.PhraseBook;
import footnote.telegram.TelegramBot;
import footnote.telegramserver.ChatMessage;
import footnote.telegramserver.FloodLimits;
import footnote.telegramserver.ForwardOrigin;
import footnote.telegramserver.TelegramPerson;
import footnote.telegramserver.TelegramServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Articles arrive in every way that Telegram has; nothing is faked but Telegram and the web. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrivalsOnTelegramIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path ARTICLES = Path.of("src", "eval", "articles");

    private final LocalSite site = LocalSite.start();
    private final CountDownLatch over = new CountDownLatch(1);
    private TelegramServer server;
    private Assembly assembly;
    private TelegramBot bot;

    @BeforeAll
    void startTheBot(@TempDir Path data) {
        server = TelegramServer.start();
        server.limits(FloodLimits.NONE);
        Map<String, String> environment =
                Map.of("TELEGRAM_BOT_TOKEN", server.token(), "TELEGRAM_API_URL", server.url());
        Settings settings = Settings.of(SettingsFile.parse("test", ""), environment);
        Assembly.InsideModels models = Assembly.InsideModels.load(settings.threads(), settings.readerModel());
        assembly = Assembly.open(
                settings, data, models, (address, port) -> address.isLoopbackAddress() && port == site.port());
        bot = assembly.telegram();
        bot.start();
    }

    @AfterAll
    void stopTheBot() {
        over.countDown();
        bot.close();
        assembly.close();
        server.close();
        site.close();
    }

    @Test
    void tellsTelegramTheCommandMenusOfAllLanguages() throws IOException {
        int menus = 3 * InterfaceLanguage.values().length;
        await().atMost(PATIENCE).until(() -> server.requests("setMyCommands").size() == menus);

        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            String asked = PhraseBook.load().in(language).text("command.ask");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(menu(language)).startsWith("ask – " + asked + "\n"));
        }
    }

    /** As a member of a group finds it whose Telegram has the language. */
    private String menu(InterfaceLanguage language) throws IOException {
        String code = language == InterfaceLanguage.ENGLISH ? "" : language.code();
        String scope = URLEncoder.encode("{\"type\":\"all_group_chats\"}", UTF_8);
        URL address = new URL(
                server.url() + "/bot" + server.token() + "/getMyCommands?language_code=" + code + "&scope=" + scope);
        try (InputStream in = address.openStream()) {
            StringBuilder menu = new StringBuilder();
            for (JsonNode command : new ObjectMapper().readTree(in).path("result")) {
                menu.append(command.path("command").asText())
                        .append(" – ")
                        .append(command.path("description").asText())
                        .append('\n');
            }
            return menu.toString();
        }
    }

    @Test
    void makesOneArticleOfThreeMessagesAndAnswersTheQuestionOfTheSameSecond() throws IOException {
        TelegramPerson ann = server.user(201);
        String filler = article("ferry-fire-gazette.txt") + "\n\n" + article("storm-odile-brask.txt");

        ann.says(article("riyadh-talks.txt") + "\n\n" + filler.repeat(4).substring(0, 8_500));
        ann.says("How long did the meeting at the Diriyah Palace last?");

        ChatMessage answer = awaitReply(ann, m -> m.text().contains("four and a half hours"));
        assertThat(answer.text()).contains("[1]");
        assertThat(ann.chat().botMessages()).as(ann.chat().transcript()).hasSize(2);
        assertThat(ann.chat().botMessages().get(0).text()).startsWith("Added US and Russia hold first");
        ann.says("/articles");
        assertThat(awaitReply(ann, m -> m.text().startsWith("1. ")).text()).doesNotContain("2. ");
    }

    @Test
    void tellsOutletAndDateOfWhatWasForwardedTogether() throws IOException {
        TelegramPerson ben = server.user(202);

        ben.forwards(article("tarrasund-lake.txt"), ForwardOrigin.channel("The Daily Lake", "dailylake", 5));
        ben.forwards(article("velmark-closure.txt"), ForwardOrigin.channel("Works Weekly", "worksweekly", 6));

        ChatMessage reply = awaitReply(ben, m -> m.text().contains("Ask me about them."));
        assertThat(reply.text()).contains("words").contains("Added ");
        assertThat(ben.chat().botMessages()).hasSize(1);
    }

    @Test
    void changesAnArticleWithItsMessage() throws IOException {
        TelegramPerson cleo = server.user(203);
        String text = article("riyadh-talks.txt");
        int message = cleo.says(text);
        awaitReply(cleo, m -> m.text().startsWith("Added"));

        cleo.edits(message, text.replace("four and a half hours", "six hours"));

        awaitReply(cleo, m -> m.text().startsWith("Updated ") && m.text().contains("takes the place of"));
        cleo.says("How long did the meeting at the Diriyah Palace last?");
        awaitReply(cleo, m -> m.text().contains("six hours") && m.text().contains("[1]"));
    }

    @Test
    void readsAPageAndAnswersTheQuestionBesideItsLink() throws IOException {
        TelegramPerson dora = server.user(204);
        site.page("/talks", page(article("riyadh-talks.txt")));

        dora.says("How long did the meeting at the Diriyah Palace last? " + site.url("/talks"));

        ChatMessage answer = awaitReply(dora, m -> m.text().contains("four and a half hours"));
        assertThat(answer.entities().stream().map(Object::toString))
                .anyMatch(mark -> mark.contains(site.url("/talks")));
    }

    @Test
    void servesOthersWhileSitesKeepItWaiting() throws IOException {
        site.on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            do {
                exchange.getResponseBody().write('a');
                exchange.getResponseBody().flush();
            } while (!isOverWithin(500));
        });
        site.page("/deep", "<html><body>" + "<div>".repeat(40_000) + "deep");
        List<TelegramPerson> trapped = List.of(
                server.user(210),
                server.user(211),
                server.user(212),
                server.user(213),
                server.user(214),
                server.user(215));
        trapped.forEach(person -> person.says(site.url("/drip?" + person.chat().id())));
        TelegramPerson emil = server.user(216);
        emil.says(site.url("/deep"));
        TelegramPerson finn = server.user(217);
        finn.says(article("riyadh-talks.txt"));
        finn.says("How long did the meeting at the Diriyah Palace last?");

        awaitReply(finn, m -> m.text().contains("four and a half hours"));
        trapped.forEach(person -> awaitReply(person, m -> m.text().contains("took longer than 12 seconds")));
        awaitReply(emil, m -> m.text().contains("I could not read") || m.text().startsWith("Added"));
    }

    private boolean isOverWithin(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static ChatMessage awaitReply(TelegramPerson person, Predicate<ChatMessage> wanted) {
        return person.chat().awaitMessage(wanted, PATIENCE);
    }

    private static String article(String name) throws IOException {
        return Files.readString(ARTICLES.resolve(name), UTF_8).strip();
    }

    private static String page(String text) {
        return "<html><head><title>The talks</title></head><body><article><p>" + text.replace("\n\n", "</p><p>")
                + "</p></article></body></html>";
    }
}

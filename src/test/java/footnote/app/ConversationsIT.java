package footnote.app;

import footnote.fetch.LocalSite;
import footnote.llm.LocalModelServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole conversations, written down as people see them and compared with the recorded ones in {@code golden/conversations}. The bot is the
 * real one; Telegram is the test server, which refuses what the real one refuses.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationsIT {
    private static final String INVITED = """
            access: {mode: pairing-code, people: [21], admins: [22]}
            limits: {person-questions-per-day: 2}
            """;

    private final LocalSite site = LocalSite.start();
    private Path folder;
    private Assembly.InsideModels models;
    private RecordedBot bot;

    @BeforeAll
    void startTheBot(@TempDir Path data) {
        folder = data;
        models = Assembly.InsideModels.load(2, "");
        bot = RecordedBot.start(models, data.resolve("open"), site, "");
    }

    @AfterAll
    void stopTheBot() {
        bot.close();
        models.threads().shutdownNow();
        site.close();
    }

    @Test
    void footnotesThatJump() throws IOException {
        GoldenConversation.check(
                "1-footnotes", "Footnotes lead to the passage", new AnswerConversations(bot, site)::footnotes);
    }

    @Test
    void answersAsTheyCome() throws IOException {
        try (LocalModelServer model = new LocalModelServer();
                RecordedBot worded = RecordedBot.start(
                        models,
                        folder.resolve("worded"),
                        site,
                        "model: {provider: openai, name: m, base-url: '" + model.address() + "'}")) {
            GoldenConversation.check(
                    "2-answers-as-they-come",
                    "Answers are seen while they are made",
                    t -> new AnswerConversations(worded, site).growing(t, model));
        }
    }

    @Test
    void sayingNo() throws IOException {
        GoldenConversation.check(
                "3-saying-no", "Saying no, and how to go on", new AnswerConversations(bot, site)::sayingNo);
    }

    @Test
    void groupsTopicsAndChannels() throws IOException {
        GoldenConversation.check("4-groups", "Groups, topics and channels", new GroupConversations(bot)::groups);
    }

    @Test
    void guestsAndInline() throws IOException {
        GoldenConversation.check(
                "5-guests-and-inline", "In chats of others, and inline", new GroupConversations(bot)::guests);
    }

    @Test
    void commandsAndMenus() throws IOException {
        GoldenConversation.check("6-commands", "Commands and menus", new MenuConversations(bot)::commands);
    }

    @Test
    void languages() throws IOException {
        GoldenConversation.check("7-languages", "Languages", new LanguageConversations(bot)::languages);
    }

    @Test
    void feedbackAndAccess() throws IOException {
        try (RecordedBot invited = RecordedBot.start(models, folder.resolve("invited"), site, INVITED)) {
            GoldenConversation.check(
                    "8-feedback-and-access",
                    "Feedback, and who may use the bot",
                    new MenuConversations(invited)::feedback);
        }
    }

    @Test
    void inTheTerminal() throws IOException {
        TerminalConversation terminal = new TerminalConversation(models, folder.resolve("terminal"));
        GoldenConversation.check("9-terminal", terminal.screen());
    }
}

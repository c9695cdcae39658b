package footnote.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.access.PairingCodes;
import footnote.telegramserver.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

/** Conversations about everything but answers: commands and menus, languages, feedback, and who may use the bot. */
final class MenuConversations {
    private final RecordedBot bot;

    MenuConversations(RecordedBot bot) {
        this.bot = bot;
    }

    void commands(Transcript transcript) throws IOException {
        transcript.chat("Commands");
        RecordedChat ann = new RecordedChat(transcript, bot, 61, "Ann");
        ann.says("/start");
        ann.says("/help");
        ann.says("/articles");
        ann.says("/sources");
        ann.says("/ask");
        ann.says("/forget");
        ann.says("/export");
        ann.says("/weather tomorrow");
        transcript.remark("Links to the bot carry what to do: settings, or a question.");
        ann.says("/start settings");
        ann.taps("Add the sample article");
        ann.says("/start ask_"
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("How long did the meeting last?".getBytes(StandardCharsets.UTF_8)));
        articles(transcript);
        settings(transcript);
        unreadable(transcript);
    }

    private void articles(Transcript transcript) throws IOException {
        transcript.chat("The articles, page by page");
        RecordedChat ben = new RecordedChat(transcript, bot, 62, "Ben");
        ben.sendsFile("articles.jsonl", RecordedArticles.all());
        ben.says("/articles");
        ben.taps("Older ▶");
        ben.taps("10");
        ben.taps("◀ All articles");
        ben.says("/articles ferry");
        ben.says("/articles penguins");
        ben.says("/forget Velmark");
        ben.says("/export");
        ben.says("/forget");
        ben.taps("Keep");
        ben.says("/forget");
        ben.taps("Forget everything");
        ben.says("/privacy");
    }

    private void settings(Transcript transcript) throws IOException {
        transcript.chat("Settings");
        RecordedChat cleo = new RecordedChat(transcript, bot, 63, "Cleo");
        cleo.says(RecordedArticles.text("velmark-closure"));
        cleo.says("/settings");
        cleo.taps("Passages shown");
        cleo.taps("No suggestions");
        cleo.says("How many jobs will the decision at Velmark cost?");
        cleo.says("/settings");
        cleo.taps("Short answers");
        cleo.says("How many jobs will the decision at Velmark cost?");
    }

    private void unreadable(Transcript transcript) {
        transcript.chat("What is no text");
        RecordedChat dora = new RecordedChat(transcript, bot, 64, "Dora");
        ObjectNode photo =
                json("{\"photo\": [{\"file_id\": \"p\", \"file_unique_id\": \"p\", \"width\": 9, \"height\": 9}]}");
        dora.sends("a photo", photo);
        dora.sends(
                "a voice message",
                json("{\"voice\": {\"file_id\": \"v\", \"file_unique_id\": \"v\", \"duration\": 3}}"));
        dora.sends(
                "a sticker",
                json(
                        "{\"sticker\": {\"file_id\": \"s\", \"file_unique_id\": \"s\", \"type\": \"regular\", \"width\": 9,"
                                + " \"height\": 9, \"is_animated\": false, \"is_video\": false}}"));
        dora.sends("a location", json("{\"location\": {\"latitude\": 24.7, \"longitude\": 46.6}}"));
        dora.sendsFile("holiday.png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1));
    }

    void feedback(Transcript transcript) throws IOException {
        transcript.chat("Feedback");
        RecordedChat ann = new RecordedChat(transcript, bot, 21, "Ann");
        ann.says(RecordedArticles.text("riyadh-talks"));
        ann.says("Who attended the Riyadh talks?");
        ann.taps("👍");
        ann.taps("👎");
        ann.taps("1");
        ann.says("/feedback Dmitriev is missing.");
        int answer = ann.chat().botMessages().get(1).id();
        ann.reacts(answer, "👎");
        ann.says("/feedback");
        ann.says("When did Trump and Putin speak by telephone?");
        transcript.remark("Two questions a day are the most that this bot's operator allows.");
        ann.says("Who paid for the meeting?");
        access(transcript);
    }

    private void access(Transcript transcript) {
        transcript.chat("A stranger with a code");
        RecordedChat eve = new RecordedChat(transcript, bot, 23, "Eve");
        eve.says("Hello?");
        transcript.remark("The refusal is said once a day.");
        eve.says("Anybody there?");
        eve.says("/start K7QM-2XPD-9R4");
        String code = new PairingCodes(bot.assembly().database(), Clock.systemUTC()).make(Duration.ofDays(900));
        eve.saysSecretly("/start " + code, "/start (the code)");
        transcript.chat("Who runs the bot");
        RecordedChat admin = new RecordedChat(transcript, bot, 22, "Olga");
        admin.says("/stats");
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}

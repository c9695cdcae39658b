package footnote.app;

import footnote.telegramserver.Transcript;
import java.io.IOException;

/** Conversations with people whose apps speak other languages. */
final class LanguageConversations {
    private final RecordedBot bot;

    LanguageConversations(RecordedBot bot) {
        this.bot = bot;
    }

    void languages(Transcript transcript) throws IOException {
        transcript.chat("Arabic");
        RecordedChat huda = new RecordedChat(transcript, bot, 71, "Huda", "ar");
        huda.says("/start");
        huda.says(RecordedArticles.arabic());
        huda.says("كم راكبًا كان على متن العبّارة؟");
        huda.taps("[1]");
        huda.says("ماذا قال البابا عن البطاريق؟");
        huda.says("/articles");
        huda.says("/settings");
        transcript.chat("Russian, which counts in three ways");
        RecordedChat ivan = new RecordedChat(transcript, bot, 72, "Ivan", "ru");
        ivan.says("/start");
        ivan.sendsFile("velmark-closure.txt", RecordedArticles.text("velmark-closure"));
        ivan.says("/start");
        ivan.sendsFile("aldermere-evote.txt", RecordedArticles.text("aldermere-evote"));
        ivan.says("/start");
        for (String article : new String[] {"tarrasund-lake", "ferry-fire-gazette", "hospice-treasurer-trial"}) {
            ivan.sendsFile(article + ".txt", RecordedArticles.text(article));
        }
        ivan.says("/forget");
        ivan.says("How many jobs will the decision at Velmark cost?");
        ivan.says("/help");
        transcript.remark("The chat can have another language than the app.");
        ivan.says("/language");
        ivan.taps("Deutsch");
        ivan.says("/articles");
        ivan.says("/language en");
    }
}

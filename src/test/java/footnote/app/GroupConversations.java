package footnote.app;

import footnote.telegramserver.ChannelEditor;
import footnote.telegramserver.TelegramChat;
import footnote.telegramserver.TelegramPerson;
import footnote.telegramserver.Transcript;
import java.io.IOException;

/** Conversations where several people are: groups, topics, channels, chats of others, and inline. */
final class GroupConversations {
    private static final String NAME = "@footnote_test_bot";
    private static final String HOW_LONG = " How long did the meeting at the Diriyah Palace last?";
    private final RecordedBot bot;

    GroupConversations(RecordedBot bot) {
        this.bot = bot;
    }

    void groups(Transcript transcript) throws IOException {
        transcript.chat("Newsroom, a group");
        TelegramChat group = bot.server().supergroup(-1_004_000L, "Newsroom");
        RecordedChat ann = member(transcript, group, 41, "Ann");
        RecordedChat ben = member(transcript, group, 42, "Ben");
        bot.server().user(41, group).becomes("creator");
        ann.makesTheBot("administrator");
        int post = ann.says(RecordedArticles.text("riyadh-talks"));
        transcript.remark("What is not said to the bot, it leaves alone.");
        ben.replies(post, "/add" + NAME);
        ben.says(NAME + HOW_LONG);
        ben.taps("[1] in its place");
        ben.says(NAME + " What did the Pope say about penguins?");
        ann.says("/articles" + NAME);
        ben.says("/settings" + NAME);
        ann.says("/settings" + NAME);
        ann.says("/forget" + NAME + " US and Russia");
        topics(transcript);
        channels(transcript);
    }

    private void topics(Transcript transcript) throws IOException {
        transcript.chat("Desk, a group with topics");
        TelegramChat desk = bot.server().supergroup(-1_004_001L, "Desk");
        int talks = desk.opensTopic("Talks");
        int ferry = desk.opensTopic("Ferry");
        RecordedChat ann = member(transcript, desk, 41, "Ann");
        RecordedChat inTalks = ann.inTopic(talks, "Talks");
        RecordedChat inFerry = ann.inTopic(ferry, "Ferry");
        inTalks.says("/add" + NAME + " " + RecordedArticles.text("riyadh-talks"));
        inTalks.says(NAME + " When did Trump and Putin speak by telephone?");
        inFerry.says(NAME + " and for how long?");
        inTalks.says(NAME + " and for how long?");
    }

    private void channels(Transcript transcript) throws IOException {
        TelegramChat channel = bot.server().channel(-1_004_002L, "The Daily", "thedaily");
        TelegramPerson owner = bot.server().user(43, channel).becomes("creator");
        owner.makesTheBot("administrator");
        ChannelEditor editor = bot.server().editorOf(channel);
        editor.posts(RecordedArticles.text("velmark-closure"));
        member(transcript, channel, 43, "Eva").settle();
        transcript.chat("A chat that asks a channel");
        RecordedChat eva = new RecordedChat(transcript, bot, 43, "Eva");
        eva.says("/link @thedaily");
        eva.says("How many jobs will the decision at Velmark cost?");
    }

    void guests(Transcript transcript) throws IOException {
        transcript.chat("A group of others, where the bot is no member");
        TelegramChat others = bot.server().supergroup(-1_005_000L, "Others").ofOthers();
        RecordedChat ben = member(transcript, others, 52, "Ben");
        int post = ben.says(RecordedArticles.text("riyadh-talks"));
        ben.callsTheGuest(post, NAME + HOW_LONG);
        ben.callsTheGuest(post, NAME + " What did the Pope say about penguins?");
        ben.callsTheGuest(0, NAME + HOW_LONG);
        transcript.chat("Inline");
        RecordedChat ann = new RecordedChat(transcript, bot, 51, "Ann");
        ann.typesInline("diriyah palace");
        ann.says(RecordedArticles.text("riyadh-talks"));
        ann.typesInline("diriyah palace");
        ann.typesInline("penguins");
    }

    private RecordedChat member(Transcript transcript, TelegramChat chat, long id, String name) {
        TelegramPerson unused = bot.server().user(id, name, "en");
        return new RecordedChat(transcript, bot, bot.server().user(id, chat), id, name);
    }
}

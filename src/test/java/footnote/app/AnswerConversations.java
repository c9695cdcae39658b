package footnote.app;

import footnote.fetch.LocalSite;
import footnote.llm.LocalModelServer;
import footnote.telegramserver.Transcript;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Conversations about answers: where they come from, how they grow, and what is said where there is none. */
final class AnswerConversations {
    private static final String HOW_LONG = "How long did the meeting at the Diriyah Palace last?";
    private final RecordedBot bot;
    private final LocalSite site;

    AnswerConversations(RecordedBot bot, LocalSite site) {
        this.bot = bot;
        this.site = site;
    }

    void footnotes(Transcript transcript) throws IOException {
        transcript.chat("A pasted article");
        RecordedChat ann = new RecordedChat(transcript, bot, 1, "Ann");
        String talks = RecordedArticles.text("riyadh-talks");
        int pasted = ann.says(talks);
        ann.says(HOW_LONG);
        transcript.remark(
                "A tap on a footnote quotes the passage in a reply to the article; a tap on the quote goes there.");
        ann.taps("[1] in its place");
        ann.says("When did Trump and Putin speak by telephone?");
        ann.says("and for how long?");
        ann.taps("[1] in its place");
        ann.says("/sources");
        transcript.remark("The article is changed, and the passage is in it still; then it is not.");
        ann.edits(pasted, talks.replace("was invited.", "was invited to come."));
        ann.taps("[1] in its place");
        ann.edits(pasted, talks.replace("for close to an hour and a half", "for about two hours"));
        ann.taps("[1] in its place");
        transcript.remark("The message is deleted, and then the article is forgotten.");
        ann.deletes(pasted);
        ann.says(HOW_LONG);
        ann.taps("[1] in its place");
        ann.says("/forget US and Russia hold first");
        ann.taps("[1] in its place");
        ann.says("/sources");
        fromElsewhere(transcript);
    }

    private void fromElsewhere(Transcript transcript) throws IOException {
        transcript.chat("A forwarded post, and a page of the web");
        RecordedChat ben = new RecordedChat(transcript, bot, 2, "Ben");
        ben.forwards(RecordedArticles.text("riyadh-talks"), "The Daily", "thedaily");
        ben.says(HOW_LONG);
        ben.taps("[1] in its place");
        site.page("/ferry", RecordedArticles.page("ferry-fire-gazette"));
        ben.says(site.url("/ferry"));
        ben.says("Where did the fire on the ferry Sigrun Dahl break out?");
        ben.taps("[1] in its place");
    }

    void growing(Transcript transcript, LocalModelServer model) throws IOException {
        transcript.chat("With a language model that words the answers");
        RecordedChat ann = new RecordedChat(transcript, bot, 1, "Ann");
        ann.sendsFile("riyadh-talks.txt", RecordedArticles.text("riyadh-talks"));
        CountDownLatch gate = new CountDownLatch(1);
        String proved = "The meeting at the Diriyah Palace lasted about four and a half hours.";
        model.streamsInTwo(
                gate,
                cited(proved) + cited("It cost nine million dollars.") + "Neither ",
                "side signed anything [P1, P2, P3].");
        ann.begins(HOW_LONG);
        ann.seesDraft(proved);
        transcript.remark(
                "The model has written by now that it cost nine million dollars. That is not in the article, so nobody ever sees it.");
        gate.countDown();
        ann.settle();
        transcript.remark("A draft is stopped: what is proved by then is the answer.");
        model.says("Which country acted as host?");
        model.streamsInTwo(new CountDownLatch(1), "Saudi Arabia acted as host [P1, P2, P3, P4]. It ", "never comes.");
        ann.begins("Which country acted as host?");
        ann.seesDraft("Saudi Arabia acted as host.");
        ann.stopsTheDraft();
        transcript.remark("Stopped by the command, before anything is proved.");
        model.says("Who paid for the meeting?");
        model.streamsInTwo(new CountDownLatch(1), "The ", "never comes.");
        ann.begins("Who paid for the meeting?");
        ann.seesDraft("Writing the answer");
        ann.says("/stop");
        ann.says("/stop");
        transcript.remark("The language model is gone: the articles are quoted.");
        ann.says(HOW_LONG);
    }

    void sayingNo(Transcript transcript) throws IOException {
        transcript.chat("No articles yet");
        RecordedChat cleo = new RecordedChat(transcript, bot, 3, "Cleo");
        cleo.says("Who attended the Riyadh talks?");
        cleo.taps("Add the sample article");
        cleo.says("Who attended the Riyadh talks?");
        transcript.remark("Nothing of it is covered.");
        cleo.says("What did the Pope say about penguins?");
        cleo.taps("Ask: ");
        transcript.remark("The articles speak of it, but do not say it.");
        cleo.says("What is the name of Rubio's wife?");
        transcript.chat("Several articles");
        RecordedChat dora = new RecordedChat(transcript, bot, 4, "Dora");
        dora.says(RecordedArticles.text("riyadh-talks"));
        int velmark = dora.says(RecordedArticles.text("velmark-closure"));
        transcript.remark("Another article than the one that was asked says it.");
        dora.replies(velmark, HOW_LONG);
        dora.taps("Ask in: ");
        transcript.remark("The articles speak of it, but do not say it.");
        dora.says("What is the name of the dam near Sabrova?");
        transcript.remark("It cannot be told who is meant.");
        dora.says("/new");
        dora.says("What did he say?");
        dora.says("thanks!");
    }

    private static String cited(String sentence) {
        return sentence + " [P1, P2, P3] ";
    }
}

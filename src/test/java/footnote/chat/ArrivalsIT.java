package footnote.chat;

import static footnote.chat.TestChat.FIRE;
import static footnote.chat.TestChat.HOW_MANY;
import static footnote.chat.TestChat.button;
import static footnote.chat.TestChat.speaker;
import static footnote.chat.TestChat.text;
import static footnote.chat.TestChat.words;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.fetch.LocalSite;
import footnote.library.StoredArticle;
import footnote.model.ArticleDetails;
import footnote.model.LibraryId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way an article arrives, as data: no Telegram, a web site of this machine. */
class ArrivalsIT {
    private static final LibraryId ANN = LibraryId.ofChat("ann");
    private static final String LAKE = """
            Lake falls

            The lake of Tarrasund fell by three metres in the summer. \
            Farmers around the lake of Tarrasund lost 40 fields of barley. \
            Mayor Ida Strand asked the region for help on Tuesday, and the region promised to send water by train.
            """;

    @TempDir
    Path folder;

    private final LocalSite site = LocalSite.start();
    private TestChat chat;

    @BeforeEach
    void open() {
        chat = new TestChat(folder);
    }

    @AfterEach
    void close() {
        chat.close();
        site.close();
    }

    @Test
    void makesOneArticleOfTheMessagesOfAPaste() {
        int cut = FIRE.indexOf("The fire on the ferry");
        Incoming joined = new Incoming.Joined(List.of(
                text("ann", "1", FIRE.substring(0, cut).strip(), false), text("ann", "2", FIRE.substring(cut), false)));

        Reply reply = chat.handle(joined);
        Reply again = chat.handle(joined);

        assertThat(words(reply)).startsWith("Added Ferry fire");
        assertThat(again).isEqualTo(reply);
        assertThat(chat.flows().library().count(ANN)).isEqualTo(1);
        assertThat(words(chat.say("ann", HOW_MANY))).contains("12 passengers");
    }

    @Test
    void changesTheArticleWhenOneOfItsMessagesIsChanged() {
        int cut = FIRE.indexOf("The fire on the ferry");
        chat.handle(new Incoming.Joined(List.of(
                text("ann", "1", FIRE.substring(0, cut).strip(), false),
                text("ann", "2", FIRE.substring(cut), false))));
        Incoming edit = new Incoming.Edited(
                text("ann", "2:99", FIRE.substring(cut).replace("12 passengers", "15 passengers"), false), "2");

        Reply reply = chat.handle(edit);

        assertThat(words(reply)).startsWith("Updated Ferry fire").contains("takes the place of the version");
        assertThat(chat.flows().library().count(ANN)).isEqualTo(1);
        assertThat(words(chat.say("ann", HOW_MANY))).contains("15 passengers").doesNotContain("12 passengers");
        assertThat(words(chat.handle(edit))).contains("nothing changed");
    }

    @Test
    void answersAChangedQuestionAnew() {
        chat.sendFile("ann", "fire.txt", FIRE);
        chat.handle(text("ann", "q", "Who sings?", false));

        Reply reply = chat.handle(new Incoming.Edited(text("ann", "q:99", HOW_MANY, false), "q"));

        assertThat(words(reply)).contains("12 passengers");
    }

    @Test
    void takesAnArticleForAQuestionOnOneTap() {
        chat.sendFile("ann", "fire.txt", FIRE);
        String longQuestion = "I have thought about this for a while. ".repeat(14) + HOW_MANY;
        Reply added = chat.say("ann", longQuestion);
        assertThat(words(added)).startsWith("Added ");

        Reply answer = chat.press("ann", button(added, "That was a question"));

        assertThat(words(answer)).contains("12 passengers");
        assertThat(chat.flows().library().count(ANN)).isEqualTo(1);
        assertThat(words(chat.press("bob", button(added, "That was a question"))))
                .startsWith("That button is too old");
    }

    @Test
    void takesAQuestionForAnArticleOnOneTap() {
        String news =
                "The ferry Coastline caught fire on Monday near Sandholm. The fire on the ferry injured 12 passengers"
                        + " and two sailors. All came ashore.";
        Reply answer = chat.say("ann", news);

        Reply added = chat.press("ann", button(answer, "That was an article"));

        assertThat(words(added)).startsWith("Added ");
        assertThat(words(chat.say("ann", HOW_MANY))).contains("12 passengers");
    }

    @Test
    void tellsOfABurstOfForwardsInOneReply() {
        ArticleDetails daily =
                new ArticleDetails("", "", "The Daily", "https://t.me/daily/1", "2026-11-20T10:00:00Z", "");
        ArticleDetails lake =
                new ArticleDetails("", "", "The Lake Post", "https://t.me/lake/2", "2026-11-21T10:00:00Z", "");
        Incoming burst = new Incoming.Several(List.of(
                new Incoming.Text(speaker("ann"), "1", FIRE, daily, true),
                new Incoming.Unreadable(speaker("ann"), "2", Attachment.PHOTO),
                new Incoming.Text(speaker("ann"), "3", LAKE, lake, true)));

        List<Reply> replies = chat.service().handle(burst);

        assertThat(replies).hasSize(1);
        assertThat(words(replies.get(0)))
                .contains(
                        "Added Ferry fire · The Daily · Nov 20, 2026",
                        "Added Lake falls · The Lake Post · Nov 21, 2026")
                .contains("I cannot read pictures.", "Ask me about them.");
    }

    @Test
    void answersTheCaptionOfAFileFromTheFile() {
        chat.sendFile("ann", "lake.txt", LAKE);

        List<Reply> replies = chat.service()
                .handle(new Incoming.Document(
                        speaker("ann"),
                        "d",
                        "fire.txt",
                        FIRE.getBytes(StandardCharsets.UTF_8),
                        HOW_MANY,
                        ArticleDetails.UNKNOWN));

        assertThat(replies).hasSize(2);
        assertThat(words(replies.get(1))).contains("12 passengers");
    }

    @Test
    void understandsAQuestionByThePassageItQuotes() {
        chat.sendFile("ann", "fire.txt", FIRE);
        chat.sendFile("ann", "lake.txt", LAKE);
        Incoming.Text question = text("ann", "q", "Where did she bring it?", false);

        Reply reply = chat.handle(new Incoming.Quoting(question, "Captain Anna Lund brought the ferry"));

        assertThat(words(reply)).contains("harbour of Lindholm");
    }

    @Test
    void readsThePageBehindALinkAndAnswersFromIt() {
        site.page("/fire", page("Ferry fire", FIRE));
        chat.sendFile("ann", "lake.txt", LAKE);

        List<Reply> replies = chat.service().handle(text("ann", "1", HOW_MANY + " " + site.url("/fire"), false));

        assertThat(words(replies.get(0))).startsWith("Added Ferry fire");
        assertThat(words(replies.get(1))).contains("12 passengers");
        assertThat(newest().article().details().url()).isEqualTo(site.url("/fire"));
    }

    @Test
    void answersAKnownLinkFromTheLibraryAndReadsItAgainOnATap() {
        site.page("/fire", page("Ferry fire", FIRE));
        chat.say("ann", site.url("/fire?utm_source=mail"));
        int asked = site.asked().size();

        Reply known = chat.say("ann", site.url("/fire#comments"));

        assertThat(words(known)).startsWith("I have this page already: Ferry fire, read on Nov 23, 2026.");
        assertThat(site.asked()).hasSize(asked);
        assertThat(words(chat.press("ann", button(known, "Read again"))))
                .startsWith("The page says the same as before: Ferry fire");
    }

    @Test
    void takesTheNewVersionOfAPageThatIsReadAgain() {
        String[] story = {FIRE};
        site.on(
                "/live",
                exchange -> LocalSite.answer(
                        exchange, 200, "text/html", page("Ferry fire", story[0]).getBytes(StandardCharsets.UTF_8)));
        chat.say("ann", site.url("/live"));
        story[0] = FIRE.replace("12 passengers", "15 passengers");

        Reply again = chat.press("ann", button(chat.say("ann", site.url("/live")), "Read again"));

        assertThat(words(again)).startsWith("Updated Ferry fire").contains("takes the place of the version");
        assertThat(chat.flows().library().count(ANN)).isEqualTo(1);
        assertThat(words(chat.say("ann", HOW_MANY))).contains("15 passengers");
    }

    @Test
    void readsSeveralLinksAtOnceAndSaysWhichCannotBeRead() {
        site.page("/fire", page("Ferry fire", FIRE))
                .page("/lake", page("Lake falls", LAKE))
                .status("/gone", 410);

        Reply reply = chat.say(
                "ann",
                site.url("/fire") + " and " + site.url("/lake") + "\n" + site.url("/gone") + " http://10.0.0.1/x");

        assertThat(words(reply))
                .contains("Added Ferry fire", "Added Lake falls", "no such page (410)", "public internet");
        assertThat(chat.flows().library().count(ANN)).isEqualTo(2);
    }

    @Test
    void saysThatAPageIsForSubscribers() {
        site.page(
                "/paid",
                page("Ferry fire", FIRE)
                        + "<script type='application/ld+json'>{\"isAccessibleForFree\":false}</script>");

        assertThat(words(chat.say("ann", site.url("/paid")))).contains("The page is for subscribers");
    }

    @Test
    void takesAForwardThatOnlyTeasesForThePageItLeadsTo() {
        site.page("/fire", page("Ferry fire", FIRE));
        String teaser = "Fire on a ferry! Read more: ";

        Reply page = chat.handle(text("ann", "1", teaser + site.url("/fire"), true));
        Reply words = chat.handle(text("ann", "2", teaser + site.url("/gone"), true));

        assertThat(words(page)).startsWith("Added Ferry fire");
        assertThat(words(words)).startsWith("Added Fire on a ferry!");
    }

    @Test
    void forgetsWhatWasSentWithTheArticle() {
        site.page("/fire", page("Ferry fire", FIRE));
        chat.say("ann", site.url("/fire"));
        Reply pasted = chat.say("ann", LAKE.repeat(3));
        chat.press("ann", new ButtonAction.ForgetAll(true).encode());

        assertThat(words(chat.press("ann", button(pasted, "That was a question"))))
                .startsWith("That button is too old");
        assertThat(chat.flows()
                        .database()
                        .jdbi()
                        .<Integer, RuntimeException>withHandle(handle -> handle.createQuery(
                                        "SELECT (SELECT count(*) FROM link) + (SELECT count(*) FROM sent_text)")
                                .mapTo(Integer.class)
                                .one()))
                .isZero();
    }

    private StoredArticle newest() {
        return chat.flows().library().list(ANN, 0, 1).get(0);
    }

    private static String page(String title, String text) {
        return "<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>"
                + text.substring(text.indexOf("\n\n") + 2).strip().replace("\n\n", "</p><p>")
                + "</p></article></body></html>";
    }

    @Test
    void endsSentencesAsTheLanguageOfThePersonDoes() {
        Speaker asha = new Speaker(TestChat.conversation("asha"), new Person(9, "Asha", "hi"), ChatKind.PRIVATE);

        String reply =
                words(chat.handle(new Incoming.Text(asha, "1", site.url("/nowhere"), ArticleDetails.UNKNOWN, false)));

        assertThat(reply).contains("(404)।").doesNotContain("(404).");
    }
}

package footnote.chat;

import static footnote.chat.TestChat.FIRE;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.ArticleDetails;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what where several people share articles. */
class GroupsOfPeopleIT {
    private static final Person ANN = new Person(1, "Ann", "en");
    private static final Person BEN = new Person(2, "Ben", "en");
    private static final Person BOSS = new Person(3, "Boss", "en");
    private static final Person NOBODY_SEEN = new Person(-100, "The group", "");
    private static final String GROUP = "tg:-100";
    private static final String CHANNEL = "tg:-200";

    /** Boss runs the group and the channel; Ann runs the channel only. */
    private static final Memberships MEMBERSHIPS = new Memberships() {
        @Override
        public boolean isAdmin(String chat, Person person) {
            return person.equals(BOSS)
                    || (person.equals(ANN) && chat.equals(CHANNEL))
                    || (person.equals(NOBODY_SEEN) && chat.equals(GROUP));
        }

        @Override
        public boolean botIsAdmin(String chat) {
            return chat.equals(CHANNEL);
        }

        @Override
        public Optional<Channel> channel(String name) {
            return Set.of("@paper", CHANNEL).contains(name)
                    ? Optional.of(new Channel(CHANNEL, "The Paper"))
                    : Optional.of(new Channel("tg:-201", "Elsewhere"));
        }
    };

    @TempDir
    Path folder;

    private TestChat chat;
    private int messages;

    @BeforeEach
    void open() {
        chat = new TestChat(folder, MEMBERSHIPS);
    }

    @AfterEach
    void close() {
        chat.close();
    }

    private static Speaker in(String where, Person person, ChatKind kind) {
        return new Speaker(new Conversation(where, ""), person, kind);
    }

    private Incoming.Text text(Speaker speaker, String words, boolean forwarded) {
        messages++;
        return new Incoming.Text(speaker, "g" + messages, words, ArticleDetails.UNKNOWN, forwarded);
    }

    private List<Reply> says(Person person, String words) {
        return chat.service().handle(text(in(GROUP, person, ChatKind.GROUP), words, false));
    }

    private List<Reply> hands(Person person, String words, Incoming post) {
        return chat.service()
                .handle(new Incoming.Handed(text(in(GROUP, person, ChatKind.GROUP), words, false), post, ""));
    }

    private Incoming.Text post(Person person, String words) {
        return text(in(GROUP, person, ChatKind.GROUP), words, true);
    }

    private static String shown(List<Reply> replies) {
        StringBuilder shown = new StringBuilder();
        replies.forEach(reply ->
                reply.blocks().forEach(block -> block.content().forEach(inline -> shown.append(inline.text()))));
        return shown.toString();
    }

    private long rowOf(String list) {
        Matcher row = Pattern.compile("a:(\\d+)").matcher(list);
        assertThat(row.find()).isTrue();
        return Long.parseLong(row.group(1));
    }

    private String pressable(Person person, String words) {
        StringBuilder data = new StringBuilder();
        says(person, words)
                .forEach(reply -> reply.buttons()
                        .forEach(line -> line.forEach(
                                button -> data.append(button.action().encode()).append(' '))));
        return data.toString();
    }

    private Reply presses(Person person, String data) {
        messages++;
        return chat.service()
                .handle(new Incoming.Tap(in(GROUP, person, ChatKind.GROUP), "tap:" + messages, data))
                .get(0);
    }

    @Test
    void tellsWhoAddedWhat() {
        hands(ANN, "/add", post(ANN, FIRE));

        assertThat(shown(says(BEN, "/articles"))).contains("Ferry fire").contains("added by Ann");
    }

    @Test
    void aLongPostInReplyToWhichTheBotIsAskedIsTakenInAndAsked() {
        List<Reply> replies = hands(ANN, TestChat.HOW_MANY, post(ANN, FIRE));

        assertThat(shown(replies)).contains("Added").contains("12 passengers");
    }

    @Test
    void aShortPostIsOnlyTheContextOfAQuestion() {
        says(ANN, "/add " + FIRE);

        List<Reply> replies = hands(ANN, TestChat.HOW_MANY, post(ANN, "Poor passengers."));

        assertThat(shown(replies)).contains("12 passengers").doesNotContain("Added");
        assertThat(chat.flows().library().count(Commands.own(new Conversation(GROUP, ""))))
                .isEqualTo(1);
    }

    @Test
    void addsWhatStandsBehindTheCommandHoweverShort() {
        assertThat(shown(says(ANN, "/add The bridge opened in May."))).contains("Added");
        assertThat(shown(says(ANN, "/add"))).contains("Reply to a post");
    }

    @Test
    void onlyWhoAddedAnArticleOrAnAdministratorCanForgetIt() {
        hands(ANN, "/add", post(ANN, FIRE));
        String button = "f:" + rowOf(pressable(ANN, "/articles"));

        Reply refused = presses(BEN, button);
        List<Reply> refusedByName = says(BEN, "/forget Ferry fire");

        assertThat(shown(List.of(refused))).contains("Ann added that article");
        assertThat(refused.seen()).isEqualTo(Reply.Seen.BY_THE_ASKER);
        assertThat(shown(refusedByName)).contains("Ann added that article");
        assertThat(shown(List.of(presses(ANN, button)))).contains("Forgot Ferry fire");
    }

    @Test
    void anAdministratorAlsoAnAnonymousOneCanForgetWhatOthersAdded() {
        hands(ANN, "/add", post(ANN, FIRE));
        hands(BEN, "/add", post(BEN, "The bridge opened in May. " + FIRE.substring(20)));

        assertThat(shown(says(BEN, "/forget"))).contains("Only administrators");
        assertThat(shown(List.of(presses(BEN, "F:yes")))).contains("Only administrators");
        assertThat(shown(says(NOBODY_SEEN, "/forget Ferry fire"))).contains("Forgot Ferry fire");
        assertThat(shown(List.of(presses(BOSS, "F:yes")))).contains("Forgot 1 article");
    }

    @Test
    void whatSomebodyElseAddedCannotBeTakenForAQuestion() {
        List<Reply> added = hands(ANN, "/add", post(ANN, FIRE));
        String data = added.get(0).buttons().stream()
                .flatMap(List::stream)
                .map(button -> button.action().encode())
                .filter(code -> code.startsWith("Q:"))
                .findFirst()
                .orElseThrow();

        assertThat(shown(List.of(presses(BEN, data)))).contains("Ann added that article");
        assertThat(shown(says(BEN, "/articles"))).contains("Ferry fire");
    }

    @Test
    void showsEvidenceAndRefusalsToTheAskerOnly() {
        says(ANN, "/add " + FIRE);

        Reply answer = says(BEN, TestChat.HOW_MANY).get(0);
        Reply refusal = says(BEN, "/ask Who bought the zeppelin?").get(0);
        String footnote = answer.buttons().get(0).get(0).action().encode();

        assertThat(answer.seen()).isEqualTo(Reply.Seen.BY_ALL);
        assertThat(refusal.seen()).isEqualTo(Reply.Seen.BY_THE_ASKER);
        assertThat(presses(ANN, footnote).seen()).isEqualTo(Reply.Seen.BY_THE_ASKER);
    }

    @Test
    void aChannelFeedsALibraryThatAChatCanAskOnceBothSidesAgree() {
        Speaker channel = in(CHANNEL, new Person(-200, "The Paper", ""), ChatKind.CHANNEL);
        assertThat(chat.service().handle(text(channel, FIRE, true))).isEmpty();
        assertThat(chat.service().handle(text(channel, "Good morning!", true))).isEmpty();
        assertThat(says(BEN, "/ask " + TestChat.HOW_MANY).get(0).seen()).isEqualTo(Reply.Seen.BY_THE_ASKER);

        assertThat(shown(says(BEN, "/link @paper"))).contains("Only an administrator of that channel");
        assertThat(shown(says(ANN, "/link @paper"))).contains("Only administrators of this group");
        assertThat(shown(says(NOBODY_SEEN, "/link @paper"))).contains("I cannot see who you are");
        assertThat(shown(says(BOSS, "/link https://t.me/other"))).contains("I am not an administrator of that channel");
        assertThat(shown(says(BOSS, "/link https://t.me/paper")))
                .contains("The Paper")
                .contains("1 article");

        assertThat(shown(says(BEN, TestChat.HOW_MANY))).contains("12 passengers");
        assertThat(shown(says(BEN, "/articles"))).contains("From the channel The Paper: 1 article");
        String end = pressable(BEN, "/link").strip();
        assertThat(shown(List.of(presses(BEN, end)))).contains("Only administrators");
        assertThat(shown(List.of(presses(BOSS, end)))).contains("cannot be asked here any more");
        assertThat(shown(says(BEN, "/ask " + TestChat.HOW_MANY))).doesNotContain("12 passengers");
    }

    @Test
    void anAdministratorOfAChannelCanAskItAlone() {
        Speaker channel = in(CHANNEL, new Person(-200, "The Paper", ""), ChatKind.CHANNEL);
        chat.service().handle(text(channel, FIRE, true));
        Speaker alone = in("tg:1", ANN, ChatKind.PRIVATE);

        chat.service().handle(text(alone, "/link @paper", false));

        assertThat(shown(chat.service().handle(text(alone, TestChat.HOW_MANY, false))))
                .contains("12 passengers");
    }

    @Test
    void aChangedPostChangesItsArticleAndAChannelThatPutsTheBotOutTakesItsArticlesAlong() {
        Speaker channel = in(CHANNEL, new Person(-200, "The Paper", ""), ChatKind.CHANNEL);
        Incoming.Text first = text(channel, FIRE, true);
        chat.service().handle(first);
        Incoming.Text changed = text(channel, FIRE.replace("12 passengers", "13 passengers"), true);
        says(BOSS, "/link @paper");

        chat.service().handle(new Incoming.Edited(changed, first.messageId()));
        assertThat(shown(says(BEN, TestChat.HOW_MANY))).contains("13 passengers");

        chat.service().handle(new Incoming.PutOut(channel, "out"));
        assertThat(shown(says(BEN, "/articles"))).doesNotContain("The Paper");
        assertThat(shown(says(BEN, "/ask " + TestChat.HOW_MANY))).doesNotContain("13 passengers");
    }

    @Test
    void onlyACommandIsAnsweredInAChannel() {
        Speaker channel = in(CHANNEL, new Person(-200, "The Paper", ""), ChatKind.CHANNEL);
        chat.service().handle(text(channel, FIRE, true));

        assertThat(shown(chat.service().handle(text(channel, "/forget", true)))).contains("Forgot 1 article");
        assertThat(chat.service().handle(new Incoming.Unreadable(channel, "u", Attachment.PHOTO)))
                .isEmpty();
    }

    @Test
    void everythingGoesAlongWhenAGroupGetsAnotherNumber() {
        hands(ANN, "/add", post(ANN, FIRE));
        Reply answer = says(BEN, TestChat.HOW_MANY).get(0);
        says(BOSS, "/link @paper");

        chat.service().move(GROUP, "tg:-1000100");
        chat.service().move(GROUP, "tg:-1000100");

        Speaker ben = in("tg:-1000100", BEN, ChatKind.GROUP);
        String articles = shown(chat.service().handle(text(ben, "/articles", false)));
        assertThat(articles).contains("Ferry fire").contains("added by Ann").contains("The Paper");
        String footnote = answer.buttons().get(0).get(0).action().encode();
        Reply shown = chat.service()
                .handle(new Incoming.Tap(ben, "tap:old", footnote))
                .get(0);
        assertThat(shown(List.of(shown))).contains("12 passengers");
        assertThat(shown(chat.service().handle(text(ben, "and how many sailors?", false))))
                .contains("two sailors");
        assertThat(shown(says(BEN, "/articles"))).doesNotContain("Ferry fire");
    }

    @Test
    void everyTableThatHangsOnAChatIsKnownToMove() {
        Set<String> known = Set.of(
                "turn",
                "sent_text",
                "preference",
                "linked_channel",
                "article_search",
                "link",
                "article",
                "article_band",
                "article_version",
                "article_content",
                "forgotten_address",
                "inbox",
                "outbox",
                "message_reference",
                "bot_use",
                "answer_trace",
                "feedback",
                "watch",
                "news",
                "digest",
                "feed_offer");
        List<String> found = chat.flows()
                .database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT DISTINCT m.name FROM sqlite_master m"
                                + " JOIN pragma_table_info(m.name) c ON c.name IN ('chat', 'conversation', 'library', 'lane')"
                                + " WHERE m.type = 'table'")
                        .mapTo(String.class)
                        .list());

        assertThat(known)
                .as("tables with a chat in them: each must be moved by ChatTables, MoveRows or LaneMoves")
                .containsAll(found);
    }

    @Test
    void findsForSomebodyOnlyWhatIsTheirs() {
        Speaker ann = in("tg:1", ANN, ChatKind.PRIVATE);
        Speaker ben = in("tg:2", BEN, ChatKind.PRIVATE);
        chat.service().handle(text(ann, FIRE, true));

        Findings byWords = chat.service().find(ann, "harbour of Lindholm");
        Findings byTitle = chat.service().find(ann, "FERRY F");
        Findings newest = chat.service().find(ann, "");

        assertThat(byWords.found()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.title()).isEqualTo("Ferry fire");
            assertThat(shown(List.of(finding.message()))).contains("Lindholm").contains("Ferry fire");
        });
        assertThat(byTitle.found()).isNotEmpty();
        assertThat(newest.found()).hasSize(1);
        assertThat(chat.service().find(ben, "").found()).isEmpty();
        assertThat(chat.service().find(ben, "harbour of Lindholm").found()).isEmpty();
        assertThat(chat.service().find(ben, "x").hint()).startsWith("No articles yet");
        assertThat(chat.service().find(ann, "zeppelin").hint()).startsWith("Nothing found");
        assertThat(newest.hint().length()).isLessThanOrEqualTo(64);
    }

    @Test
    void answersAGuestFromThePostAloneWithoutButtons() {
        Speaker guest = in("tg:guest:1", BEN, ChatKind.GROUP);
        says(BEN, "/add " + FIRE);

        Incoming.Text bridge = text(guest, "The bridge of Lindholm cost 30 million crowns.", true);
        Reply known = chat.service()
                .handle(new Incoming.Guest(guest, "guest:1", bridge, "How many crowns did the bridge cost?"))
                .get(0);
        Reply unknown = chat.service()
                .handle(new Incoming.Guest(guest, "guest:2", bridge, TestChat.HOW_MANY))
                .get(0);
        Reply nothing = chat.service()
                .handle(new Incoming.Guest(guest, "guest:3", text(guest, "", true), "Who?"))
                .get(0);

        assertThat(shown(List.of(known))).contains("30 million crowns").contains("[1]");
        assertThat(known.buttons()).isEmpty();
        assertThat(shown(List.of(unknown))).doesNotContain("12 passengers");
        assertThat(shown(List.of(nothing))).contains("Reply to a post");
    }
}

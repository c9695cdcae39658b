package footnote.chat;

import static footnote.chat.TestChat.FIRE;
import static footnote.chat.TestChat.HOW_MANY;
import static footnote.chat.TestChat.words;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.access.AccessMode;
import footnote.access.AccessSettings;
import footnote.access.LimitSettings;
import footnote.access.PairingCodes;
import footnote.model.ArticleDetails;
import footnote.phrases.PhraseBook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedChatIT {
    private static final Speaker ANN = person(7, "tg:7", ChatKind.PRIVATE, "en");
    private static final Speaker OLGA = person(9, "tg:9", ChatKind.PRIVATE, "en");
    private static final Speaker IN_GROUP = person(9, "tg:-1001234567890", ChatKind.GROUP, "en");

    @TempDir
    Path folder;

    private TestChat chat;
    private GuardedChat guarded;

    @BeforeEach
    void open() {
        open(AccessMode.ALLOW_LIST, Set.of(7L));
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void tellsAStrangerOnceWhatToHandToTheOperatorAndKeepsNothingOfTheirs() {
        List<Reply> first = guarded.handle(text(OLGA, FIRE.repeat(2)));

        assertThat(words(first.get(0)))
                .isEqualTo("This bot is for invited people. Your number is 9: give it to whoever runs the bot, and ask"
                        + " to be let in.");
        assertThat(guarded.handle(text(OLGA, HOW_MANY))).isEmpty();
        assertThat(guarded.handle(file(OLGA))).isEmpty();
        assertThat(guarded.handle(new Incoming.Tap(OLGA, "tap:1", "j:1:1"))).isEmpty();
        assertThat(guarded.placeholder(text(OLGA, HOW_MANY))).isEmpty();
        assertThat(chat.flows().library().countAll()).isZero();
        for (String table : List.of("turn", "sent_text", "bot_use", "answer_trace", "feedback")) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(rows("refusal")).isEqualTo(1);
    }

    @Test
    void aStrangerFindsNothingAndAsksAsAGuestInVain() {
        Incoming.Text post = new Incoming.Text(OLGA, "1", FIRE, ArticleDetails.UNKNOWN, true);

        List<Reply> refused = guarded.handle(new Incoming.Guest(OLGA, "guest:1", post, HOW_MANY));

        assertThat(words(refused.get(0))).isEqualTo("Only for those whom my operator lets in");
        assertThat(guarded.find(OLGA, "").found()).isEmpty();
        assertThat(guarded.find(OLGA, "").hint()).isEqualTo("Only for those whom my operator lets in");
        assertThat(guarded.find(ANN, "").hint()).startsWith("No articles yet");
        assertThat(rows("refusal")).isZero();
    }

    @Test
    void nothingIsSaidWhenAGroupOfStrangersPutsTheBotOut() {
        assertThat(guarded.handle(new Incoming.PutOut(IN_GROUP, "out"))).isEmpty();
    }

    @Test
    void servesWhoIsOnTheList() {
        guarded.handle(file(ANN));

        assertThat(guarded.placeholder(text(ANN, HOW_MANY))).isPresent();
        assertThat(words(guarded.handle(text(ANN, HOW_MANY)).get(0))).contains("12 passengers");
    }

    @Test
    void tellsAGroupItsNumberAsItIsToBeCopied() {
        assertThat(words(guarded.handle(text(IN_GROUP, HOW_MANY)).get(0))).contains("the group is -1001234567890:");
        assertThat(guarded.handle(text(IN_GROUP, HOW_MANY))).isEmpty();
    }

    @Test
    void writesNothingUnderAChannelsPostsNorForAReaction() {
        Speaker channel = person(-1009, "tg:-1009", ChatKind.CHANNEL, "");

        assertThat(guarded.handle(text(channel, FIRE))).isEmpty();
        assertThat(guarded.handle(new Incoming.Reaction(OLGA, "r", "m1", List.of(), List.of("👍"))))
                .isEmpty();
        assertThat(rows("refusal")).isZero();
    }

    @Test
    void letsSomebodyInByACodeAndWelcomesThem() {
        reopen(AccessMode.PAIRING_CODE);
        String code = new PairingCodes(chat.flows().database(), chat.flows().clock()).make(Duration.ofHours(1));

        String asked = words(guarded.handle(text(OLGA, "/start")).get(0));
        String wrong = words(guarded.handle(text(OLGA, "/start ABCD-EFGH-JKMN")).get(0));
        List<Reply> welcome = guarded.handle(text(OLGA, "/start " + code));

        assertThat(asked)
                .startsWith("This bot is for invited people. Send me the code that you were given; or give your"
                        + " number, 9, to whoever");
        assertThat(wrong).startsWith("This code is wrong, used or too old.");
        assertThat(words(welcome.get(0))).isEqualTo("The code is right. Welcome!");
        assertThat(words(welcome.get(1))).startsWith("I answer questions about news articles");
        assertThat(guarded.handle(text(OLGA, "/help"))).isNotEmpty();
    }

    @Test
    void saysHowLongToWaitAfterTooManyWrongCodes() {
        reopen(AccessMode.PAIRING_CODE);
        for (int i = 0; i < 5; i++) {
            guarded.handle(text(OLGA, "ABCD-EFGH-JKM" + i));
        }

        assertThat(words(guarded.handle(text(OLGA, "ABCD-EFGH-JKMN")).get(0)))
                .isEqualTo("Too many wrong codes. Try again in 60 minutes.");
        assertThat(guarded.handle(text(OLGA, "ABCD-EFGH-JKMN"))).isEmpty();
    }

    private void reopen(AccessMode mode) {
        chat.close();
        open(mode, Set.of());
    }

    private void open(AccessMode mode, Set<Long> people) {
        chat = new TestChat(folder, new AccessSettings(mode, people, Set.of(), Set.of()), LimitSettings.standard());
        guarded = new GuardedChat(chat.service(), chat.access().door(), PhraseBook.load());
    }

    private static Speaker person(long id, String chat, ChatKind kind, String language) {
        return new Speaker(new Conversation(chat, ""), new Person(id, "Somebody", language), kind);
    }

    private static Incoming text(Speaker speaker, String words) {
        return new Incoming.Text(speaker, "m" + words.hashCode(), words, ArticleDetails.UNKNOWN, false);
    }

    private static Incoming file(Speaker speaker) {
        byte[] content = FIRE.getBytes(StandardCharsets.UTF_8);
        return new Incoming.Document(speaker, "f1", "fire.txt", content, "", ArticleDetails.UNKNOWN);
    }

    private int rows(String table) {
        return chat.flows()
                .database()
                .jdbi()
                .withHandle(h -> h.createQuery("SELECT count(*) FROM " + table)
                        .mapTo(Integer.class)
                        .one());
    }
}

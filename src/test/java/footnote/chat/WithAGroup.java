package footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.access.AccessMode;
import footnote.access.AccessSettings;
import footnote.access.LimitSettings;
import footnote.model.ArticleDetails;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A group with people in it, and a channel. */
abstract class WithAGroup {
    static final Person ANN = new Person(1, "Ann", "en");
    static final Person BEN = new Person(2, "Ben", "en");
    static final Person BOSS = new Person(3, "Boss", "en");
    /** Runs the bot, and nothing in the group. */
    static final Person OPERATOR = new Person(4, "Olga", "en");

    static final Person NOBODY_SEEN = new Person(-100, "The group", "");
    static final String GROUP = "tg:-100";
    static final String CHANNEL = "tg:-200";

    /** Boss runs the group and the channel; Ann runs the channel only. */
    static final Memberships MEMBERSHIPS = new Memberships() {
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

    TestChat chat;
    private int messages;

    @BeforeEach
    void open() {
        AccessSettings who = new AccessSettings(AccessMode.OPEN, Set.of(), Set.of(), Set.of(4L));
        chat = new TestChat(folder, who, LimitSettings.standard(), MEMBERSHIPS);
    }

    @AfterEach
    void close() {
        chat.close();
    }

    static Speaker in(String where, Person person, ChatKind kind) {
        return new Speaker(new Conversation(where, ""), person, kind);
    }

    Incoming.Text text(Speaker speaker, String words, boolean forwarded) {
        messages++;
        return new Incoming.Text(speaker, "g" + messages, words, ArticleDetails.UNKNOWN, forwarded);
    }

    List<Reply> says(Person person, String words) {
        return chat.service().handle(text(in(GROUP, person, ChatKind.GROUP), words, false));
    }

    List<Reply> hands(Person person, String words, Incoming post) {
        return chat.service()
                .handle(new Incoming.Handed(text(in(GROUP, person, ChatKind.GROUP), words, false), post, ""));
    }

    Incoming.Text post(Person person, String words) {
        return text(in(GROUP, person, ChatKind.GROUP), words, true);
    }

    static String shown(List<Reply> replies) {
        StringBuilder shown = new StringBuilder();
        replies.forEach(reply ->
                reply.blocks().forEach(block -> block.content().forEach(inline -> shown.append(inline.text()))));
        return shown.toString();
    }

    long rowOf(String list) {
        Matcher row = Pattern.compile("a:(\\d+)").matcher(list);
        assertThat(row.find()).isTrue();
        return Long.parseLong(row.group(1));
    }

    String pressable(Person person, String words) {
        StringBuilder data = new StringBuilder();
        says(person, words)
                .forEach(reply -> reply.buttons()
                        .forEach(line -> line.forEach(
                                button -> data.append(button.action().encode()).append(' '))));
        return data.toString();
    }

    Reply presses(Person person, String data) {
        messages++;
        return chat.service()
                .handle(new Incoming.Tap(in(GROUP, person, ChatKind.GROUP), "tap:" + messages, data))
                .get(0);
    }
}

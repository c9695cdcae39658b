package footnote.app;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.telegramserver.ChatMessage;
import footnote.telegramserver.ForwardOrigin;
import footnote.telegramserver.TelegramChat;
import footnote.telegramserver.TelegramPerson;
import footnote.telegramserver.TelegramServer;
import footnote.telegramserver.Transcript;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A person in a chat whose conversation is written down: each step waits until the bot has done all that it will do. */
final class RecordedChat {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Transcript transcript;
    private final RecordedBot bot;
    private final TelegramServer server;
    private final Assembly assembly;
    private final TelegramPerson person;
    private final long id;
    private final String name;
    private int draftsBefore;

    RecordedChat(Transcript transcript, RecordedBot bot, long id, String name) {
        this(transcript, bot, id, name, "en");
    }

    RecordedChat(Transcript transcript, RecordedBot bot, long id, String name, String language) {
        this(transcript, bot, bot.server().user(id, name, language), id, name);
    }

    RecordedChat(Transcript transcript, RecordedBot bot, TelegramPerson person, long id, String name) {
        this.id = id;
        this.transcript = transcript;
        this.bot = bot;
        this.server = bot.server();
        this.assembly = bot.assembly();
        this.person = person;
        this.name = name;
    }

    TelegramChat chat() {
        return person.chat();
    }

    int says(String words) {
        return settled(begins(words));
    }

    /** Says something of which the bot makes an answer that others watch growing; does not wait for it. */
    int begins(String words) {
        draftsBefore = chat().drafts().size();
        int message = person.says(words);
        transcript.says(name + " #" + message, words);
        return message;
    }

    /** Says something of which the transcript shows other words. */
    void saysSecretly(String words, String shown) {
        int message = person.says(words);
        transcript.says(name + " #" + message, shown);
        settle();
    }

    int replies(int to, String words) {
        int message = person.repliesTo(to, words);
        transcript.says(name + " #" + message + ", in reply to #" + to, words);
        return settled(message);
    }

    int forwards(String words, String channel, String username) {
        int message = person.forwards(words, ForwardOrigin.channel(channel, username, 12));
        transcript.says(name + " #" + message + ", forwarded from " + channel, words);
        return settled(message);
    }

    int sendsFile(String file, String content) {
        return sendsFile(file, content.getBytes(StandardCharsets.UTF_8));
    }

    int sendsFile(String file, byte[] content) {
        int message = person.sendsDocument(file, content, "");
        transcript.act(name + " #" + message + ", file " + file);
        return settled(message);
    }

    /** Sends something that is no text. */
    int sends(String what, ObjectNode fields) {
        int message = person.sends(fields);
        transcript.act(name + " #" + message + ", " + what);
        return settled(message);
    }

    void edits(int message, String words) {
        person.edits(message, words);
        transcript.says(name + " edits #" + message, words);
        settle();
    }

    void deletes(int message) {
        person.deletes(message);
        transcript.act(name + " deletes #" + message);
        settle();
    }

    /** Presses a button with this label, or that begins so, under the newest message that has one. */
    void taps(String label) {
        List<ChatMessage> messages = chat().botMessages();
        for (int i = messages.size() - 1; i >= 0; i--) {
            for (var button : messages.get(i).buttons()) {
                if (button.text().startsWith(label)) {
                    taps(messages.get(i), button.text());
                    return;
                }
            }
        }
        throw new AssertionError("No button '" + label + "' in this chat:\n" + chat().transcript());
    }

    private void taps(ChatMessage message, String label) {
        String query = person.taps(message.id(), label);
        transcript.act(name + " taps [ " + label + " ] under #" + message.id());
        transcript.notice(server.awaitCallbackAnswer(query, PATIENCE).text());
        settle();
    }

    void reacts(int message, String emoji) {
        person.reacts(message, emoji);
        transcript.act(name + " reacts " + emoji + " to #" + message);
        settle();
    }

    void stopsTheDraft() {
        person.stopsDraft();
        transcript.act(name + " stops the draft");
        settle();
    }

    /** Waits for a draft with these words, and writes it down. */
    void seesDraft(String words) {
        await().atMost(PATIENCE).until(() -> newDraft(words).isPresent());
        transcript.draft(newDraft(words).orElseThrow());
    }

    private Optional<ChatMessage> newDraft(String words) {
        return chat().drafts().stream()
                .skip(draftsBefore)
                .filter(draft -> draft.text().contains(words))
                .findFirst();
    }

    /** The same person in a topic of the group. */
    RecordedChat inTopic(int topic, String title) {
        return new RecordedChat(transcript, bot, person.inTopic(topic), id, name + "@" + title);
    }

    void makesTheBot(String status) {
        person.makesTheBot(status);
        transcript.act(name + " makes the bot " + status);
        settle();
    }

    /** Calls the bot in a chat where it is no member. */
    void callsTheGuest(int post, String words) {
        int message = person.callsTheGuest(post, words);
        transcript.says(name + " #" + message + (post == 0 ? "" : ", in reply to #" + post), words);
        settle();
    }

    void typesInline(String words) {
        String query = person.typesInline(words);
        transcript.act(name + " types @footnote_test_bot " + words);
        transcript.offer(server.awaitInlineAnswer(query, PATIENCE));
    }

    private int settled(int message) {
        settle();
        return message;
    }

    /** Waits until there is nothing left for the bot to do, and writes down what it did. */
    void settle() {
        server.awaitAllConfirmed(PATIENCE);
        await().atMost(PATIENCE).until(this::isIdle);
        transcript.catchUp(chat());
        if (!chat().isPrivate()) {
            transcript.catchUpOnShown(chat(), id, name);
        }
    }

    private boolean isIdle() {
        return assembly.database()
                        .jdbi()
                        .withHandle(h -> h.createQuery("select (select count(*) from inbox where state = 'waiting')"
                                        + " + (select count(*) from outbox where state not in ('sent', 'failed'))")
                                .mapTo(long.class)
                                .one())
                == 0;
    }
}

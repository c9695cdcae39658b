package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A conversation as people see it, written down as text: who says what, which words are marked, the buttons, what changes. {@link
 * ChatPage} reads it.
 */
public final class Transcript {
    static final String BOT = "Footnote";
    private static final int LONG = 400;
    private static final int SHOWN = 200;
    private final StringBuilder text = new StringBuilder();
    private final Map<TelegramChat, Map<Integer, ChatMessage>> known = new LinkedHashMap<>();
    private final Map<TelegramChat, Map<Integer, String>> reactions = new LinkedHashMap<>();
    private final Map<TelegramChat, List<ChatMessage>> shown = new LinkedHashMap<>();

    public Transcript(String title) {
        text.append("= ").append(title).append('\n');
    }

    /** A chat of its own begins, or goes on. */
    public void chat(String title) {
        text.append("\n== ").append(title).append('\n');
    }

    public void remark(String words) {
        text.append("\n# ").append(words).append('\n');
    }

    /** A person does something that is told in one line. */
    public void act(String line) {
        text.append('\n').append(line).append('\n');
    }

    /** The answer to a tapped button, as it pops up. */
    public void notice(String words) {
        if (!words.isEmpty()) {
            text.append("  ! ").append(words).append('\n');
        }
    }

    /** A person writes a message, or changes it; of a long one the beginning is kept. */
    public void says(String headline, String words) {
        boolean isLong = words.length() > LONG;
        act(headline + (isLong ? ", " + words.length() + " characters" : ""));
        lines("  | ", MarkedText.escaped(isLong ? words.substring(0, SHOWN) + "…" : words));
    }

    /** What the bot shows as a draft. */
    public void draft(ChatMessage draft) {
        act(BOT + " drafts" + (draft.json().path("can_stop").asBoolean() ? ", with Telegram's button to stop it" : ""));
        lines("  | ", MarkedText.of(draft));
    }

    /** What the bot offers to words behind its name. */
    public void offer(InlineAnswer answer) {
        act(BOT + " offers");
        answer.results().forEach(result -> {
            lines("  | ", MarkedText.escaped(result.title() + " — " + result.description()));
        });
        if (!answer.buttonText().isEmpty()) {
            lines("  ", "[ " + answer.buttonText() + " ]");
        }
    }

    /** What the bot has done in the chat since this was asked last. */
    public void catchUp(TelegramChat chat) {
        Map<Integer, ChatMessage> before = known.computeIfAbsent(chat, key -> new TreeMap<>());
        Map<Integer, ChatMessage> now = new TreeMap<>();
        chat.botMessages().forEach(message -> now.put(message.id(), message));
        before.keySet().stream().filter(id -> !now.containsKey(id)).forEach(id -> act(BOT + " takes #" + id + " away"));
        now.forEach((id, message) -> {
            if (!before.containsKey(id)) {
                message(BOT + " #" + id + replying(message), message);
            } else if (!look(message).equals(look(before.get(id)))) {
                act(BOT + " edits #" + id);
                content(message);
            }
        });
        known.put(chat, now);
        catchUpOnReactions(chat);
    }

    private void catchUpOnReactions(TelegramChat chat) {
        Map<Integer, String> before = reactions.getOrDefault(chat, Map.of());
        Map<Integer, String> now = new TreeMap<>(chat.reactions());
        now.forEach((id, emoji) -> {
            if (!emoji.equals(before.get(id))) {
                act(BOT + " reacts " + emoji + " to #" + id);
            }
        });
        before.keySet().stream()
                .filter(id -> !now.containsKey(id))
                .forEach(id -> act(BOT + " takes back its reaction to #" + id));
        reactions.put(chat, now);
    }

    /** What the bot has shown to this person only since this was asked last. */
    public void catchUpOnShown(TelegramChat chat, long person, String name) {
        List<ChatMessage> before = shown.computeIfAbsent(chat, key -> new ArrayList<>());
        chat.shownTo(person).stream()
                .filter(message -> before.stream().noneMatch(message::equals))
                .forEach(message -> {
                    message(BOT + " shows " + name + " only", message);
                    before.add(message);
                });
    }

    private void message(String headline, ChatMessage message) {
        act(headline + file(message));
        if (!message.quote().isEmpty()) {
            lines("  > ", quote(message));
        }
        content(message);
    }

    private void content(ChatMessage message) {
        if (!message.text().isEmpty()) {
            lines("  | ", MarkedText.of(message));
        }
        for (JsonNode row : message.json().path("reply_markup").path("inline_keyboard")) {
            List<String> buttons = new ArrayList<>();
            row.forEach(button -> buttons.add("[ " + label(button) + " ]"));
            text.append("  ").append(String.join(" ", buttons)).append('\n');
        }
    }

    private static String label(JsonNode button) {
        String address = button.path("url").asText("");
        return button.path("text").asText() + (address.isEmpty() ? "" : " ↗ " + address);
    }

    private static String quote(ChatMessage message) {
        List<TextEntity> marks = new ArrayList<>();
        message.json().path("quote").path("entities").forEach(mark -> marks.add(TextEntity.of(mark)));
        return MarkedText.of(message.quote(), marks);
    }

    private static String replying(ChatMessage message) {
        return message.repliesTo() == 0 ? "" : ", in reply to #" + message.repliesTo();
    }

    private static String file(ChatMessage message) {
        return Optional.of(message.json().path("document").path("file_name").asText(""))
                .filter(name -> !name.isEmpty())
                .map(name -> ", file " + name)
                .orElse("");
    }

    private static String look(ChatMessage message) {
        return MarkedText.of(message) + message.json().path("reply_markup");
    }

    private void lines(String prefix, String words) {
        words.lines().map(line -> (prefix + line).stripTrailing() + "\n").forEach((Consumer<String>) text::append);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

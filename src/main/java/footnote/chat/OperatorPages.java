package footnote.chat;

import footnote.access.Access;
import footnote.access.Doorkeeper;
import footnote.access.Running;
import footnote.access.UseFigures;
import footnote.access.UseFigures.Use;
import footnote.feedback.Opinions;
import footnote.library.Library;
import footnote.phrases.Phrases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What those who run the bot see of it, in a chat of their own: figures, and the messages that could not be handled. */
final class OperatorPages {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST_LETTERS = 5;
    private static final int LONGEST_REASON = 200;

    private final Library library;
    private final UseFigures use;
    private final Opinions opinions;
    private final Running running;
    private final Doorkeeper door;

    OperatorPages(Library library, Opinions opinions, Access access) {
        this.library = library;
        this.use = access.use();
        this.opinions = opinions;
        this.running = access.running();
        this.door = access.door();
    }

    /** The figures; empty for everybody else, to whom there is no such page. */
    Optional<Reply> figures(Audience audience) {
        Phrases phrases = audience.phrases();
        if (!door.isAdmin(Visitors.of(audience.speaker()))) {
            return Optional.empty();
        }
        if (audience.speaker().kind() != ChatKind.PRIVATE) {
            return Optional.of(Reply.phrase(phrases, "stats.alone"));
        }
        Running.Queues queues = running.queues();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(phrases, "stats.title"));
        blocks.add(Block.phrase(phrases, "stats.articles", Map.of("n", library.countAll())));
        blocks.add(use(phrases, "stats.today", DAY));
        blocks.add(use(phrases, "stats.week", WEEK));
        Opinions.Count said = opinions.within(WEEK);
        blocks.add(Block.phrase(
                phrases,
                "stats.feedback",
                Map.of("right", said.right(), "wrong", said.wrong(), "words", said.inWords())));
        blocks.add(Block.phrase(
                phrases,
                "stats.queues",
                Map.of("waiting", queues.waiting(), "unsent", queues.unsent(), "dead", queues.dead())));
        running.sinceLastPoll()
                .ifPresent(age -> blocks.add(Block.phrase(phrases, "stats.poll", Map.of("when", phrases.ago(age)))));
        blocks.add(running.model()
                .map(model -> model(phrases, model))
                .orElseGet(() -> Block.phrase(phrases, "stats.no-model")));
        List<List<Button>> buttons = queues.dead() == 0
                ? List.of()
                : List.of(List.of(new Button(phrases.text("stats.dead-button"), new ButtonAction.Letters())));
        return Optional.of(new Reply(blocks, buttons));
    }

    /** The messages that could not be handled. */
    Optional<Reply> letters(Audience audience) {
        Phrases phrases = audience.phrases();
        boolean may = door.isAdmin(Visitors.of(audience.speaker()))
                && audience.speaker().kind() == ChatKind.PRIVATE;
        if (!may) {
            return Optional.empty();
        }
        List<Running.Letter> letters = running.letters(MOST_LETTERS);
        List<Block> blocks = new ArrayList<>();
        List<List<Button>> buttons = new ArrayList<>();
        for (Running.Letter letter : letters) {
            String reason = letter.reason();
            blocks.add(Block.phrase(
                    phrases,
                    "stats.letter",
                    Map.of(
                            "id", String.valueOf(letter.id()),
                            "day", phrases.date(letter.since().toString()),
                            "chat", letter.chat(),
                            "reason", reason.substring(0, Math.min(LONGEST_REASON, reason.length())))));
            Map<String, String> id = Map.of("id", String.valueOf(letter.id()));
            buttons.add(List.of(
                    new Button(phrases.text("stats.retry-button", id), new ButtonAction.RetryLetter(letter.id())),
                    new Button(phrases.text("stats.drop-button", id), new ButtonAction.DropLetter(letter.id()))));
        }
        if (letters.isEmpty()) {
            blocks.add(Block.phrase(phrases, "stats.no-letters"));
        }
        return Optional.of(new Reply(blocks, buttons));
    }

    /** Has a message tried again, or deletes it; then shows what is left. */
    Optional<Reply> letter(Audience audience, long id, boolean again) {
        Optional<Reply> page = letters(audience);
        if (page.isEmpty()) {
            return page;
        }
        boolean done = again ? running.retry(id) : running.drop(id);
        return done ? letters(audience) : Optional.of(Reply.phrase(audience.phrases(), "stats.no-such-letter"));
    }

    private Block use(Phrases phrases, String key, Duration within) {
        Use figures = use.within(within);
        return Block.phrase(
                phrases,
                key,
                Map.of(
                        "people", figures.people(),
                        "chats", figures.chats(),
                        "questions", figures.questions(),
                        "answered", figures.answered(),
                        "unanswered", figures.notFound(),
                        "articles", figures.articles()));
    }

    private static Block model(Phrases phrases, Running.ModelUse model) {
        return model.budget() == 0
                ? Block.phrase(phrases, "stats.model", Map.of("name", model.name(), "tokens", model.tokens()))
                : Block.phrase(
                        phrases,
                        "stats.model-budget",
                        Map.of("name", model.name(), "tokens", model.tokens(), "budget", model.budget()));
    }
}

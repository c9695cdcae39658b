package footnote.app;

import footnote.telegramserver.ChatEvent;
import footnote.telegramserver.ChatMessage;
import footnote.telegramserver.TelegramPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A person who asks questions, and in between gives commands with numbers that the answers repeat, so that their order is seen. */
final class LoadedChat {
    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private final TelegramPerson person;
    private final List<String> questions;
    private int said;

    LoadedChat(TelegramPerson person, List<String> questions) {
        this.person = person;
        this.questions = questions;
    }

    void says() {
        boolean asks = said % 2 == 0;
        person.says(asks ? questions.get(said / 2 % questions.size()) : "/nr" + said);
        said++;
    }

    int said() {
        return said;
    }

    int answered() {
        return person.chat().botMessages().size();
    }

    /** How many answers stand in another place than their question. */
    int outOfOrder() {
        List<ChatMessage> answers = person.chat().botMessages();
        int wrong = 0;
        for (int i = 1; i < Math.min(said, answers.size()); i += 2) {
            wrong += answers.get(i).text().replace("\u2060", "").contains("/nr" + i + ".") ? 0 : 1;
        }
        return wrong;
    }

    /** Milliseconds from each message, beginning with this one, to its answer. */
    List<Double> waits(int first) {
        List<Instant> asked = sent(message -> !message.isFromBot());
        List<Instant> answered = sent(ChatMessage::isFromBot);
        List<Double> waits = new ArrayList<>();
        for (int i = first; i < Math.min(asked.size(), answered.size()); i++) {
            waits.add(Duration.between(asked.get(i), answered.get(i)).toNanos() / NANOS_PER_MILLI);
        }
        return waits;
    }

    private List<Instant> sent(Predicate<ChatMessage> who) {
        return person.chat().history().stream()
                .filter(event -> event.kind() == ChatEvent.Kind.SENT)
                .filter(event -> who.test(event.message()))
                .map(ChatEvent::at)
                .toList();
    }
}

package footnote.app;

import footnote.telegramserver.ChatEvent;
import footnote.telegramserver.ChatMessage;
import footnote.telegramserver.TelegramPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A person who asks questions. In a private chat they give commands with numbers in between, which the answers repeat, so that their order
 * is seen; in a group the answers are replies.
 */
final class LoadedChat {
    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private final TelegramPerson person;
    private final String botName;
    private final List<String> questions;
    private final int questionEvery;
    private final List<Integer> said = new ArrayList<>();

    /**
     * @param questionEvery every so manieth message is a question, in a private chat
     */
    LoadedChat(TelegramPerson person, String botName, List<String> questions, int questionEvery) {
        this.person = person;
        this.botName = botName;
        this.questions = questions;
        this.questionEvery = questionEvery;
    }

    void says() {
        int number = said.size();
        String question = questions.get(number / questionEvery % questions.size());
        if (!person.chat().isPrivate()) {
            said.add(person.says("/ask@" + botName + " " + question));
        } else {
            said.add(person.says(number % questionEvery == 0 ? question : "/nr" + number));
        }
    }

    int said() {
        return said.size();
    }

    int answered() {
        return person.chat().botMessages().size();
    }

    /** How many answers stand in another place than their question. */
    int outOfOrder() {
        List<ChatMessage> answers = person.chat().botMessages();
        int wrong = 0;
        for (int i = 0; i < Math.min(said.size(), answers.size()); i++) {
            wrong += isAnswerTo(i, answers.get(i)) ? 0 : 1;
        }
        return wrong;
    }

    private boolean isAnswerTo(int number, ChatMessage answer) {
        if (!person.chat().isPrivate()) {
            return answer.repliesTo() == said.get(number);
        }
        boolean repeatsANumber = answer.text().contains("/\u2060nr");
        return number % questionEvery == 0
                ? !repeatsANumber
                : answer.text().matches("(?s).*/\u2060nr" + number + "\\b.*");
    }

    /** Milliseconds from each message, beginning with this one, to the whole of its answer. */
    List<Double> waits(int first) {
        Map<Integer, Instant> asked = new LinkedHashMap<>();
        Map<Integer, Instant> answered = new LinkedHashMap<>();
        for (ChatEvent event : person.chat().history()) {
            (event.message().isFromBot() ? answered : asked).put(event.message().id(), event.at());
        }
        List<Instant> from = List.copyOf(asked.values());
        List<Instant> to = List.copyOf(answered.values());
        List<Double> waits = new ArrayList<>();
        for (int i = first; i < Math.min(from.size(), to.size()); i++) {
            waits.add(Duration.between(from.get(i), to.get(i)).toNanos() / NANOS_PER_MILLI);
        }
        return waits;
    }
}

package footnote.chat;

import footnote.access.Limit;
import footnote.access.Limits;
import footnote.model.Answer;
import footnote.model.Asked;
import footnote.model.Ingested;
import footnote.phrases.Phrases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what people ask and add within the limits, and says when it goes on. */
final class Quotas {
    private final Limits limits;

    Quotas(Limits limits) {
        this.limits = limits;
    }

    /** Counts a question; the reply when it is one too many. */
    Optional<Reply> ask(Audience audience, Incoming message) {
        return limits.ask(Visitors.of(message.speaker()), message.messageId())
                .map(limit -> Reply.text(sentence(audience.phrases(), limit)));
    }

    /** Notes whether a question that was counted found its answer. */
    void answered(Incoming message, Asked asked) {
        boolean found = asked.answer() instanceof Answer.Answered;
        limits.answered(Visitors.of(message.speaker()), message.messageId(), found);
    }

    /** Why nothing more can be added now, in a sentence of the audience's language; empty where it can. */
    Optional<String> add(Audience audience) {
        return limits.add(Visitors.of(audience.speaker())).map(limit -> sentence(audience.phrases(), limit));
    }

    /** Counts what is new of articles that were handed in. */
    void added(Incoming message, List<Ingested> outcomes) {
        long news = outcomes.stream()
                .filter(outcome -> outcome instanceof Ingested.Added || outcome instanceof Ingested.Replaced)
                .count();
        limits.added(Visitors.of(message.speaker()), message.messageId(), (int) news);
    }

    private static String sentence(Phrases phrases, Limit limit) {
        return phrases.text(key(limit), Map.of("n", limit.most(), "when", phrases.soon(limit.pause())));
    }

    private static String key(Limit limit) {
        boolean ofPerson = limit.of() == Limit.Of.PERSON;
        return switch (limit.what()) {
            case QUESTIONS ->
                limit.within().compareTo(Duration.ofMinutes(1)) <= 0
                        ? ofPerson ? "limit.person-minute" : "limit.chat-minute"
                        : ofPerson ? "limit.person-day" : "limit.chat-day";
            case ARTICLES -> ofPerson ? "limit.person-articles" : "limit.chat-articles";
        };
    }
}

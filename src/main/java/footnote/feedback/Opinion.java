package footnote.feedback;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody says of an answer, or of the bot.
 *
 * @param turn the turn that it is about; 0 where it is about the bot
 * @param words what was written, or empty
 * @param answer the answer that it is about; empty where it is about the bot
 */
public record Opinion(
        long id,
        long turn,
        String chat,
        long person,
        Instant givenAt,
        Verdict verdict,
        Fault fault,
        String words,
        Optional<AnswerTrace> answer) {}

package footnote.chat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a link to the bot asks for, in at most 64 letters: the name of a command without words behind it ("settings"), or "ask_" and a
 * question in UTF-8 and base64url. Anything else, which anybody can write into a link, is a plain start.
 *
 * @param question what to ask, or empty
 */
record StartPayload(BotCommand command, String question) {
    private static final String QUESTION = "ask_";
    private static final StartPayload PLAIN = new StartPayload(BotCommand.START, "");

    static StartPayload of(String payload) {
        if (payload.startsWith(QUESTION)) {
            String question = decoded(payload.substring(QUESTION.length())).strip();
            return question.isEmpty() ? PLAIN : new StartPayload(BotCommand.ASK, question);
        }
        return BotCommand.of(payload)
                .filter(StartPayload::changesNothing)
                .map(command -> new StartPayload(command, ""))
                .orElse(PLAIN);
    }

    /** A link that somebody else wrote must not do more than show something. */
    private static boolean changesNothing(BotCommand command) {
        return switch (command) {
            case HELP, ARTICLES, SOURCES, WATCH, SETTINGS, LANGUAGE, PRIVACY, ASK, FEEDBACK, STATS -> true;
            case START, STOP, NEW, FORGET, EXPORT, ADD, LINK -> false;
        };
    }

    private static String decoded(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return "";
        }
    }
}

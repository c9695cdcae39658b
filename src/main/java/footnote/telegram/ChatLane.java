package footnote.telegram;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chat's name outside this package: "tg:" and its number. What is worked through in order is a lane: a chat, or a topic of it, whose
 * name is the chat's with a slash and the topic's number. Calls from chats of others, and words typed behind the bot's name, have lanes
 * of their own.
 */
final class ChatLane {
    private static final String PREFIX = "tg:";
    private static final String GUEST = "tg:guest:";
    private static final String INLINE = "tg:inline:";
    private static final Pattern LANE = Pattern.compile(PREFIX + "(-?\\d{1,18})(?:/\\d{1,18})?");

    private ChatLane() {}

    static String of(long chat) {
        return PREFIX + chat;
    }

    /**
     * @param topic the topic within the chat, or 0
     */
    static String of(long chat, long topic) {
        return topic == 0 ? of(chat) : of(chat) + "/" + topic;
    }

    /** The lane of a call by somebody in a chat where the bot is no member. */
    static String ofGuest(String query) {
        return GUEST + query;
    }

    static String ofInline(long person) {
        return INLINE + person;
    }

    /** The chat's number; empty for a lane that is in no chat of the bot. */
    static OptionalLong chat(String lane) {
        Matcher matcher = LANE.matcher(lane);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    static boolean isGuest(String lane) {
        return lane.startsWith(GUEST);
    }

    /** The call that a guest's lane is about. */
    static String query(String lane) {
        return lane.substring(GUEST.length());
    }

    static boolean isInline(String lane) {
        return lane.startsWith(INLINE);
    }
}

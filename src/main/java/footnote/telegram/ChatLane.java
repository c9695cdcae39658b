package footnote.telegram;

import java.util.OptionalLong;

/** A chat's name outside this package: "tg:" and its number. */
final class ChatLane {
    private static final String PREFIX = "tg:";

    private ChatLane() {}

    static String of(long chat) {
        return PREFIX + chat;
    }

    /** The chat's number; empty for a lane that is no chat. */
    static OptionalLong chat(String lane) {
        return lane.matches(PREFIX + "-?\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(lane.substring(PREFIX.length())))
                : OptionalLong.empty();
    }
}

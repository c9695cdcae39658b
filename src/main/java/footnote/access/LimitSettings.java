package footnote.access;

/**
 * How much of the bot people may use.
 *
 * @param person for each person, in all chats together
 * @param chat for each chat, all its people together
 */
public record LimitSettings(Quota person, Quota chat) {
    public static LimitSettings standard() {
        return new LimitSettings(new Quota(20, 1_000, 300), new Quota(60, 5_000, 1_000));
    }

    public static LimitSettings none() {
        return new LimitSettings(Quota.NONE, Quota.NONE);
    }
}

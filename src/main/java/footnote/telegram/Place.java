package footnote.telegram;

/**
 * Where an answer belongs.
 *
 * @param thread the topic within the chat, or 0
 * @param replyTo the message to reply to, or 0
 * @param asker who asks, for what is shown to nobody else
 */
record Place(long chat, int thread, int replyTo, Asker asker) {
    /** For answers that go to no chat of the bot. */
    static final Place NOWHERE = new Place(0, 0, 0);

    /**
     * The one who asks.
     *
     * @param person number of the person, or 0 where it is nobody to whom something can be shown alone
     * @param query the press of a button that was made just now, or empty
     * @param message number of the message that nobody else sees and that is answered, or 0
     */
    record Asker(long person, String query, int message) {
        static final Asker NOBODY = new Asker(0, "", 0);

        /** What is asked where nobody else sees it is answered there. */
        boolean asksAlone() {
            return message != 0;
        }
    }

    Place(long chat, int thread, int replyTo) {
        this(chat, thread, replyTo, Asker.NOBODY);
    }
}

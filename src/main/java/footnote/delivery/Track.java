package footnote.delivery;

/**
 * A sequence of updates that are worked through in order: the lane of a chat, or what goes beside it.
 *
 * @param aside whether these are the updates of the chat that need not wait for the others
 */
record Track(String lane, boolean aside) {
    @Override
    public String toString() {
        return aside ? lane + " (aside)" : lane;
    }
}

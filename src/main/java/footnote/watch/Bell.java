package footnote.watch;

/** Puts the message with news on its way to a chat. */
public interface Bell {

    /**
     * Lets a chat ask for its news, with {@link Watches#news}. Ringing twice for the same message does nothing the second time.
     *
     * @param digest the number of the message
     */
    void ring(Watcher to, long digest);
}

package footnote.telegramserver;

/** How much may be sent, per private chat, per group and overall; each limit is a burst and what comes back per second. */
public record FloodLimits(
        int chatBurst,
        double chatPerSecond,
        int groupBurst,
        double groupPerSecond,
        int overallBurst,
        double overallPerSecond) {

    /** About what the real server allows: 1 a second and chat, 20 a minute and group, 30 a second overall. */
    public static final FloodLimits REAL = new FloodLimits(5, 1, 20, 20 / 60.0, 30, 30);

    /** No limits, for tests that are about something else. */
    public static final FloodLimits NONE =
            new FloodLimits(Integer.MAX_VALUE, 1000, Integer.MAX_VALUE, 1000, Integer.MAX_VALUE, 1000);
}

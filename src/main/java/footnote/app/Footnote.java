package footnote.app;

/** The entry point of the program. */
public final class Footnote {
    private Footnote() {}

    public static void main(String[] arguments) {}
}

package footnote.model;

/**
 * Who handed an article in.
 *
 * @param person the number by which the messenger knows the person, or 0 for nobody in particular
 * @param name as the person showed it then; it proves nothing; may be empty
 */
public record Adder(long person, String name) {
    public static final Adder NOBODY = new Adder(0, "");
}

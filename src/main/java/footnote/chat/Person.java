package footnote.chat;

/**
 * Who wrote or pressed something.
 *
 * @param id the number by which the messenger knows the person, below 0 for a channel that speaks for itself, or 0 where nobody is told
 * @param name as the person shows it; anybody can choose any name, so it proves nothing; may be empty
 * @param language the language code of the person's client (IETF, such as "pt-br"), or empty
 */
public record Person(long id, String name, String language) {
    public static final Person UNKNOWN = new Person(0, "", "");
}

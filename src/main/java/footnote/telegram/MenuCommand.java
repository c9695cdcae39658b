package footnote.telegram;

/** A command that Telegram offers in its menu, with what it does. */
public record MenuCommand(String name, String description) {
    public MenuCommand {
        if (!name.matches("[a-z0-9_]{1,32}")) {
            throw new IllegalArgumentException("command is '" + name + "', expected 1-32 of a-z, 0-9 and _");
        }
        if (description.isBlank() || description.length() > 256) {
            throw new IllegalArgumentException("command " + name + " needs a description of 1-256 characters");
        }
    }
}

package footnote.chat;

import footnote.phrases.InterfaceLanguage;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a button does. Its data travel through the client and come back forgeable, so they hold names, never rights. */
public sealed interface ButtonAction {
    /** The most bytes that a button's data may have. */
    int MOST_BYTES = 64;

    /** Data for the button: printable ASCII, at most {@link #MOST_BYTES} long. */
    String encode();

    /** Whether it only shows something, so that it need not wait for what was asked before it. */
    default boolean onlyShows() {
        return false;
    }

    /** Shows the passage behind a footnote in its paragraph. */
    record ShowCitation(long turn, int number) implements ButtonAction {
        @Override
        public String encode() {
            return "c:" + turn + ":" + number;
        }

        @Override
        public boolean onlyShows() {
            return true;
        }
    }

    /** Asks the question that an answer suggested. */
    record AskSuggested(long turn) implements ButtonAction {
        @Override
        public String encode() {
            return "q:" + turn;
        }
    }

    /** Asks a question that was offered with an article, of that article. */
    record AskOffered(long articleRow, int number) implements ButtonAction {
        @Override
        public String encode() {
            return "o:" + articleRow + ":" + number;
        }
    }

    /** Asks a question again as it was typed, without the conversation before it. */
    record AskAsTyped(long turn) implements ButtonAction {
        @Override
        public String encode() {
            return "t:" + turn;
        }
    }

    /** Asks the question of a turn again, of one article. */
    record AskInArticle(long turn, long articleRow) implements ButtonAction {
        @Override
        public String encode() {
            return "i:" + turn + ":" + articleRow;
        }
    }

    /** Forgets one article: by its row, since an id may be long. */
    record ForgetArticle(long articleRow) implements ButtonAction {
        @Override
        public String encode() {
            return "f:" + articleRow;
        }
    }

    /** Forgets all articles and the conversation, after the question whether it is meant. */
    record ForgetAll(boolean confirmed) implements ButtonAction {
        @Override
        public String encode() {
            return confirmed ? "F:yes" : "F:no";
        }
    }

    /** Asks back whether all is to be forgotten. */
    record AskForgetAll() implements ButtonAction {
        @Override
        public String encode() {
            return "F:ask";
        }
    }

    /**
     * Shows a page of the list of articles.
     *
     * @param search the search that the list is of, or {@link Searches#NONE}
     */
    record ArticlesPage(int page, long search) implements ButtonAction {
        @Override
        public String encode() {
            return "p:" + page + (search == Searches.NONE ? "" : ":" + search);
        }
    }

    /**
     * Shows one article of a list.
     *
     * @param page the page of the list that it was found on
     * @param search the search that the list is of, or {@link Searches#NONE}
     */
    record OpenArticle(long articleRow, int page, long search) implements ButtonAction {
        @Override
        public String encode() {
            return "a:" + articleRow + ":" + page + ":" + search;
        }

        @Override
        public boolean onlyShows() {
            return true;
        }
    }

    /** Shows what can be chosen in the chat. */
    record ShowSettings() implements ButtonAction {
        @Override
        public String encode() {
            return "s:0";
        }

        @Override
        public boolean onlyShows() {
            return true;
        }
    }

    /** Chooses one of two ways. */
    record Choose(Choice choice) implements ButtonAction {
        @Override
        public String encode() {
            return "s:" + choice.number();
        }
    }

    /** Shows the languages that the bot speaks. */
    record ShowLanguages() implements ButtonAction {
        @Override
        public String encode() {
            return "l:0";
        }

        @Override
        public boolean onlyShows() {
            return true;
        }
    }

    /**
     * Chooses the language of the chat.
     *
     * @param code of the language, or empty: that of the person who writes
     */
    record ChooseLanguage(String code) implements ButtonAction {
        private static final String OF_THE_PERSON = "own";

        @Override
        public String encode() {
            return "l:" + (code.isEmpty() ? OF_THE_PERSON : code);
        }

        @Override
        public boolean onlyShows() {
            return true;
        }
    }

    /** Takes back an article and asks its text instead: by the row of the message that it came in. */
    record TakeAsQuestion(long sentRow) implements ButtonAction {
        @Override
        public String encode() {
            return "Q:" + sentRow;
        }
    }

    /** Takes the text of a question for an article. */
    record TakeAsArticle(long turn) implements ButtonAction {
        @Override
        public String encode() {
            return "A:" + turn;
        }
    }

    /** Ends the making of an answer: by the number of the update that is being answered. */
    record Stop(long update) implements ButtonAction {
        @Override
        public String encode() {
            return "x:" + update;
        }

        @Override
        public boolean onlyShows() {
            return true;
        }
    }

    /** Fetches the page behind a link once more. */
    record ReadAgain(long linkRow) implements ButtonAction {
        @Override
        public String encode() {
            return "r:" + linkRow;
        }
    }

    /** Ends the link of a chat to a channel, by the link's row. */
    record Unlink(long linkRow) implements ButtonAction {
        @Override
        public String encode() {
            return "u:" + linkRow;
        }
    }

    /** Asks after an answer in a chat of others that does not come. */
    record AskAfter() implements ButtonAction {
        @Override
        public String encode() {
            return "g:0";
        }
    }

    /** Reads a button's data; empty for data that no button of ours has. */
    static Optional<ButtonAction> decode(String data) {
        return Codec.decode(data);
    }

    /** Keeps the pattern out of the interface's own face. */
    final class Codec {
        private static final Pattern DATA =
                Pattern.compile("([a-zA-Z]):(?:(\\d{1,18})(?::(\\d{1,18}))?(?::(\\d{1,18}))?|([a-z]{2,3}))");
        private static final long MOST_PAGES = 999_999;
        private static final long MOST_NUMBER = 9_999;

        private Codec() {}

        private static Optional<ButtonAction> decode(String data) {
            Matcher m = DATA.matcher(data);
            if (!m.matches()) {
                return Optional.empty();
            }
            if (m.group(5) != null) {
                return worded(m.group(1), m.group(5));
            }
            long number = Long.parseLong(m.group(2));
            if (m.group(4) != null) {
                return numbered(m.group(1), number, Long.parseLong(m.group(3)), Long.parseLong(m.group(4)));
            }
            return m.group(3) == null
                    ? numbered(m.group(1), number)
                    : numbered(m.group(1), number, Long.parseLong(m.group(3)));
        }

        private static Optional<ButtonAction> worded(String kind, String word) {
            if (kind.equals("F") && word.equals("ask")) {
                return Optional.of(new AskForgetAll());
            }
            if (kind.equals("F") && (word.equals("yes") || word.equals("no"))) {
                return Optional.of(new ForgetAll(word.equals("yes")));
            }
            if (kind.equals("l") && word.equals(ChooseLanguage.OF_THE_PERSON)) {
                return Optional.of(new ChooseLanguage(""));
            }
            boolean known = InterfaceLanguage.of(word).isPresent();
            return kind.equals("l") && known ? Optional.of(new ChooseLanguage(word)) : Optional.empty();
        }

        private static Optional<ButtonAction> numbered(String kind, long first, long second, long third) {
            return kind.equals("a") && second <= MOST_PAGES
                    ? Optional.of(new OpenArticle(first, (int) second, third))
                    : Optional.empty();
        }

        private static Optional<ButtonAction> numbered(String kind, long first, long second) {
            boolean small = second <= MOST_NUMBER;
            return switch (kind) {
                case "c" -> small ? Optional.of(new ShowCitation(first, (int) second)) : Optional.empty();
                case "o" -> small ? Optional.of(new AskOffered(first, (int) second)) : Optional.empty();
                case "i" -> Optional.of(new AskInArticle(first, second));
                case "p" -> page(first, second);
                default -> Optional.empty();
            };
        }

        private static Optional<ButtonAction> numbered(String kind, long number) {
            return switch (kind) {
                case "q" -> Optional.of(new AskSuggested(number));
                case "f" -> Optional.of(new ForgetArticle(number));
                case "p" -> page(number, Searches.NONE);
                case "s" ->
                    number == 0
                            ? Optional.of(new ShowSettings())
                            : Choice.of(number).map(Choose::new);
                case "l" -> number == 0 ? Optional.of(new ShowLanguages()) : Optional.empty();
                case "Q" -> Optional.of(new TakeAsQuestion(number));
                case "A" -> Optional.of(new TakeAsArticle(number));
                case "r" -> Optional.of(new ReadAgain(number));
                case "g" -> Optional.of(new AskAfter());
                case "u" -> Optional.of(new Unlink(number));
                case "t" -> Optional.of(new AskAsTyped(number));
                case "x" -> Optional.of(new Stop(number));
                default -> Optional.empty();
            };
        }

        private static Optional<ButtonAction> page(long number, long search) {
            return number > MOST_PAGES ? Optional.empty() : Optional.of(new ArticlesPage((int) number, search));
        }
    }
}

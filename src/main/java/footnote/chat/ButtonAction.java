package footnote.chat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a button does. Its data travel through the client and come back forgeable, so they hold names, never rights. */
public sealed interface ButtonAction {
    /** The most bytes that a button's data may have. */
    int MOST_BYTES = 64;

    /** Data for the button: printable ASCII, at most {@link #MOST_BYTES} long. */
    String encode();

    /** Shows the passage behind a footnote in its paragraph. */
    record ShowCitation(long turn, int number) implements ButtonAction {
        @Override
        public String encode() {
            return "c:" + turn + ":" + number;
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

    /** Shows a page of the list of articles. */
    record ArticlesPage(int page) implements ButtonAction {
        @Override
        public String encode() {
            return "p:" + page;
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

    /** Fetches the page behind a link once more. */
    record ReadAgain(long linkRow) implements ButtonAction {
        @Override
        public String encode() {
            return "r:" + linkRow;
        }
    }

    /** Reads a button's data; empty for data that no button of ours has. */
    static Optional<ButtonAction> decode(String data) {
        return Codec.decode(data);
    }

    /** Keeps the pattern out of the interface's own face. */
    final class Codec {
        private static final Pattern DATA = Pattern.compile("([a-zA-Z]):(?:(\\d{1,18})(?::(\\d{1,18}))?|(yes|no))");
        private static final long MOST_PAGES = 999_999;
        private static final long MOST_NUMBER = 9_999;

        private Codec() {}

        private static Optional<ButtonAction> decode(String data) {
            Matcher m = DATA.matcher(data);
            if (!m.matches()) {
                return Optional.empty();
            }
            if (m.group(4) != null) {
                return m.group(1).equals("F")
                        ? Optional.of(new ForgetAll(m.group(4).equals("yes")))
                        : Optional.empty();
            }
            long number = Long.parseLong(m.group(2));
            return m.group(3) == null
                    ? numbered(m.group(1), number)
                    : numbered(m.group(1), number, Long.parseLong(m.group(3)));
        }

        private static Optional<ButtonAction> numbered(String kind, long first, long second) {
            boolean small = second <= MOST_NUMBER;
            return switch (kind) {
                case "c" -> small ? Optional.of(new ShowCitation(first, (int) second)) : Optional.empty();
                case "o" -> small ? Optional.of(new AskOffered(first, (int) second)) : Optional.empty();
                case "i" -> Optional.of(new AskInArticle(first, second));
                default -> Optional.empty();
            };
        }

        private static Optional<ButtonAction> numbered(String kind, long number) {
            return switch (kind) {
                case "q" -> Optional.of(new AskSuggested(number));
                case "f" -> Optional.of(new ForgetArticle(number));
                case "p" -> number > MOST_PAGES ? Optional.empty() : Optional.of(new ArticlesPage((int) number));
                case "Q" -> Optional.of(new TakeAsQuestion(number));
                case "A" -> Optional.of(new TakeAsArticle(number));
                case "r" -> Optional.of(new ReadAgain(number));
                case "t" -> Optional.of(new AskAsTyped(number));
                default -> Optional.empty();
            };
        }
    }
}

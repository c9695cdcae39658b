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

    /** Reads a button's data; empty for data that no button of ours has. */
    static Optional<ButtonAction> decode(String data) {
        return Codec.decode(data);
    }

    /** Keeps the patterns out of the interface's own face. */
    final class Codec {
        private static final Pattern CITATION = Pattern.compile("c:(\\d{1,18}):(\\d{1,4})");
        private static final Pattern SUGGESTED = Pattern.compile("q:(\\d{1,18})");
        private static final Pattern FORGET = Pattern.compile("f:(\\d{1,18})");
        private static final Pattern FORGET_ALL = Pattern.compile("F:(yes|no)");
        private static final Pattern PAGE = Pattern.compile("p:(\\d{1,6})");

        private Codec() {}

        private static Optional<ButtonAction> decode(String data) {
            Matcher m = CITATION.matcher(data);
            if (m.matches()) {
                return Optional.of(new ShowCitation(Long.parseLong(m.group(1)), Integer.parseInt(m.group(2))));
            }
            m = SUGGESTED.matcher(data);
            if (m.matches()) {
                return Optional.of(new AskSuggested(Long.parseLong(m.group(1))));
            }
            m = FORGET.matcher(data);
            if (m.matches()) {
                return Optional.of(new ForgetArticle(Long.parseLong(m.group(1))));
            }
            m = FORGET_ALL.matcher(data);
            if (m.matches()) {
                return Optional.of(new ForgetAll(m.group(1).equals("yes")));
            }
            m = PAGE.matcher(data);
            return m.matches() ? Optional.of(new ArticlesPage(Integer.parseInt(m.group(1)))) : Optional.empty();
        }
    }
}

package footnote.chat;

import footnote.feedback.Fault;
import java.util.Optional;

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
        static final String OF_THE_PERSON = "own";

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

    /** Stops to watch a feed. */
    record StopWatching(long watchRow) implements ButtonAction {
        @Override
        public String encode() {
            return "w:" + watchRow;
        }
    }

    /** Begins to watch a feed that a page named. */
    record WatchOffered(long offerRow) implements ButtonAction {
        @Override
        public String encode() {
            return "W:" + offerRow;
        }
    }

    /** Adds the article that the program brings along. */
    record AddSample() implements ButtonAction {
        @Override
        public String encode() {
            return "e:1";
        }
    }

    /** Says whether an answer is right. */
    record Judge(long turn, boolean right) implements ButtonAction {
        @Override
        public String encode() {
            return "j:" + turn + ":" + (right ? 1 : 0);
        }
    }

    /** Says what is wrong with an answer. */
    record Blame(long turn, Fault fault) implements ButtonAction {
        @Override
        public String encode() {
            return "b:" + turn + ":" + ButtonData.code(fault);
        }
    }

    /** Shows the messages that could not be handled; for those who run the bot. */
    record Letters() implements ButtonAction {
        @Override
        public String encode() {
            return "d:0";
        }
    }

    /** Has a message tried again that could not be handled. */
    record RetryLetter(long id) implements ButtonAction {
        @Override
        public String encode() {
            return "R:" + id;
        }
    }

    /** Deletes a message that could not be handled. */
    record DropLetter(long id) implements ButtonAction {
        @Override
        public String encode() {
            return "D:" + id;
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
        return ButtonData.decode(data);
    }
}

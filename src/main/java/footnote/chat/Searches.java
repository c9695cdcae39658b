package footnote.chat;

import footnote.store.Database;
import java.util.Optional;

/** The words that were searched for in the lists of articles, so that a button can turn the page. Safe for use by several threads. */
final class Searches {
    /** No search: all articles. */
    static final long NONE = 0;

    private final Database database;

    Searches(Database database) {
        this.database = database;
    }

    /** The number by which buttons name the search. */
    long keep(Conversation conversation, String words) {
        return database.write(
                handle -> handle.createQuery("INSERT INTO article_search (chat, words) VALUES (:chat, :words)"
                                + " ON CONFLICT (chat, words) DO UPDATE SET words = excluded.words RETURNING row_id")
                        .bind("chat", conversation.chat())
                        .bind("words", words)
                        .mapTo(Long.class)
                        .one());
    }

    /** The words of a search; empty where it is of another chat. */
    Optional<String> find(Conversation conversation, long number) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT words FROM article_search WHERE chat = :chat AND row_id = :row")
                        .bind("chat", conversation.chat())
                        .bind("row", number)
                        .mapTo(String.class)
                        .findOne());
    }

    void forgetAll(Conversation conversation) {
        database.write(handle -> handle.execute("DELETE FROM article_search WHERE chat = ?", conversation.chat()));
    }
}

package footnote.chat;

import footnote.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** What was chosen in the chats, kept in the database. Safe for use by several threads. */
final class PreferenceRows {
    private final Database database;

    PreferenceRows(Database database) {
        this.database = database;
    }

    Preferences of(Conversation conversation) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT language, answers, quotes, suggestions FROM preference WHERE chat = :chat")
                        .bind("chat", conversation.chat())
                        .map((row, context) -> read(row))
                        .findOne()
                        .orElse(Preferences.NONE));
    }

    void keep(Conversation conversation, Preferences chosen) {
        database.write(
                handle -> handle.createUpdate("INSERT INTO preference (chat, language, answers, quotes, suggestions)"
                                + " VALUES (:chat, :language, :answers, :quotes, :suggestions) ON CONFLICT (chat) DO UPDATE"
                                + " SET language = excluded.language, answers = excluded.answers, quotes = excluded.quotes,"
                                + " suggestions = excluded.suggestions")
                        .bind("chat", conversation.chat())
                        .bind("language", chosen.language())
                        .bind("answers", column(chosen.answers()))
                        .bind("quotes", column(chosen.quotes()))
                        .bind("suggestions", chosen.suggestions() == Preferences.Suggestions.OFFERED ? 1 : 0)
                        .execute());
    }

    private static Preferences read(ResultSet row) throws SQLException {
        return new Preferences(
                row.getString("language"),
                Preferences.Length.valueOf(row.getString("answers").toUpperCase(Locale.ROOT)),
                Preferences.Quotes.valueOf(row.getString("quotes").toUpperCase(Locale.ROOT)),
                row.getInt("suggestions") == 0 ? Preferences.Suggestions.NONE : Preferences.Suggestions.OFFERED);
    }

    private static String column(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}

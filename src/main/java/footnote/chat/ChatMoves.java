package footnote.chat;

import footnote.library.LibraryMove;
import footnote.model.LibraryId;
import footnote.store.ChatTables;
import footnote.store.Database;

/** Brings all that belongs to a chat along when the chat gets another number. May be repeated. */
final class ChatMoves {
    private final LibraryMove library;
    private final Database database;

    ChatMoves(LibraryMove library, Database database) {
        this.library = library;
        this.database = database;
    }

    void move(String from, String to) {
        library.move(LibraryId.ofChat(from), LibraryId.ofChat(to));
        database.<Boolean, RuntimeException>write(handle -> {
            ChatTables.rename(handle, from, to);
            return true;
        });
    }
}

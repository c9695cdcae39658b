package footnote.chat;

import java.util.Optional;

/** Knows who may decide for a chat. Asks the messenger, so it may take a moment. Safe for use by several threads. */
public interface Memberships {

    /** For screens without groups: nobody decides for others there. */
    Memberships NONE = new Memberships() {
        @Override
        public boolean isAdmin(String chat, Person person) {
            return false;
        }

        @Override
        public boolean botIsAdmin(String chat) {
            return false;
        }

        @Override
        public Optional<Channel> channel(String name) {
            return Optional.empty();
        }
    };

    /** A channel as the bot knows it. */
    record Channel(String chat, String title) {}

    /** Whether this person is an administrator of the chat; false where that cannot be found out. */
    boolean isAdmin(String chat, Person person);

    /** Whether the bot is one, so that it gets what is posted there. */
    boolean botIsAdmin(String chat);

    /** The channel with this public name or identifier. */
    Optional<Channel> channel(String name);
}

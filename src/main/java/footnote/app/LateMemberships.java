package footnote.app;

import footnote.chat.Memberships;
import footnote.chat.Person;
import java.util.Optional;

/** Who decides for a chat is known only once the bot is on Telegram; the conversation is made before. */
final class LateMemberships implements Memberships {
    private volatile Memberships known = Memberships.NONE;

    void are(Memberships memberships) {
        known = memberships;
    }

    @Override
    public boolean isAdmin(String chat, Person person) {
        return known.isAdmin(chat, person);
    }

    @Override
    public boolean botIsAdmin(String chat) {
        return known.botIsAdmin(chat);
    }

    @Override
    public Optional<Channel> channel(String name) {
        return known.channel(name);
    }
}

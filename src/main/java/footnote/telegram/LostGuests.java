package footnote.telegram;

import footnote.chat.ChatHandler;
import footnote.delivery.MessageReferences;
import footnote.delivery.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the wait for answers that got lost: when the program ends in the moment between sending a word to wait and learning where it stands,
 * that word would stay for ever. The button under it tells where it stands.
 */
final class LostGuests {
    private static final Logger LOG = LoggerFactory.getLogger(LostGuests.class);

    private final ChatHandler chat;
    private final GuestMessages messages;
    private final MessageReferences references;
    private final Courtesies courtesies;
    private final TelegramHtml html = new TelegramHtml();

    LostGuests(ChatHandler chat, GuestMessages messages, MessageReferences references, Courtesies courtesies) {
        this.chat = chat;
        this.messages = messages;
        this.references = references;
        this.courtesies = courtesies;
    }

    void pressed(ReadUpdate.GuestPress press) {
        courtesies.acknowledge(press.query());
        if (references.isOpen(press.message())) {
            return;
        }
        chat.handle(press.incoming()).stream().limit(1).forEach(reply -> {
            Outcome outcome = messages.editAt(press.message(), html.parts(reply).get(0), true);
            LOG.debug("a lost answer in a chat of others: {}", outcome);
        });
    }
}

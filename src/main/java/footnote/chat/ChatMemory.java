package footnote.chat;

import footnote.store.Database;
import java.time.Clock;

/**
 * What is remembered of a chat, besides its articles.
 *
 * @param sent the messages that became articles
 * @param links the addresses that were read
 * @param channels the channels that can be asked here
 */
record ChatMemory(
        Conversations conversations, SentTexts sent, KnownLinks links, Searches searches, LinkedChannels channels) {

    static ChatMemory in(Database database, Clock clock, ConversationSettings settings) {
        return new ChatMemory(
                new Conversations(database, clock, settings.silence()),
                new SentTexts(database),
                new KnownLinks(database, clock),
                new Searches(database),
                new LinkedChannels(database));
    }

    void forgetAll(Conversation conversation) {
        conversations.forget(conversation);
        sent.forgetAll(conversation);
        links.forgetAll(Commands.own(conversation));
        searches.forgetAll(conversation);
        channels.forgetAll(conversation);
    }
}

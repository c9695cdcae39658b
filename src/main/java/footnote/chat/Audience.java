package footnote.chat;

import footnote.model.LibraryId;
import footnote.phrases.PhraseBook;
import footnote.phrases.Phrases;

/**
 * Whom a reply is for: who asks and where, in what language the bot answers, and what was chosen in the chat.
 *
 * @param live where the reply can be seen while it is being made
 */
record Audience(Speaker speaker, Phrases phrases, Preferences preferences, Live live) {
    static Audience of(Speaker speaker, PhraseBook book, PreferenceRows chosen, Live live) {
        Preferences preferences = chosen.of(speaker.conversation());
        return new Audience(
                speaker, book.in(preferences.language(), speaker.person().language()), preferences, live);
    }

    Conversation conversation() {
        return speaker.conversation();
    }

    /** The articles that came in here. */
    LibraryId library() {
        return Commands.own(conversation());
    }

    boolean wantsSuggestions() {
        return preferences.suggestions() == Preferences.Suggestions.OFFERED;
    }

    /** Our words in the language of the audience. */
    String text(String key) {
        return phrases.text(key);
    }
}

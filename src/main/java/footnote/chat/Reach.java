package footnote.chat;

import footnote.model.ArticleKey;
import footnote.model.LibraryId;
import footnote.model.Scope;
import java.util.ArrayList;
import java.util.List;

/** What a chat can ask: its own articles, those of the channels linked to it, and the shared ones; no other chat's. */
final class Reach {
    private final LinkedChannels channels;

    Reach(LinkedChannels channels) {
        this.channels = channels;
    }

    List<LibraryId> of(Conversation conversation) {
        List<LibraryId> libraries = new ArrayList<>();
        libraries.add(Commands.own(conversation));
        channels.of(conversation).forEach(linked -> libraries.add(LibraryId.ofChat(linked.channel())));
        libraries.add(LibraryId.SHARED);
        return libraries;
    }

    /**
     * What one question may see.
     *
     * @param only the only articles to ask; empty for all
     */
    Scope scope(Conversation conversation, List<ArticleKey> only) {
        return new Scope(of(conversation), only);
    }

    boolean contains(Conversation conversation, ArticleKey article) {
        return of(conversation).contains(article.library());
    }
}

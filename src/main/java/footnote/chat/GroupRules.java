package footnote.chat;

import footnote.access.Doorkeeper;
import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.Adder;
import footnote.model.ArticleKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may decide for others that share a chat: the administrators of a group, and those who run the bot. In a private chat everything is one's
 * own.
 */
final class GroupRules {
    private final Library library;
    private final Memberships memberships;
    private final Doorkeeper door;

    GroupRules(Library library, Memberships memberships, Doorkeeper door) {
        this.library = library;
        this.memberships = memberships;
        this.door = door;
    }

    /** Why this person may not forget an article; empty when they may: it is theirs, or they decide for the group. */
    Optional<Reply> refusalToForget(Audience audience, StoredArticle stored) {
        ArticleKey key = stored.article().key();
        if (isAdder(audience.speaker(), key) || mayDecide(audience.speaker())) {
            return Optional.empty();
        }
        String name = library.adders().of(key).map(Adder::name).orElse("");
        Block reason = name.isEmpty()
                ? Block.phrase(audience.phrases(), "group.forget-not-yours")
                : Block.phrase(audience.phrases(), "group.forget-others", Map.of("name", name));
        return Optional.of(Reply.of(reason).forAskerOnly());
    }

    /** Why this person may not do what concerns everybody in the chat; empty when they may. */
    Optional<Reply> refusalToDecide(Audience audience) {
        return mayDecide(audience.speaker())
                ? Optional.empty()
                : Optional.of(
                        Reply.phrase(audience.phrases(), "group.admins-only").forAskerOnly());
    }

    /** The same for a command; most are for everybody. */
    Optional<Reply> refusal(Audience audience, BotCommand command) {
        return Set.of(BotCommand.SETTINGS, BotCommand.LANGUAGE, BotCommand.EXPORT, BotCommand.WATCH)
                        .contains(command)
                ? refusalToDecide(audience)
                : Optional.empty();
    }

    /** Who handed an article in, as it is told in groups: " · added by Ann". */
    List<Inline> addedBy(Audience audience, ArticleKey key) {
        boolean shared = audience.speaker().kind() == ChatKind.GROUP
                && key.library().equals(Commands.own(audience.conversation()));
        Optional<String> name =
                shared ? library.adders().of(key).map(Adder::name).filter(known -> !known.isBlank()) : Optional.empty();
        return name.<List<Inline>>map(known -> List.of(
                        new Inline.Plain(" · " + audience.phrases().text("group.added-by", Map.of("name", known)))))
                .orElse(List.of());
    }

    private boolean mayDecide(Speaker speaker) {
        return speaker.kind() != ChatKind.GROUP
                || door.isAdmin(Visitors.of(speaker))
                || memberships.isAdmin(speaker.conversation().chat(), speaker.person());
    }

    private boolean isAdder(Speaker speaker, ArticleKey key) {
        return speaker.person().id() != 0
                && library.adders()
                        .of(key)
                        .filter(adder -> adder.person() == speaker.person().id())
                        .isPresent();
    }
}

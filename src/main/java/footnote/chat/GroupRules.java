package footnote.chat;

import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.Adder;
import footnote.model.ArticleKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may take something away that others share. In a private chat everything is one's own. */
final class GroupRules {
    private final Library library;
    private final Memberships memberships;

    GroupRules(Library library, Memberships memberships) {
        this.library = library;
        this.memberships = memberships;
    }

    /** Why this person may not forget an article; empty when they may: it is theirs, or they decide for the group. */
    Optional<Reply> refusalToForget(Audience audience, StoredArticle stored) {
        ArticleKey key = stored.article().key();
        boolean may = mayDecide(audience.speaker()) || isAdder(audience.speaker(), key) || isAdmin(audience.speaker());
        if (may) {
            return Optional.empty();
        }
        String name = library.adders().of(key).map(Adder::name).orElse("");
        Block reason = name.isEmpty()
                ? Block.phrase(audience.phrases(), "group.forget-not-yours")
                : Block.phrase(audience.phrases(), "group.forget-others", Map.of("name", name));
        return Optional.of(Reply.of(reason).forAskerOnly());
    }

    /** Why this person may not forget everything. */
    Optional<Reply> refusalToForgetAll(Audience audience) {
        return mayDecide(audience.speaker()) || isAdmin(audience.speaker())
                ? Optional.empty()
                : Optional.of(
                        Reply.phrase(audience.phrases(), "group.admins-only").forAskerOnly());
    }

    /** Whether this person is an administrator of the chat that they speak in. */
    boolean isAdmin(Speaker speaker) {
        return memberships.isAdmin(speaker.conversation().chat(), speaker.person());
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

    private static boolean mayDecide(Speaker speaker) {
        return speaker.kind() != ChatKind.GROUP;
    }

    private boolean isAdder(Speaker speaker, ArticleKey key) {
        return speaker.person().id() != 0
                && library.adders()
                        .of(key)
                        .filter(adder -> adder.person() == speaker.person().id())
                        .isPresent();
    }
}

package footnote.chat;

import footnote.library.Library;
import footnote.model.LibraryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the posts of channels, and lets chats ask them whose administrators and the channel's agree to it. */
final class Channels {
    /** Shorter posts greet, or point at a picture. */
    private static final int SHORTEST_POST = 80;

    private final Library library;
    private final LinkedChannels linked;
    private final Memberships memberships;
    private final Arrivals arrivals;
    private final Commands commands;

    Channels(Library library, LinkedChannels linked, Memberships memberships, Arrivals arrivals, Commands commands) {
        this.library = library;
        this.linked = linked;
        this.memberships = memberships;
        this.arrivals = arrivals;
        this.commands = commands;
    }

    /** A post becomes an article of the channel's library, without a word; only a command is answered. */
    List<Reply> posted(Audience audience, Incoming incoming) {
        if (incoming instanceof Incoming.Text text && Command.in(text.text()).isPresent()) {
            return commanded(audience, Command.in(text.text()).get());
        }
        if (incoming instanceof Incoming.Edited edited) {
            changed(audience, edited);
        } else if (isWorthKeeping(incoming)) {
            arrivals.gain(audience, incoming);
        }
        return List.of();
    }

    private void changed(Audience audience, Incoming.Edited edited) {
        Incoming.Text now = new Incoming.Text(
                edited.speaker(),
                edited.original(),
                edited.text().text(),
                edited.text().origin(),
                true);
        if (arrivals.edited(audience, edited).isEmpty() && isWorthKeeping(now)) {
            arrivals.gain(audience, now);
        }
    }

    private static boolean isWorthKeeping(Incoming incoming) {
        if (incoming instanceof Incoming.Text post) {
            return post.text().strip().length() >= SHORTEST_POST
                    || !MessageLinks.in(post.text()).addresses().isEmpty();
        }
        return incoming instanceof Incoming.Document;
    }

    /** Only administrators can post in a channel, so a command there is theirs. */
    private List<Reply> commanded(Audience audience, Command command) {
        boolean forget = command.name().equals(BotCommand.FORGET.typed());
        return forget ? List.of(commands.forgetAll(audience, true)) : List.of();
    }

    /** The bot was taken out of a channel: what was posted there is no longer its to keep. */
    void left(Conversation channel) {
        library.forgetAll(LibraryId.ofChat(channel.chat()));
        linked.forgetChannel(channel);
    }

    /**
     * Lets a chat ask a channel, or says how that is done.
     *
     * @param named what stands behind the command: the channel's public name, or nothing
     * @param repliedTo identifier of the channel that the post is from which was replied to, or empty
     */
    Reply link(Audience audience, String named, String repliedTo) {
        String wanted = named.isEmpty() ? repliedTo : name(named);
        if (wanted.isEmpty()) {
            return overview(audience);
        }
        Optional<Memberships.Channel> channel = memberships.channel(wanted);
        if (channel.isEmpty() || !memberships.botIsAdmin(channel.get().chat())) {
            return Reply.phrase(audience.phrases(), "link.not-admin-there").forAskerOnly();
        }
        Optional<String> refusal = refusal(audience.speaker(), channel.get());
        if (refusal.isPresent()) {
            return Reply.phrase(audience.phrases(), refusal.get()).forAskerOnly();
        }
        linked.link(audience.conversation(), channel.get(), audience.speaker().person());
        int articles = library.count(LibraryId.ofChat(channel.get().chat()));
        return Reply.of(Block.phrase(
                audience.phrases(),
                "link.done",
                Map.of("title", new Inline.Bold(channel.get().title()), "n", articles)));
    }

    /** Who links a channel decides for both: for the channel, and for the group. */
    private Optional<String> refusal(Speaker speaker, Memberships.Channel channel) {
        boolean hidden = speaker.person().id() <= 0;
        if (hidden) {
            return Optional.of("link.hidden");
        }
        if (!memberships.isAdmin(channel.chat(), speaker.person())) {
            return Optional.of("link.not-yours");
        }
        return mayDecideFor(speaker) ? Optional.empty() : Optional.of("group.admins-only");
    }

    private boolean mayDecideFor(Speaker speaker) {
        return speaker.kind() == ChatKind.PRIVATE
                || memberships.isAdmin(speaker.conversation().chat(), speaker.person());
    }

    Reply unlink(Audience audience, long row) {
        if (!mayDecideFor(audience.speaker())) {
            return Reply.phrase(audience.phrases(), "group.admins-only").forAskerOnly();
        }
        return linked.unlink(audience.conversation(), row)
                ? Reply.phrase(audience.phrases(), "link.ended")
                : Reply.phrase(audience.phrases(), "link.gone").forAskerOnly();
    }

    private Reply overview(Audience audience) {
        List<Block> blocks = new ArrayList<>();
        List<List<Button>> buttons = new ArrayList<>();
        for (LinkedChannels.Linked channel : linked.of(audience.conversation())) {
            int posts = library.count(LibraryId.ofChat(channel.channel()));
            blocks.add(Block.phrase(
                    audience.phrases(), "link.channel", Map.of("title", new Inline.Bold(channel.title()), "n", posts)));
            String label = audience.phrases().text("link.end-button", Map.of("title", channel.title()));
            buttons.add(List.of(new Button(label, new ButtonAction.Unlink(channel.row()))));
        }
        blocks.add(Block.phrase(audience.phrases(), "link.how"));
        return new Reply(blocks, buttons);
    }

    /** "@paper" and "https://t.me/paper" are the same channel. */
    private static String name(String written) {
        String name = written.strip().replaceFirst("(?i)^(?:https?://)?t\\.me/", "@");
        return name.startsWith("@") ? name : "@" + name;
    }
}

package footnote.chat;

import footnote.phrases.Phrases;
import footnote.watch.Begun;
import footnote.watch.Watch;
import footnote.watch.Watcher;
import footnote.watch.Watches;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is said about feeds: which are watched, that one is from now on, that one is no more. */
final class FeedTalk {
    private static final int LONGEST_LABEL = 50;

    private final Watches watches;

    FeedTalk(Watches watches) {
        this.watches = watches;
    }

    /** Begins to watch what stands behind the command, or lists what is watched. */
    Reply watch(Audience audience, String address) {
        Phrases phrases = audience.phrases();
        if (!watches.areAllowed()) {
            return Reply.phrase(phrases, "watch.off");
        }
        return address.isEmpty() ? list(audience) : told(phrases, watches.begin(watcher(audience), address));
    }

    /** Begins to watch a feed that was offered; a sentence when it was not, or not in this chat. */
    Reply watchOffered(Audience audience, long offer) {
        Phrases phrases = audience.phrases();
        return watches.beginOffered(watcher(audience), offer)
                .map(begun -> told(phrases, begun))
                .orElseGet(() -> Reply.phrase(phrases, "taps.expired"));
    }

    Reply stop(Audience audience, long watch) {
        Phrases phrases = audience.phrases();
        return watches.stop(watcher(audience), watch)
                .map(feed -> Reply.of(Block.phrase(phrases, "watch.stopped", Map.of("feed", new Inline.Bold(feed)))))
                .orElseGet(() -> Reply.phrase(phrases, "watch.not-watched"));
    }

    private Reply list(Audience audience) {
        Phrases phrases = audience.phrases();
        List<Watch> all = watches.of(watcher(audience));
        if (all.isEmpty()) {
            return Reply.of(Block.phrase(phrases, "watch.none"), Block.phrase(phrases, "watch.how"));
        }
        List<Block> blocks = new ArrayList<>();
        List<List<Button>> buttons = new ArrayList<>();
        blocks.add(Block.phrase(phrases, "watch.list", Map.of("n", all.size())));
        for (Watch watch : all) {
            int number = blocks.size();
            List<Inline> line = new ArrayList<>();
            line.add(new Inline.Plain(phrases.number(number) + ". "));
            line.add(new Inline.Bold(phrases.isolated(watch.feed())));
            if (watch.isFailing()) {
                line.add(new Inline.Plain(" · " + phrases.text("watch.silent")));
            }
            blocks.add(Block.ours(phrases, line));
            String label = phrases.text("watch.stop-button", Map.of("number", number));
            buttons.add(List.of(new Button(label, new ButtonAction.StopWatching(watch.row()))));
        }
        return new Reply(blocks, buttons);
    }

    private static Reply told(Phrases phrases, Begun begun) {
        if (begun instanceof Begun.Watching watching) {
            Map<String, Object> feed = Map.of("feed", new Inline.Bold(watching.feed()));
            return watching.reading() == 0
                    ? Reply.of(Block.phrase(phrases, "watch.begun", feed))
                    : Reply.of(
                            Block.phrase(phrases, "watch.begun", feed),
                            Block.phrase(phrases, "watch.reading", Map.of("n", watching.reading())));
        }
        if (begun instanceof Begun.WatchedAlready already) {
            return Reply.of(Block.phrase(phrases, "watch.known", Map.of("feed", new Inline.Bold(already.feed()))));
        }
        if (begun instanceof Begun.Choice choice) {
            return new Reply(
                    List.of(Block.phrase(phrases, "watch.choose")),
                    choice.offers().stream().map(FeedTalk::offer).toList());
        }
        if (begun instanceof Begun.NoFeed) {
            return Reply.phrase(phrases, "watch.no-feed");
        }
        if (begun instanceof Begun.TooMany tooMany) {
            return Reply.of(Block.phrase(phrases, "watch.too-many", Map.of("n", tooMany.most())));
        }
        if (begun instanceof Begun.Failed failed) {
            return Reply.of(Block.phrase(phrases, "watch.failed", Map.of("reason", phrases.reason(failed.reason()))));
        }
        throw new IllegalStateException("unknown outcome: " + begun);
    }

    private static List<Button> offer(Begun.Offer offer) {
        String feed = offer.feed();
        int end = feed.offsetByCodePoints(0, Math.min(LONGEST_LABEL, feed.codePointCount(0, feed.length())));
        String label = end < feed.length() ? feed.substring(0, end) + "…" : feed;
        return List.of(new Button(label, new ButtonAction.WatchOffered(offer.row())));
    }

    static Watcher watcher(Audience audience) {
        Conversation conversation = audience.conversation();
        return new Watcher(
                conversation.chat(),
                conversation.topic(),
                audience.speaker().person().language());
    }
}

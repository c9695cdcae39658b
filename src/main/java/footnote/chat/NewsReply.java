package footnote.chat;

import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.ArticleDetails;
import footnote.phrases.Phrases;
import footnote.watch.News;
import footnote.watch.Watches;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what came in by the feeds that a chat watches: one message for all of them. */
final class NewsReply {
    private static final int MOST_TITLES = 25;

    private final Watches watches;
    private final Library library;

    NewsReply(Watches watches, Library library) {
        this.watches = watches;
        this.library = library;
    }

    /** The message; empty when nothing of it is left to tell, because its articles were forgotten. */
    Optional<Reply> of(Audience audience, long digest) {
        Phrases phrases = audience.phrases();
        List<Block> remarks = new ArrayList<>();
        Map<String, List<List<Inline>>> titles = new LinkedHashMap<>();
        int articles = 0;
        for (News news : watches.news(FeedTalk.watcher(audience), digest)) {
            if (news.kind() == News.Kind.ARTICLE) {
                Optional<StoredArticle> stored = library.findByRow(news.articleRow());
                stored.ifPresent(found -> titles.computeIfAbsent(news.feed(), feed -> new ArrayList<>())
                        .add(title(phrases, found)));
                articles += stored.isPresent() ? 1 : 0;
            } else {
                remarks.add(remark(phrases, news));
            }
        }
        return articles + remarks.size() == 0
                ? Optional.empty()
                : Optional.of(new Reply(blocks(phrases, articles, titles, remarks), List.of()));
    }

    private static List<Block> blocks(
            Phrases phrases, int articles, Map<String, List<List<Inline>>> titles, List<Block> remarks) {
        List<Block> blocks = new ArrayList<>();
        if (articles > 0) {
            blocks.add(Block.phrase(phrases, "news.title", Map.of("n", articles)));
        }
        int left = MOST_TITLES;
        for (Map.Entry<String, List<List<Inline>>> feed : titles.entrySet()) {
            List<List<Inline>> shown =
                    feed.getValue().subList(0, Math.min(left, feed.getValue().size()));
            left -= shown.size();
            if (!shown.isEmpty()) {
                blocks.add(Block.ours(phrases, ofFeed(phrases, feed.getKey(), shown)));
            }
        }
        if (articles > MOST_TITLES) {
            blocks.add(Block.phrase(phrases, "news.more", Map.of("n", articles - MOST_TITLES)));
        }
        blocks.addAll(remarks.subList(0, Math.min(MOST_TITLES, remarks.size())));
        if (articles > 0) {
            blocks.add(Block.phrase(phrases, "news.ask"));
        }
        return blocks;
    }

    private static List<Inline> ofFeed(Phrases phrases, String feed, List<List<Inline>> titles) {
        List<Inline> lines = new ArrayList<>();
        lines.add(new Inline.Bold(phrases.isolated(feed)));
        for (List<Inline> title : titles) {
            lines.add(new Inline.Plain("\n• "));
            lines.addAll(title);
        }
        return lines;
    }

    private static List<Inline> title(Phrases phrases, StoredArticle stored) {
        ArticleDetails details = stored.article().details();
        String title = phrases.isolated(stored.article().title());
        return List.of(details.url().isEmpty() ? new Inline.Plain(title) : new Inline.Link(title, details.url()));
    }

    private static Block remark(Phrases phrases, News news) {
        Inline feed = new Inline.Bold(news.feed());
        return switch (news.kind()) {
            case UNREAD ->
                Block.phrase(phrases, "news.unread", Map.of("feed", feed, "title", new Inline.Italic(titleOr(news))));
            case PASSED_OVER -> Block.phrase(phrases, "news.passed-over", Map.of("feed", feed, "n", news.number()));
            case FAILING -> Block.phrase(phrases, "news.failing", Map.of("feed", feed));
            case GIVEN_UP -> Block.phrase(phrases, "news.given-up", Map.of("feed", feed));
            case GONE -> Block.phrase(phrases, "news.gone", Map.of("feed", feed));
            case ARTICLE -> throw new IllegalStateException("an article is no remark");
        };
    }

    private static String titleOr(News news) {
        return news.title().isEmpty() ? "…" : news.title();
    }
}

package footnote.chat;

import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.library.TitleSearch;
import footnote.model.Article;
import footnote.model.LibraryId;
import footnote.phrases.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The articles of a chat to look at: page by page, those with words in their title, and one by itself. */
final class ArticleList {
    private static final int PAGE = 8;
    private static final int IN_A_ROW = 4;
    private static final int LONGEST_WORDS = 100;
    private static final int BEGINNING = 600;

    private final Library library;
    private final TitleSearch titles;
    private final Searches searches;
    private final GroupRules rules;
    private final LinkedChannels channels;

    ArticleList(Library library, TitleSearch titles, Searches searches, GroupRules rules, LinkedChannels channels) {
        this.library = library;
        this.titles = titles;
        this.searches = searches;
        this.rules = rules;
        this.channels = channels;
    }

    /** All of them, newest first. */
    Reply all(Audience audience) {
        return page(audience, 0, Searches.NONE);
    }

    /** Those with these words in their title; the operator's among them, since there may be too many to leaf through. */
    Reply search(Audience audience, String words) {
        String wanted = words.substring(0, Math.min(LONGEST_WORDS, words.length()));
        return page(audience, 0, searches.keep(audience.conversation(), wanted));
    }

    Reply page(Audience audience, int number, long search) {
        Optional<String> words = searches.find(audience.conversation(), search);
        Page page = words.map(wanted -> found(audience, wanted, number)).orElseGet(() -> listed(audience, number));
        Phrases phrases = audience.phrases();
        List<Block> blocks = new ArrayList<>();
        if (page.articles().isEmpty()) {
            blocks.add(words.map(wanted -> Block.phrase(phrases, "articles.not-found", Map.of("words", wanted)))
                    .orElseGet(() -> Block.phrase(phrases, "articles.none")));
        } else {
            words.ifPresent(wanted -> blocks.add(Block.phrase(phrases, "articles.found", Map.of("words", wanted))));
        }
        int place = page.first();
        for (StoredArticle stored : page.articles()) {
            place++;
            blocks.add(line(audience, place, stored));
        }
        if (words.isEmpty()) {
            blocks.addAll(linked(audience));
        }
        int shared = library.count(LibraryId.SHARED);
        if (words.isEmpty() && shared > 0) {
            blocks.add(Block.phrase(phrases, "articles.shared", Map.of("n", shared)));
        }
        return new Reply(blocks, buttons(phrases, page, words.isPresent() ? search : Searches.NONE));
    }

    private List<Block> linked(Audience audience) {
        return channels.of(audience.conversation()).stream()
                .map(channel -> Block.phrase(
                        audience.phrases(),
                        "link.channel",
                        Map.of(
                                "title",
                                new Inline.Bold(channel.title()),
                                "n",
                                library.count(LibraryId.ofChat(channel.channel())))))
                .toList();
    }

    /** One article, with its beginning and what can be done with it. */
    Reply open(Audience audience, ButtonAction.OpenArticle open) {
        Phrases phrases = audience.phrases();
        ButtonAction back = new ButtonAction.ArticlesPage(open.page(), open.search());
        Button list = new Button(phrases.text("articles.back-button"), back);
        Optional<StoredArticle> found =
                library.findByRow(open.articleRow()).filter(stored -> isToSee(audience, stored.article()));
        if (found.isEmpty()) {
            return Reply.phrase(phrases, "forget.gone").withButtons(List.of(List.of(list)));
        }
        StoredArticle stored = found.get();
        List<Button> below = new ArrayList<>();
        if (stored.article().key().library().equals(audience.library())) {
            ButtonAction forget = new ButtonAction.ForgetArticle(stored.row());
            below.add(new Button(phrases.text("articles.forget-button"), forget));
        }
        below.add(list);
        return new Reply(ArticleCard.of(phrases, stored, BEGINNING), List.of(below));
    }

    private static boolean isToSee(Audience audience, Article article) {
        LibraryId its = article.key().library();
        return its.equals(audience.library()) || its.equals(LibraryId.SHARED);
    }

    /**
     * Some articles of a list.
     *
     * @param first how many come before
     */
    private record Page(List<StoredArticle> articles, int first, boolean more) {
        int number() {
            return first / PAGE;
        }
    }

    private Page listed(Audience audience, int number) {
        int all = library.count(audience.library());
        int first = Math.max(0, Math.min(number, (all - 1) / PAGE)) * PAGE;
        return new Page(library.list(audience.library(), first, PAGE), first, first + PAGE < all);
    }

    private Page found(Audience audience, String words, int number) {
        int most = (number + 1) * PAGE + 1;
        List<StoredArticle> all = Stream.of(audience.library(), LibraryId.SHARED)
                .flatMap(own -> titles.find(own, words, most).stream())
                .toList();
        int first = Math.max(0, Math.min(number, (all.size() - 1) / PAGE)) * PAGE;
        int end = Math.min(all.size(), first + PAGE);
        return new Page(all.subList(first, end), first, end < all.size());
    }

    private static List<List<Button>> buttons(Phrases phrases, Page page, long search) {
        List<List<Button>> rows = new ArrayList<>();
        List<Button> numbers = new ArrayList<>();
        for (StoredArticle stored : page.articles()) {
            if (numbers.size() == IN_A_ROW) {
                rows.add(numbers);
                numbers = new ArrayList<>();
            }
            int place = page.first() + rows.size() * IN_A_ROW + numbers.size() + 1;
            ButtonAction open = new ButtonAction.OpenArticle(stored.row(), page.number(), search);
            numbers.add(new Button(phrases.number(place), open));
        }
        List<Button> turning = new ArrayList<>();
        if (page.first() > 0) {
            ButtonAction newer = new ButtonAction.ArticlesPage(page.number() - 1, search);
            turning.add(new Button(phrases.text("articles.newer-button"), newer));
        }
        if (page.more()) {
            ButtonAction older = new ButtonAction.ArticlesPage(page.number() + 1, search);
            turning.add(new Button(phrases.text("articles.older-button"), older));
        }
        rows.add(numbers);
        rows.add(turning);
        rows.removeIf(List::isEmpty);
        return rows;
    }

    private Block line(Audience audience, int number, StoredArticle stored) {
        Phrases phrases = audience.phrases();
        List<Inline> line = new ArrayList<>();
        line.add(new Inline.Plain(phrases.number(number) + ". "));
        line.add(new Inline.Bold(phrases.isolated(stored.article().title())));
        line.addAll(ArticleLine.about(phrases, stored.article().details()));
        line.add(new Inline.Plain(" · " + phrases.text("passages.count", Map.of("n", stored.passages()))));
        line.addAll(rules.addedBy(audience, stored.article().key()));
        return Block.ours(phrases, line);
    }
}

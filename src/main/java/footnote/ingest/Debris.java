package footnote.ingest;

import java.util.Set;
import java.util.regex.Pattern;

/** Knows the lines that belong to a page and not to its article. */
final class Debris {
    private static final int LONGEST = 220;

    /** Page furniture wherever it stands alone on a line. */
    private static final Set<String> FURNITURE = WordList.of("""
            advertisement, advertisements, advertising, sponsored, sponsored content, paid content
            story continues below, story continues below advertisement, article continues below
            article continues after advertisement, continue reading below, continue reading
            continue reading the main story, exit mobile version, skip to content, skip to main content
            skip advertisement, skip ad, share this article, share this story, share this post, share this page
            share on facebook, share on twitter, share on x, share on whatsapp, share on linkedin
            share via email, click to share, copy link, link copied, print this article, save this article
            listen to this article, follow us, connect with us, leave a comment, leave a reply, post a comment
            add a comment, be the first to comment, no comments, view comments, show comments, show more
            load more, see more, view more, back to top, accept all cookies, accept cookies, cookie settings
            manage cookies, privacy policy, terms of service, terms of use, all rights reserved, log in
            sign in, sign up, subscribe now, get the app, download the app, you may also like
            you might also like, recommended for you, related articles, related stories, related posts
            related topics, related news, most read, most popular, trending now, up next, don t miss, read more
            read next, more stories, more news
            """);

    /** Words that are furniture before and behind the article, but could be a heading within it. */
    private static final Set<String> LABELS = WordList.of("""
            world, politics, business, economy, sport, sports, opinion, technology, tech, science, health
            culture, entertainment, lifestyle, life, travel, weather, local, national, international, europe
            asia, africa, americas, middle east, us, u s, uk, us news, world news, news, latest, latest news
            breaking, breaking news, top stories, home, menu, search, close, open menu, main menu, navigation
            video, videos, photos, gallery, live, podcast, podcasts, newsletter, newsletters, subscribe
            register, login, account, my account, share, share this, tweet, pin, pin it, email, print, save
            copy, listen, like, comment, comments, facebook, twitter, x, whatsapp, telegram, linkedin, reddit
            instagram, youtube, tiktok, threads, bluesky, flipboard, messenger, trending, related, recommended
            more, editor s picks, in this story, tags, topics, about us, contact, contact us, help, careers
            advertise, privacy, terms, cookies, imprint, rss, archive, published, updated, posted, on, by
            author, loading, next, previous, see also, finance, markets, arts, style, food, education
            environment, climate, crime, society, features, analysis, investigations
            """);

    /** Headers behind an article under which the page lists other articles. */
    private static final Set<String> TEASER_HEADERS = WordList.of("""
            related, related articles, related stories, related posts, related news, trending, trending now
            most read, most popular, you may also like, you might also like, recommended, recommended for you
            read next, up next, more stories, more news, latest news, top stories, editor s picks, don t miss
            see also, related topics, tags, more from this section, comments, leave a comment, leave a reply
            """);

    private static final Pattern FURNITURE_SHAPES = anyOf(
            "\\d[\\d.,k]* (comments?|shares?|views?|likes?|replies|reactions?|retweets?)",
            "(comments?|shares?|views?) ?[(\\[:]? ?\\d[\\d.,k]*[)\\]]?",
            "(read (more|also)|also read|see also|related|more on this( story)?|don['’]t miss|watch|recommended"
                    + "|editor['’]s picks?) ?[:|»›→] ?.+",
            "(sign up|subscribe)\\b.{0,80}\\b(newsletters?|inbox|briefing|daily digest|updates|alerts)\\b.{0,60}",
            "(photo|image|picture|photo credit|image credit|foto) ?[:/] ?.{1,70}",
            "(getty images|file photo|representational image|stock photo)",
            "(©|\\(c\\) ?(19|20)\\d\\d|copyright (©|\\(c\\)|(19|20)\\d\\d)).{0,200}",
            "(follow|find|like) us on [\\w ,/&]{1,60}\\.?",
            "click (here )?to (share|email|print|subscribe|copy)\\b.{0,80}",
            "(please )?(enable|turn on) javascript\\b.{0,120}");

    private static final Pattern RIGHTS = anyOf("\\ball rights reserved\\b");

    /** Whole sentences that a page says. */
    private static final Pattern NOTICES = anyOf(
            "(we|this (web)?site|our (web)?site)( and our partners)? uses? cookies\\b.*",
            "by (continuing|clicking|using|signing up|subscribing)\\b.*\\byou (agree|consent|accept|acknowledge)\\b.*",
            "(we value|about) your privacy\\.?",
            "you (have|['’]ve) (read|reached|\\d+)\\b.*\\b(free articles?|articles? (left|remaining|this month))\\b.*",
            "(already a subscriber|not a subscriber|have an account)\\b.*",
            "(get|receive) (the|our|all)\\b.{0,80}\\b(newsletter|inbox)\\b.*",
            "your email address will not be published\\..*",
            "(filed under|tags|topics|categories|more on) ?: ?.+",
            "more (from|in|about) [^.!?]{1,60}");

    private Debris() {}

    /** Furniture wherever it stands. */
    static boolean isFurniture(String line) {
        return line.length() <= LONGEST
                && (FURNITURE.contains(LineShape.folded(line))
                        || RIGHTS.matcher(line).find()
                        || FURNITURE_SHAPES.matcher(line).matches());
    }

    /** Furniture before the first sentence of an article or behind its last one. */
    static boolean isFurnitureAround(String line) {
        return isFurniture(line)
                || LABELS.contains(LineShape.folded(line))
                || LineShape.folded(line).isEmpty()
                || isNotice(line);
    }

    /** A whole sentence that the page says, not the article. */
    static boolean isNotice(String line) {
        return line.length() <= LONGEST * 2 && NOTICES.matcher(line).matches();
    }

    static boolean startsTeasers(String line) {
        return line.length() <= LONGEST
                && (TEASER_HEADERS.contains(LineShape.folded(line))
                        || LineShape.folded(line).matches("more (from|in|on) .{1,40}"));
    }

    private static Pattern anyOf(String... shapes) {
        return Pattern.compile(
                "(?:" + String.join(")|(?:", shapes) + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}

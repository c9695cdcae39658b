package footnote.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files of pages and texts that are made to take long, by what they are; the ending of the name says how they are read. */
final class TextBombs {
    private static final int MUCH = 4_900_000;
    private static final String HELLO = "Hello there, reader. ";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private TextBombs() {}

    static Map<String, byte[]> all() {
        TextBombs bombs = new TextBombs();
        bombs.nested();
        bombs.pages();
        bombs.data();
        bombs.markdown();
        bombs.texts();
        bombs.collections();
        bombs.disguised();
        return bombs.files;
    }

    private void add(String what, String ending, byte[] content) {
        files.put(what + ending, content);
    }

    private void add(String what, String ending, String content) {
        add(what, ending, content.getBytes(UTF_8));
    }

    private static String much(String piece) {
        return piece.repeat(MUCH / piece.length());
    }

    private void nested() {
        add("page of a million divs", ".html", much("<div>"));
        add("page of 49,000 divs in each other", ".html", "<div>".repeat(49_000) + HELLO);
        add("page of formats that never close", ".html", "<b><i><p>".repeat(16_000) + HELLO);
        add("page of links in each other", ".html", "<a href=x><div>".repeat(24_000) + HELLO);
        add("page of tables in each other", ".html", "<table><tr><td>".repeat(16_000) + HELLO);
        add("page of lists in each other", ".html", "<ul><li>".repeat(24_000) + HELLO);
        add("page of forms, selects and options", ".html", "<form><select><option>".repeat(16_000) + HELLO);
        add("page of pictures drawn in each other", ".html", "<svg><math><mtext>".repeat(16_000) + HELLO);
        add("page of templates", ".html", "<template>".repeat(49_000) + HELLO);
        add("page of quotations in each other", ".html", "<blockquote><q>".repeat(24_000) + HELLO);
        add("page of wrong ends", ".html", "<b><p></b></i></u>".repeat(12_000) + HELLO);
    }

    private void pages() {
        add("page with a million attributes", ".html", "<p " + "a=1 ".repeat(800_000) + ">" + HELLO);
        add("page with different attributes", ".html", differentAttributes());
        add("page of scripts", ".html", "<script>x</script>".repeat(24_000) + HELLO);
        add("page of one script", ".html", "<script>" + much("x<!--<script>"));
        add("page of one style", ".html", "<style>" + much("a{b:c}") + "</style>" + HELLO);
        add("page whose title never ends", ".html", "<title>" + much("a - b | "));
        add("page whose comment never ends", ".html", HELLO + "<!--" + much("- "));
        add("page of a data address", ".html", "<img src=\"data:image/png;base64," + much("QUJD") + "\">" + HELLO);
        add("page of references", ".html", much("&"));
        add("page of numbered references", ".html", much("&#x1F600;"));
        add("page of open brackets", ".html", much("< "));
        add("page of about-data", ".html", "<meta property=\"og:title\" content=\"a\">".repeat(48_000) + HELLO);
        add("page of short paragraphs", ".html", "<p>Hi.".repeat(48_000));
        add("page of headings", ".html", "<h1>Storm</h1>".repeat(24_000) + HELLO);
        add("page of times", ".html", "<time datetime=2025-01-01>1 Jan</time>".repeat(24_000) + HELLO);
        add("page of one line", ".html", "<p>" + much("ab"));
    }

    private static String differentAttributes() {
        StringBuilder page = new StringBuilder("<p ");
        for (int i = 0; i < 400_000; i++) {
            page.append('a').append(i).append("=1 ");
        }
        return page + ">" + HELLO;
    }

    private void data() {
        String start = "<script type='application/ld+json'>";
        add("data of arrays in arrays", ".html", start + "[".repeat(2_000_000) + "</script>" + HELLO);
        add("data of objects in objects", ".html", start + "{\"@graph\":".repeat(400_000) + "</script>" + HELLO);
        String article = "{\"@type\":\"NewsArticle\",\"headline\":\"a\",\"articleBody\":\"b\"},";
        add("data of 70,000 articles", ".html", start + "[" + article.repeat(70_000) + "{}]</script>" + HELLO);
        add("data of backslashes", ".html", start + "{\"articleBody\":\"" + much("\\\\") + "\"}</script>" + HELLO);
        add("data of one long number", ".html", start + "{\"a\":" + "9".repeat(4_000_000) + "}</script>" + HELLO);
        add("data many times", ".html", (start + "{\"@type\":\"NewsArticle\"}</script>").repeat(24_000) + HELLO);
    }

    private void markdown() {
        add("quotations in quotations", ".md", ">".repeat(1_000_000) + HELLO);
        add("open square brackets", ".md", much("["));
        add("links in links", ".md", "[a](".repeat(1_000_000) + HELLO);
        add("stars and lines", ".md", much("*_"));
        add("backticks", ".md", much("`a``b"));
        add("lists in lists", ".md", listsInLists());
        add("front matter of anchors", ".md", "---\na: &a [x]\nb: &b [" + "*a,".repeat(400_000) + "]\n---\n" + HELLO);
        add("front matter that never ends", ".md", "---\n" + much("a: b\n"));
        add("table of a million columns", ".md", "|a".repeat(1_000_000) + "\n" + "|-".repeat(1_000_000) + "\n");
    }

    private static String listsInLists() {
        StringBuilder lists = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            lists.append(" ".repeat(i)).append("- a\n");
        }
        return lists.toString();
    }

    private void texts() {
        add("zeros", ".txt", new byte[MUCH]);
        add("one word", ".txt", much("a"));
        add("open brackets", ".txt", much("("));
        add("dots", ".txt", much("."));
        add("spaces", ".txt", much(" "));
        add("line ends", ".txt", much("\n"));
        add("digits and spaces", ".txt", much("1 "));
        add("dates without sense", ".txt", much("31/02/"));
        add("words cut by hyphens", ".txt", much("a-\n"));
        add("letters between dots", ".txt", much("a."));
        add("titles of people", ".txt", "Mr. ".repeat(20_000));
        add("quotation marks", ".txt", "“ ".repeat(20_000));
        add("marks upon marks", ".txt", "a" + "\u0301".repeat(2_000_000));
        add("people joined to people", ".txt", "👩\u200D".repeat(500_000));
        add("turned around", ".txt", "\u202E\u202D".repeat(800_000));
        add("nothing to be seen", ".txt", "\u200B".repeat(1_600_000));
        add("addresses", ".txt", "a@b.c/".repeat(30_000));
        add("by-lines", ".txt", "By Anna Lund\n".repeat(5_000));
        add("more than an article may have", ".txt", (HELLO + "\n").repeat(250_000));
    }

    private void collections() {
        add("line of arrays", ".jsonl", "[".repeat(15_000_000));
        add("line of 19 MB", ".jsonl", "{\"text\":\"" + "a".repeat(19_000_000) + "\"}");
        add("lines that are broken", ".jsonl", "{\"text\":\n".repeat(1_000_000));
        add("line of a long number", ".jsonl", "{\"text\":" + "9".repeat(5_000_000) + "}");
        add("line of the same key", ".jsonl", "{" + "\"text\":\"a\",".repeat(400_000) + "\"id\":\"a\"}");
    }

    private void disguised() {
        add("picture", ".txt", WebTraps.png());
        add("noise", ".html", WebTraps.noise());
        add("packed bytes", ".txt", "\u001F\u008B\u0008".repeat(1_000_000).getBytes(US_ASCII));
        add("program", ".docx", "MZ\u0090\u0000".repeat(1_000_000));
        add("tape", ".epub", "ustar\u0000".repeat(800_000));
        add(
                "UTF-16 that is cut",
                ".txt",
                Arrays.copyOf("ab\uD83D".repeat(800_000).getBytes(UTF_16LE), 4_000_001));
        add("UTF-32 mark and noise", ".txt", ("\u0000\u0000\u00FE\u00FF" + "a".repeat(999)).repeat(1_000));
        add("broken UTF-8", ".txt", filled((byte) 0xC3));
        add("bytes of no letters", ".txt", filled((byte) 0xFF));
    }

    private static byte[] filled(byte with) {
        byte[] bytes = new byte[MUCH];
        Arrays.fill(bytes, with);
        return bytes;
    }
}

package footnote.ingest;

import footnote.model.ArticleDetails;
import java.util.IdentityHashMap;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Turns Markdown into plain text: links keep their words, lists and tables their lines, code stays as it is. */
final class MarkdownPage {
    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(100).maxInlineNesting(100).build();
    private static final Pattern TABLE_RULE = Pattern.compile("(?m)^\\|?[ :|-]*-{2,}[ :|-]*\\|?$\\n?");
    private static final Pattern CELL_EDGES = Pattern.compile("(?m)^\\| ?| ?\\|$");

    /** What is longer is no article, and slow to take apart: it is better read as plain text. */
    static final int LONGEST = 1_000_000;

    private final IdentityHashMap<Node, Integer> numbers = new IdentityHashMap<>();
    private final TextFlow flow = new TextFlow();
    private String title = "";

    private MarkdownPage() {}

    static PageText read(String content) {
        FrontMatter matter = FrontMatter.read(content.replace("\r\n", "\n"));
        MarkdownPage page = new MarkdownPage();
        page.walk(PARSER.parse(matter.rest()));
        ArticleDetails found = matter.details().orElse(FoundDetails.titled(page.title));
        return new PageText(found, page.flow.text());
    }

    /** Goes through the tree without recursion: how deep it is, the sender decides. */
    private void walk(Node root) {
        @Nullable Node node = root;
        while (node != null) {
            enter(node);
            @Nullable Node next = isLeaf(node) ? null : node.getFirstChild();
            while (next == null && node != null && node != root) {
                leave(node);
                next = node.getNext();
                node = node.getParent();
            }
            node = next;
        }
    }

    private static boolean isLeaf(Node node) {
        return node instanceof Image || isTable(node) || (node instanceof Heading heading && heading.getLevel() == 1);
    }

    private void enter(Node node) {
        if (node instanceof ListItem item) {
            flow.item(mark(item));
        } else if (isTable(node)) {
            flow.paragraph();
            flow.lines(CELL_EDGES
                    .matcher(TABLE_RULE.matcher(TextOf.node(node, "\n")).replaceAll(""))
                    .replaceAll(""));
        } else if (node instanceof Heading heading && heading.getLevel() == 1) {
            headline(TextOf.node(heading, " "));
        } else if (node instanceof Block) {
            enterBlock(node);
        } else {
            enterInline(node);
        }
    }

    private void enterBlock(Node node) {
        if (!(node instanceof Document) && !isTight(node)) {
            flow.paragraph();
        }
        if (node instanceof FencedCodeBlock code) {
            flow.lines(code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            flow.lines(code.getLiteral());
        } else if (node instanceof HtmlBlock html) {
            flow.lines(HtmlText.of(html.getLiteral()));
        }
    }

    private void enterInline(Node node) {
        if (node instanceof Text text) {
            flow.words(text.getLiteral());
        } else if (node instanceof Code code) {
            flow.words(code.getLiteral());
        } else if (node instanceof SoftLineBreak) {
            flow.words(" ");
        } else if (node instanceof HardLineBreak) {
            flow.line();
        }
    }

    private void leave(Node node) {
        if (node instanceof Block && !isTight(node) && !(node instanceof ListItem)) {
            flow.paragraph();
        }
    }

    private void headline(String words) {
        title = title.isEmpty() ? words : title;
        flow.paragraph();
        flow.words(words);
        flow.paragraph();
    }

    private String mark(ListItem item) {
        if (!(item.getParent() instanceof OrderedList list)) {
            return "- ";
        }
        Integer first = list.getMarkerStartNumber();
        int number = numbers.getOrDefault(list, first == null ? 1 : first);
        numbers.put(list, number + 1);
        return number + ". ";
    }

    /** A paragraph in a list whose items stand close together, or a list within an item. */
    private static boolean isTight(Node node) {
        boolean listed = node.getParent() instanceof ListItem;
        return listed && (node instanceof Paragraph || node instanceof BulletList || node instanceof OrderedList);
    }

    private static boolean isTable(Node node) {
        return node instanceof Paragraph
                && node.getFirstChild() instanceof Text text
                && text.getLiteral().startsWith("|");
    }
}

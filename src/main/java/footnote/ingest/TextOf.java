package footnote.ingest;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The words within one piece of Markdown. */
final class TextOf {
    private TextOf() {}

    static String node(Node root, String lineBreak) {
        StringBuilder words = new StringBuilder();
        @Nullable Node node = root.getFirstChild();
        while (node != null && node != root) {
            append(words, node, lineBreak);
            node = next(node, root);
        }
        return words.toString();
    }

    private static @Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null && !(node instanceof Image)) {
            return node.getFirstChild();
        }
        @Nullable Node at = node;
        while (at != null && at != root && at.getNext() == null) {
            at = at.getParent();
        }
        return at == null || at == root ? null : at.getNext();
    }

    private static void append(StringBuilder words, Node node, String lineBreak) {
        if (node instanceof Text text) {
            words.append(text.getLiteral());
        } else if (node instanceof Code code) {
            words.append(code.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            words.append(lineBreak);
        }
    }
}

package footnote.ingest;

import footnote.model.ArticleDetails;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The text of a Word document: paragraphs, headings, lists and tables in their order; what was deleted in it stays out. */
final class DocxDocument implements XmlEvents.Listener {
    static final String TEXT = "word/document.xml";

    private static final String CORE = "docProps/core.xml";
    private static final Set<String> SILENT =
            WordList.of("del, moveFrom, instrText, delText, Fallback, pict, object, drawing, rPr, sectPr");

    private final TextBudget out;
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private final List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private final StringBuilder table = new StringBuilder();
    private int silent;
    private int tables;
    private boolean inText;
    private boolean listed;
    private boolean headlined;
    private String title = "";

    private DocxDocument(TextBudget out) {
        this.out = out;
    }

    static PageText read(ZipParts parts, DocumentLimits limits) {
        DocxDocument document = new DocxDocument(new TextBudget(limits.maxText()));
        XmlEvents.read(parts.part(TEXT).orElseThrow(), document);
        ArticleDetails core = parts.part(CORE).map(CoreProperties::read).orElse(ArticleDetails.UNKNOWN);
        String text = document.out.text();
        ArticleDetails found = FoundDetails.titled(document.title).orElse(core);
        String date = DocumentDate.inFirstLines(text).orElse(found.date());
        return new PageText(new ArticleDetails(found.title(), found.author(), "", "", date, found.language()), text);
    }

    @Override
    public void start(String name, XMLStreamReader element) {
        if (silent > 0 || SILENT.contains(name)) {
            silent++;
            return;
        }
        switch (name) {
            case "p" -> {
                paragraphs.push(new StringBuilder());
                listed = false;
                headlined = false;
            }
            case "t" -> inText = true;
            case "tab" -> say(" ");
            case "br", "cr" -> say("\n");
            case "noBreakHyphen" -> say("-");
            case "numPr" -> listed = true;
            case "pStyle" -> headlined = isTitle(XmlEvents.attribute(element, "val"));
            case "tbl" -> tables++;
            default -> {
                // everything else is looks
            }
        }
    }

    private static boolean isTitle(String style) {
        return style.toLowerCase(Locale.ROOT).equals("title");
    }

    @Override
    public void text(String text) {
        if (inText && silent == 0) {
            say(text);
        }
    }

    private void say(String text) {
        if (!paragraphs.isEmpty()) {
            paragraphs.peek().append(text);
        }
    }

    @Override
    public void end(String name) {
        if (silent > 0) {
            silent--;
            return;
        }
        switch (name) {
            case "t" -> inText = false;
            case "p" -> endParagraph();
            case "tc" -> {
                row.add(cell.toString().strip());
                cell.setLength(0);
            }
            case "tr" -> {
                table.append(String.join(" | ", row)).append('\n');
                row.clear();
            }
            case "tbl" -> {
                tables--;
                out.paragraph(table.toString());
                table.setLength(0);
            }
            default -> {
                // everything else is looks
            }
        }
    }

    private void endParagraph() {
        String said = paragraphs.pop().toString().strip();
        if (tables > 0) {
            cell.append(said).append(' ');
            return;
        }
        if (headlined && title.isEmpty()) {
            title = said;
        }
        if (listed && !said.isEmpty()) {
            out.append("- " + said + "\n");
        } else if (!said.isEmpty()) {
            out.append("\n");
            out.paragraph(said);
        }
    }
}

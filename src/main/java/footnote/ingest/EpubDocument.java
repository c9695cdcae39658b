package footnote.ingest;

import footnote.model.ArticleDetails;
import footnote.model.UnusableSubmission;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamReader;

/** The text of an EPUB: its chapters in the order of its spine. */
final class EpubDocument {
    static final String CONTAINER = "META-INF/container.xml";

    private EpubDocument() {}

    static PageText read(ZipParts parts, DocumentLimits limits) {
        List<String> packages = new ArrayList<>();
        XmlEvents.read(part(parts, CONTAINER), new Starts((name, element) -> {
            if (name.equals("rootfile")) {
                packages.add(XmlEvents.attribute(element, "full-path"));
            }
        }));
        if (packages.isEmpty()) {
            throw broken();
        }
        byte[] opf = part(parts, packages.get(0));
        TextBudget text = new TextBudget(limits.maxText());
        for (String chapter : chapters(opf, packages.get(0))) {
            parts.part(chapter).ifPresent(xhtml -> text.paragraph(HtmlText.of(TextDecoder.decode(xhtml))));
        }
        ArticleDetails found = CoreProperties.read(opf);
        return new PageText(found, text.text());
    }

    private static List<String> chapters(byte[] opf, String opfName) {
        Map<String, String> places = new HashMap<>();
        List<String> spine = new ArrayList<>();
        XmlEvents.read(opf, new Starts((name, element) -> {
            if (name.equals("item")) {
                places.put(XmlEvents.attribute(element, "id"), XmlEvents.attribute(element, "href"));
            } else if (name.equals("itemref")) {
                spine.add(XmlEvents.attribute(element, "idref"));
            }
        }));
        return spine.stream()
                .distinct()
                .filter(places::containsKey)
                .map(id -> resolved(opfName, places.getOrDefault(id, "")))
                .distinct()
                .toList();
    }

    private static String resolved(String opfName, String href) {
        try {
            String path = URI.create("/" + opfName).resolve(href).getPath();
            return path == null ? "" : path.substring(Math.min(1, path.length()));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static byte[] part(ZipParts parts, String name) {
        return parts.part(name).orElseThrow(EpubDocument::broken);
    }

    private static UnusableSubmission broken() {
        return new UnusableSubmission("This .epub is broken: parts of it are missing. Send the article's text.");
    }

    /** Listens to starting elements only. */
    private record Starts(BiConsumer<String, XMLStreamReader> listener) implements XmlEvents.Listener {
        @Override
        public void start(String name, XMLStreamReader element) {
            listener.accept(name, element);
        }

        @Override
        public void text(String text) {
            // what is wanted stands in attributes
        }

        @Override
        public void end(String name) {
            // what is wanted stands in attributes
        }
    }
}

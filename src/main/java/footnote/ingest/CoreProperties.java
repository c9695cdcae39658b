package footnote.ingest;

import footnote.model.ArticleDetails;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** What a packed document says about itself in Dublin Core: title, author, date, language. */
final class CoreProperties implements XmlEvents.Listener {
    private final Map<String, String> values = new HashMap<>();
    private final StringBuilder value = new StringBuilder();

    private CoreProperties() {}

    static ArticleDetails read(byte[] xml) {
        CoreProperties properties = new CoreProperties();
        XmlEvents.read(xml, properties);
        return properties.details();
    }

    private ArticleDetails details() {
        String author = value("creator");
        return FoundDetails.of(
                DocumentTitle.sensible(value("title")).orElse(""),
                MetaLine.isNames(author) ? author : "",
                value("publisher"),
                "",
                value("date").isEmpty() ? value("created") : value("date"),
                value("language"));
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    @Override
    public void start(String name, XMLStreamReader element) {
        value.setLength(0);
    }

    @Override
    public void text(String text) {
        value.append(text);
    }

    @Override
    public void end(String name) {
        values.putIfAbsent(name, value.toString().strip());
        value.setLength(0);
    }
}

package footnote.ingest;

import footnote.model.UnusableSubmission;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML as a stream of events: no document types, no entities, nothing fetched. */
final class XmlEvents {
    private static final String BROKEN = "It is broken inside and can't be read. Save it anew, or send the text.";

    private XmlEvents() {}

    /** Gets each start, text and end in order. Names are local names; attributes are asked for by local name. */
    interface Listener {
        void start(String name, XMLStreamReader element);

        void text(String text);

        void end(String name);
    }

    static void read(byte[] xml, Listener listener) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamReader.START_ELEMENT -> listener.start(reader.getLocalName(), reader);
                    case XMLStreamReader.END_ELEMENT -> listener.end(reader.getLocalName());
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                        listener.text(reader.getText());
                    default -> {
                        // comments, processing instructions and document types say nothing
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new UnusableSubmission(BROKEN, e);
        }
    }

    /** The value of an attribute whatever its namespace, or empty. */
    static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}

package se.trafikljus.report.html;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An SVG document that becomes elements of a page, inside a picture of that page. */
record InlineSvg(Element root) {

    static final String NAMESPACE = "http://www.w3.org/2000/svg";

    /** Reads pictures one after the other. */
    static final class Reader {

        private final DocumentBuilder parser;

        Reader() {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            try {
                factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                parser = factory.newDocumentBuilder();
            } catch (ParserConfigurationException e) {
                throw new IllegalStateException("Every Java reads XML safely", e);
            }
        }

        InlineSvg read(String svg) {
            try {
                return new InlineSvg(
                        parser.parse(new InputSource(new StringReader(svg))).getDocumentElement());
            } catch (SAXException | IOException e) {
                throw new IllegalArgumentException("A picture's SVG is none", e);
            }
        }
    }

    /**
     * Writes it.
     *
     * @param id what others can point to; empty for nothing
     */
    void write(String id, Markup page) {
        // The picture that it lies in says what both show.
        root.removeAttribute("role");
        if (!id.isEmpty()) {
            root.setAttribute("id", id);
        }
        write(root, page);
        page.line();
    }

    private static void write(Element element, Markup page) {
        boolean holdsAny = element.getFirstChild() != null;
        if (holdsAny) {
            page.open(element.getLocalName());
        } else {
            page.empty(element.getLocalName());
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            // The namespace is the page's picture's.
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                page.with(attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                write(inner, page);
            } else if (child instanceof Text text) {
                page.text(text.getData());
            }
        }
        if (holdsAny) {
            page.close();
        }
    }
}

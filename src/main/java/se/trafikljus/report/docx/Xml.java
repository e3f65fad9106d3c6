package se.trafikljus.report.docx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Elements, attributes and text, one after the other, straight into a stream: a report on all
 * municipalities has millions of elements, too many to hold as a tree. Every text is made {@link
 * Legible} on its way.
 */
final class Xml {

    private final XMLStreamWriter xml;

    /** Begins a file of XML; the stream stays open when it ends. */
    Xml(OutputStream to) {
        // Buffered on the outside too: the JDK's writer escapes the halves of surrogate pairs one
        // by one where it knows that it writes into an encoder.
        Writer letters =
                new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(letters);
            xml.writeProcessingInstruction(
                    "xml", "version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values by turns
     */
    Xml open(String element, String... attributes) {
        return write(
                () -> {
                    xml.writeStartElement(element);
                    writeAttributes(attributes);
                });
    }

    /**
     * An element without content.
     *
     * @param attributes names and values by turns
     */
    Xml empty(String element, String... attributes) {
        return write(
                () -> {
                    xml.writeEmptyElement(element);
                    writeAttributes(attributes);
                });
    }

    /** An element whose one attribute is {@code w:val}, as most of Word's are. */
    Xml value(String element, String value) {
        return empty(element, "w:val", value);
    }

    Xml text(String text) {
        return write(() -> xml.writeCharacters(Legible.of(text)));
    }

    Xml close() {
        return write(xml::writeEndElement);
    }

    /** Closes what is open, and hands everything on to the stream. */
    void finish() {
        write(xml::writeEndDocument);
        write(xml::flush);
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], Legible.of(attributes[i + 1]));
        }
    }

    private Xml write(Step step) {
        try {
            step.write();
            return this;
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException unwritten) {
                throw new UncheckedIOException(unwritten);
            }
            throw new IllegalStateException("Elements opened and closed out of order", e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void write() throws XMLStreamException;
    }
}

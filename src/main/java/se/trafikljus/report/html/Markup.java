package se.trafikljus.report.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Elements, attributes and text, one after the other; escaping and nesting are the XML library's
 * job. Elements that HTML calls void are made with {@link #empty}, all others are opened and
 * closed.
 */
final class Markup {

    private final Writer to;
    private final XMLStreamWriter xml;

    /** Begins a page; the writer stays open when it ends. */
    Markup(Writer to) {
        this.to = to;
        try {
            // The JDK's own, whatever else lies on the class path: golden files hang on its
            // quoting.
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to);
            xml.writeDTD("<!DOCTYPE html>\n");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Markup open(String element) {
        return write(() -> xml.writeStartElement(element));
    }

    Markup empty(String element) {
        return write(() -> xml.writeEmptyElement(element));
    }

    /** An attribute of the element just begun. */
    Markup with(String attribute, String value) {
        return write(() -> xml.writeAttribute(attribute, Printable.of(value)));
    }

    /** The same, left out where there is no value. */
    Markup withAny(String attribute, String value) {
        return value.isEmpty() ? this : with(attribute, value);
    }

    Markup text(String text) {
        return write(() -> xml.writeCharacters(Printable.of(text)));
    }

    /** Elements that are written already, whole and in order, such as those of a picture. */
    Markup elements(String written) {
        write(() -> xml.writeCharacters("\n"));
        write(xml::flush);
        try {
            to.write(written);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        return this;
    }

    Markup close() {
        return write(xml::writeEndElement);
    }

    /** A new line in the file, where blanks mean nothing. */
    Markup line() {
        return write(() -> xml.writeCharacters("\n"));
    }

    /** Closes what is open, and hands everything on to the writer. */
    void finish() {
        write(xml::writeEndDocument);
        write(xml::flush);
    }

    private Markup write(Step step) {
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

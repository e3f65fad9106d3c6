package se.trafikljus.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.rubric.Shown;

/**
 * Looks through somebody else's workbook before the library builds it in memory: what kind of file
 * it is, and how much is in it. Each part is read as a stream and let go of.
 */
final class BookGuard {

    static final long MOST_BYTES = 10L << 20;
    static final long MOST_BYTES_UNPACKED = 40L << 20;
    static final int MOST_PARTS = 1_000;
    static final int MOST_SHEETS = 50;
    static final int MOST_ROWS = 10_000;
    static final int MOST_CELLS = 100_000;
    static final int MOST_ELEMENTS = 600_000;
    private static final int DEEPEST = 100;
    private static final int MOST_TIMES = 100;
    private static final long SMALL = 100 << 10;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] END_OF_ZIP = {'P', 'K', 5, 6};
    private static final int LENGTH_OF_END = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final byte[] OLD_OFFICE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private static final String DESCRIPTION = "[Content_Types].xml";
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String BINARY_WORKBOOK = "xl/workbook.bin";
    private static final String MACROS = "vbaproject.bin";

    private final String name;
    private final byte[] bytes;
    private final Set<String> parts = new HashSet<>();
    private long unpacked;
    private boolean workbook;
    private boolean strict;
    private int sheets;
    private int cells;
    private int elements;

    private BookGuard(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /**
     * The bytes of a workbook that may be built.
     *
     * @throws Problem naming what it is instead, or which limit it breaks
     */
    static byte[] read(Upload upload) {
        String name = Shown.of(upload.shortName());
        byte[] bytes = StoredParts.packedAnew(upload.place(), name, BookBytes.of(upload));
        new BookGuard(name, bytes).check();
        return bytes;
    }

    private void check() {
        if (bytes.length == 0) {
            throw refused("empty");
        }
        if (begins(OLD_OFFICE)) {
            throw refused(holds("EncryptedPackage") ? "encrypted" : "old");
        }
        if (!begins(ZIP)) {
            throw refused("otherKind");
        }
        if (!hasEnd()) {
            throw refused("truncated");
        }
        parts();
        if (parts.contains(BINARY_WORKBOOK)) {
            throw refused("binary");
        }
        if (strict) {
            throw refused("strict");
        }
        if (!parts.contains(DESCRIPTION) || !workbook) {
            throw refused(parts.contains("content.xml") ? "openDocument" : "otherKind");
        }
        if (sheets == 0) {
            throw refused("noSheet");
        }
    }

    private boolean begins(byte[] sign) {
        return found(sign, 0);
    }

    private boolean found(byte[] sign, int at) {
        for (int i = 0; i < sign.length; i++) {
            if (at + i >= bytes.length || bytes[at + i] != sign[i]) {
                return false;
            }
        }
        return true;
    }

    /** The names in an old Office file stand in two bytes a letter. */
    private boolean holds(String word) {
        byte[] wide = word.getBytes(StandardCharsets.UTF_16LE);
        for (int at = 0; at + wide.length <= bytes.length; at++) {
            if (found(wide, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasEnd() {
        int earliest = Math.max(0, bytes.length - LENGTH_OF_END - LONGEST_COMMENT);
        for (int at = bytes.length - LENGTH_OF_END; at >= earliest; at--) {
            if (found(END_OF_ZIP, at)) {
                return true;
            }
        }
        return false;
    }

    private void parts() {
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                long before = unpacked;
                part(entry.getName(), zip);
                zip.closeEntry();
                refuseTight(entry, unpacked - before);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.because("exchange.book.damaged", name, said(e));
        }
    }

    /** The library would refuse it too, but in words for programmers. */
    private void refuseTight(ZipEntry entry, long size) {
        long packed = Math.max(1, entry.getCompressedSize());
        if (size > SMALL && size > MOST_TIMES * packed) {
            throw Problem.because(
                    "exchange.book.tight", name, Shown.of(entry.getName()), MOST_TIMES);
        }
    }

    private void part(String part, ZipInputStream zip) throws IOException {
        parts.add(part);
        if (parts.size() > MOST_PARTS) {
            throw limit("parts", MOST_PARTS);
        }
        String lower = part.toLowerCase(Locale.ROOT);
        if (lower.endsWith(MACROS)) {
            throw refused("macros");
        }
        Counted content = new Counted(zip);
        if (lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml")) {
            xml(part, content);
        }
        content.drain();
    }

    /** Counts what is in a part; a part that is no XML at all is the library's to refuse. */
    private void xml(String part, InputStream content) throws IOException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(content);
            try {
                read(part, reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException unread) {
                throw unread;
            }
            throw Problem.because("exchange.book.damagedPart", name, Shown.of(part));
        }
    }

    private void read(String part, XMLStreamReader reader) throws XMLStreamException {
        int depth = 0;
        int rows = 0;
        boolean sheet = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD ->
                        throw Problem.because("exchange.book.doctype", name, Shown.of(part));
                case XMLStreamConstants.START_ELEMENT -> {
                    String element = reader.getLocalName();
                    if (depth == 0) {
                        sheet = element.equals("worksheet");
                        root(element, reader.getNamespaceURI());
                    }
                    if (sheet && element.equals("row")) {
                        count(++rows, MOST_ROWS, "rows");
                    }
                    if (sheet && element.equals("c")) {
                        count(++cells, MOST_CELLS, "cells");
                    }
                    count(++elements, MOST_ELEMENTS, "elements");
                    count(++depth, DEEPEST, "depth");
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    /** What a part is, is told by its first element: the parts may be called anything. */
    private void root(String element, @Nullable String namespace) {
        if (element.equals("worksheet")) {
            count(++sheets, MOST_SHEETS, "sheets");
        }
        if (element.equals("workbook")) {
            workbook = true;
            strict |= STRICT.equals(namespace);
        }
    }

    private void count(int counted, int most, String what) {
        if (counted > most) {
            throw limit(what, most);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private Problem refused(String key) {
        return Problem.because("exchange.book." + key, name);
    }

    private Problem limit(String what, int most) {
        return Problem.because("exchange.book.most." + what, name, most);
    }

    static String said(Exception e) {
        return Shown.of(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }

    /** A part of the zip, left open at its end; counts towards the whole. */
    private final class Counted extends InputStream {

        private final ZipInputStream part;

        Counted(ZipInputStream part) {
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int got = read(one, 0, 1);
            return got < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = part.read(into, from, length);
            unpacked += Math.max(0, got);
            if (unpacked > MOST_BYTES_UNPACKED) {
                throw Problem.because(
                        "exchange.book.bomb", name, Long.toString(MOST_BYTES_UNPACKED >> 20));
            }
            return got;
        }

        void drain() throws IOException {
            transferTo(OutputStream.nullOutputStream());
        }
    }
}

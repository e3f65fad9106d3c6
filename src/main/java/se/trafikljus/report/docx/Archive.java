package se.trafikljus.report.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip whose bytes hang on its entries alone, not on when it was made. */
final class Archive {

    /** Not the first day that a zip can tell: Java writes that one by the local time zone. */
    private static final LocalDateTime TIME_OF_ENTRIES = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream entries;

    /** Begins a zip; the stream stays open when it ends. */
    Archive(OutputStream to) {
        this.entries = new ZipOutputStream(to, StandardCharsets.UTF_8);
    }

    void add(String name, String text) {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** An entry that is pressed already, and would only take time to press again. */
    void addPicture(String name, byte[] content) {
        entries.setLevel(Deflater.NO_COMPRESSION);
        add(name, content);
        entries.setLevel(Deflater.DEFAULT_COMPRESSION);
    }

    private void add(String name, byte[] content) {
        try {
            begin(name);
            entries.write(content);
            entries.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry that is written as it comes into being. */
    void addXml(String name, Consumer<Xml> content) {
        try {
            begin(name);
            Xml xml = new Xml(entries);
            content.accept(xml);
            xml.finish();
            entries.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the zip's table of contents. */
    void finish() throws IOException {
        entries.finish();
        entries.flush();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME_OF_ENTRIES);
        entries.putNextEntry(entry);
    }
}

package se.trafikljus.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes a zip whose entries all have one time, so that the same content gives the same bytes. */
public final class FixedZip implements AutoCloseable {

    /** Not the first day that a zip can tell: Java writes that one by the local time zone. */
    private static final LocalDateTime TIME_OF_ENTRIES = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    public FixedZip(OutputStream to) {
        this.zip = new ZipOutputStream(to);
    }

    /** The entries of another zip, in its order; the stream written to is left open. */
    public static void rewrite(byte[] zip, OutputStream to) throws IOException {
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip))) {
            FixedZip fixed = new FixedZip(to);
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                fixed.put(entry.getName(), from);
            }
            fixed.finish();
        }
    }

    /** An entry with all that is left of a stream, which stays open. */
    public void put(String name, InputStream content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME_OF_ENTRIES);
        zip.putNextEntry(entry);
        content.transferTo(zip);
        zip.closeEntry();
    }

    /** An entry as it is, not packed; for what a reader would take for something that bursts. */
    public void putStored(String name, Path content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME_OF_ENTRIES);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(Files.size(content));
        entry.setCrc(crc(content));
        zip.putNextEntry(entry);
        Files.copy(content, zip);
        zip.closeEntry();
    }

    private static long crc(Path content) throws IOException {
        CRC32 crc = new CRC32();
        try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(content), crc)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return crc.getValue();
    }

    /** Ends the zip, and leaves the stream open. */
    public void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

package se.trafikljus.exchange.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import se.trafikljus.Problem;

/**
 * Parts of a workbook that are stored without being packed. Some programs write their lengths
 * behind them, where one who reads from the front cannot find them; packed anew they stand before.
 */
final class StoredParts {

    private static final int STEP = 1 << 16;

    private StoredParts() {}

    /** The workbook's bytes, packed anew if any of its parts is stored; else as they are. */
    static byte[] packedAnew(Path file, String name, byte[] bytes) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<ZipEntry> parts = zip.stream().map(ZipEntry.class::cast).toList();
            boolean stored = parts.stream().anyMatch(part -> part.getMethod() == ZipEntry.STORED);
            return stored && parts.size() <= BookGuard.MOST_PARTS
                    ? packed(zip, parts, name)
                    : bytes;
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            // Told by whoever reads the bytes: it is no zip, or a damaged one.
            return bytes;
        }
    }

    private static byte[] packed(ZipFile zip, List<ZipEntry> parts, String name)
            throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        long left = BookGuard.MOST_BYTES_UNPACKED;
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (ZipEntry part : parts) {
                byte[] content = content(zip, part, left, name);
                left -= content.length;
                out.putNextEntry(entry(part, content));
                out.write(content);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] content(ZipFile zip, ZipEntry part, long most, String name)
            throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (InputStream in = zip.getInputStream(part)) {
            for (byte[] some = in.readNBytes(STEP); some.length > 0; some = in.readNBytes(STEP)) {
                content.write(some);
                if (content.size() > most) {
                    throw Problem.because(
                            "exchange.book.bomb",
                            name,
                            Long.toString(BookGuard.MOST_BYTES_UNPACKED >> 20));
                }
            }
        }
        return content.toByteArray();
    }

    /** What was stored stays so: it is no worse packed than its maker had it. */
    private static ZipEntry entry(ZipEntry part, byte[] content) {
        ZipEntry entry = new ZipEntry(part.getName());
        if (part.getMethod() == ZipEntry.STORED) {
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        return entry;
    }
}

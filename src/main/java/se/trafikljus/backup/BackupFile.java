package se.trafikljus.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import se.trafikljus.FileTrouble;
import se.trafikljus.Problem;

/**
 * A backup: a zip with a file for each table, a line for each row, the rubric files, and a manifest
 * that tells what there must be. Its last 64 bytes, which a zip takes for its comment, are the
 * SHA-256 of all before them, so that a file that was cut off or altered is told from a whole one.
 */
final class BackupFile {

    static final String MANIFEST = "manifest.json";
    static final int DIGEST = 64;
    private static final int SHORTEST = 22 + DIGEST;

    private final Path file;
    private final String shown;
    private final Manifest manifest;

    private BackupFile(Path file, String shown, Manifest manifest) {
        this.file = file;
        this.shown = shown;
        this.manifest = manifest;
    }

    /** SHA-256 of the first bytes of a file. */
    static byte[] digest(Path file, long length) throws IOException {
        MessageDigest digest = Fingerprint.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            long left = length;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    break;
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
        }
        return digest.digest();
    }

    /**
     * Opens a backup, and holds every byte of it against its digest and every table against what
     * the manifest tells.
     *
     * @param shown what messages call it
     * @throws Problem if it is none, was cut off or altered, or was made by a newer version
     */
    static BackupFile open(Path file, String shown) {
        try {
            refuseUnlessSealed(file, shown);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                String text = text(zip, MANIFEST);
                if (Manifest.format(text).orElse(0) > Manifest.FORMAT) {
                    throw Problem.conflict("backup.newer", shown);
                }
                BackupFile backup = new BackupFile(file, shown, Manifest.read(text));
                backup.check(zip);
                return backup;
            }
        } catch (IOException e) {
            throw Problem.because("backup.unreadable", shown, new FileTrouble(e));
        } catch (Problem known) {
            throw known;
        } catch (RuntimeException notOurs) {
            throw Problem.because("backup.altered", shown);
        }
    }

    private static void refuseUnlessSealed(Path file, String shown) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Files.exists(file)
                    ? Problem.because("backup.noFile", shown)
                    : Problem.missing("backup.notThere", shown);
        }
        long length = Files.size(file);
        if (length < SHORTEST) {
            throw Problem.because("backup.altered", shown);
        }
        byte[] told = new byte[DIGEST];
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            open.seek(length - DIGEST);
            open.readFully(told);
        }
        String whole = Fingerprint.hex(digest(file, length - DIGEST));
        if (!whole.equals(new String(told, StandardCharsets.US_ASCII))) {
            throw Problem.because("backup.altered", shown);
        }
    }

    private void check(ZipFile zip) throws IOException {
        for (Manifest.Table table : manifest.tables()) {
            Fingerprint found = new Fingerprint();
            String sha256 = lines(zip, table, found::take);
            if (found.rows() != table.rows()
                    || !found.text().equals(table.fingerprint())
                    || !sha256.equals(table.sha256())) {
                throw Problem.because("backup.altered", shown);
            }
        }
        for (Manifest.RubricFile rubric : manifest.rubrics()) {
            byte[] digest = Fingerprint.sha256().digest(bytes(zip, rubric.entry()));
            if (!Fingerprint.hex(digest).equals(rubric.sha256())) {
                throw Problem.because("backup.altered", shown);
            }
        }
    }

    Manifest manifest() {
        return manifest;
    }

    String shown() {
        return shown;
    }

    /** SHA-256 of the whole file. */
    String sha256() throws IOException {
        return Fingerprint.hex(digest(file, Files.size(file)));
    }

    /** Hands over a table's rows. */
    void lines(Manifest.Table table, Consumer<String> reader) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            lines(zip, table, reader);
        }
    }

    /** The bytes of a rubric file. */
    byte[] rubric(Manifest.RubricFile rubric) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return bytes(zip, rubric.entry());
        }
    }

    private static String lines(ZipFile zip, Manifest.Table table, Consumer<String> reader)
            throws IOException {
        MessageDigest digest = Fingerprint.sha256();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new DigestInputStream(stream(zip, table.entry()), digest),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(line);
            }
        }
        return Fingerprint.hex(digest.digest());
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        return new String(bytes(zip, entry), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ZipFile zip, String entry) throws IOException {
        try (InputStream in = stream(zip, entry)) {
            return in.readAllBytes();
        }
    }

    private static InputStream stream(ZipFile zip, String entry) throws IOException {
        @Nullable ZipEntry found = zip.getEntry(entry);
        InputStream in = found == null ? null : zip.getInputStream(found);
        if (in == null) {
            throw new IllegalArgumentException("The backup has no " + entry);
        }
        return in;
    }
}

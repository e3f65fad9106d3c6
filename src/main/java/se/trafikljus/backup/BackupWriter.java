package se.trafikljus.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.trafikljus.trail.Head;

/** Writes a backup of one moment of a database, and seals it; see {@link BackupFile}. */
final class BackupWriter {

    private BackupWriter() {}

    /** What a backup tells of where it comes from. */
    record Origin(String program, String made, String database, int schema, Head head) {}

    /**
     * Writes a backup.
     *
     * @param source sees one moment of a database
     * @param rubrics the folder with the rubric files; it need not be there
     */
    static void write(Path file, Connection source, Origin origin, Path rubrics, Progress progress)
            throws IOException, SQLException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            Tables tables = new Tables(source, origin.schema());
            List<String> names = tables.names();
            List<Manifest.Table> told = new ArrayList<>();
            for (String name : names) {
                progress.at(told.size(), names.size());
                told.add(table(zip, tables, name));
            }
            progress.at(names.size(), names.size());
            Manifest manifest =
                    new Manifest(
                            origin.program(),
                            origin.made(),
                            origin.database(),
                            origin.schema(),
                            origin.head(),
                            told,
                            rubrics(zip, rubrics));
            zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
            zip.write(manifest.write().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        seal(file);
    }

    private static Manifest.Table table(ZipOutputStream zip, Tables tables, String name)
            throws IOException, SQLException {
        List<String> columns = tables.columns(name);
        MessageDigest digest = Fingerprint.sha256();
        Fingerprint fingerprint = new Fingerprint();
        zip.putNextEntry(new ZipEntry("tables/" + name + ".jsonl"));
        DigestOutputStream lines = new DigestOutputStream(zip, digest);
        IOException[] failed = new IOException[1];
        tables.rows(
                name,
                columns,
                row -> {
                    fingerprint.take(row);
                    try {
                        if (failed[0] == null) {
                            lines.write((row + "\n").getBytes(StandardCharsets.UTF_8));
                        }
                    } catch (IOException e) {
                        failed[0] = e;
                    }
                });
        if (failed[0] != null) {
            throw failed[0];
        }
        zip.closeEntry();
        return new Manifest.Table(
                name,
                columns,
                fingerprint.rows(),
                fingerprint.text(),
                Fingerprint.hex(digest.digest()));
    }

    private static List<Manifest.RubricFile> rubrics(ZipOutputStream zip, Path folder)
            throws IOException {
        List<Manifest.RubricFile> told = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return told;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (Manifest.RubricFile.isName(name)) {
                    byte[] bytes = Files.readAllBytes(file);
                    Manifest.RubricFile one =
                            new Manifest.RubricFile(
                                    name, Fingerprint.hex(Fingerprint.sha256().digest(bytes)));
                    zip.putNextEntry(new ZipEntry(one.entry()));
                    zip.write(bytes);
                    zip.closeEntry();
                    told.add(one);
                }
            }
        }
        return told;
    }

    /** Puts the digest where a zip has its comment, and all of it on the disk. */
    private static void seal(Path file) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(open.length() - 2);
            open.write(new byte[] {BackupFile.DIGEST, 0});
            byte[] digest = BackupFile.digest(file, open.length());
            open.seek(open.length());
            open.write(Fingerprint.hex(digest).getBytes(StandardCharsets.US_ASCII));
            open.getFD().sync();
        }
    }
}

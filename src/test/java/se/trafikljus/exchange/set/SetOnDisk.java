package se.trafikljus.exchange.set;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small set in a folder, sound until a test spoils it. */
public record SetOnDisk(Path folder) {

    static final String AUDITS =
            """
            audit,municipality,rubric,rubric_version,period_from,period_to,status,approved_by
            vara-kaa-2016,Vara,kaa,1.1.0,2016-01-01,2016-12-31,draft,
            mark-kaa-2016,1463,kaa,,2016-01-01,2016-12-31,published,Erik Granskare
            """;
    static final String ASSESSMENTS =
            """
            audit,objective,rating,finding,rationale,source,success,scored_by
            vara-kaa-2016,RES1,met,"Det räcker, sägs det.",Budgeten räcker,s. 4,ja,Anna
            vara-kaa-2016,GOV1,gul,,,,,
            mark-kaa-2016,RES1,Ej uppfyllt,,"Tre ""tjänster"" saknas",s. 7,nej,Anna
            """;

    static SetOnDisk sound(Path folder) {
        return new SetOnDisk(folder)
                .with("audits.csv", AUDITS)
                .with("assessments.csv", ASSESSMENTS);
    }

    public SetOnDisk with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    SetOnDisk with(String file, String text, Charset charset) {
        return with(file, text.getBytes(charset));
    }

    SetOnDisk with(String file, byte[] bytes) {
        try {
            Path to = folder.resolve(file);
            Files.createDirectories(to.getParent());
            Files.write(to, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SetOnDisk without(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path zip(Path to, Map<String, String> entries) {
        try (OutputStream out = Files.newOutputStream(to);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

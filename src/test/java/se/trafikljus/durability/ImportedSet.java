package se.trafikljus.durability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A set of a hundred audits, which takes a while to read. */
final class ImportedSet {

    private static final int AUDITS = 100;
    private static final int LONGEST_TEXT = 200;

    private ImportedSet() {}

    /** Writes a set whose audits are like no other's, and tells the command that takes it in. */
    static Change in(Path folder, String name, Random random) {
        List<Mark> marks = new ArrayList<>();
        StringBuilder audits = new StringBuilder("audit,municipality,rubric,status\n");
        StringBuilder cells = new StringBuilder("audit,objective,rating,finding\n");
        for (int i = 0; i < AUDITS; i++) {
            String audit = name + "-" + i;
            audits.append(audit + ",Vara,kaa,draft\n");
            for (String objective : GrownWorkspace.OBJECTIVES) {
                String rating = GrownWorkspace.any(GrownWorkspace.RATINGS, random);
                String finding = GrownWorkspace.text(random, LONGEST_TEXT);
                cells.append(String.join(",", audit, objective, rating, finding)).append('\n');
                if (objective.equals("RES1")) {
                    marks.add(new Mark(audit, objective, finding));
                }
            }
        }
        Path set = folder.resolve(name);
        write(set.resolve("audits.csv"), audits);
        write(set.resolve("assessments.csv"), cells);
        return new Change("audit import " + set, "Audits imported: " + AUDITS + " new", marks);
    }

    private static void write(Path file, StringBuilder text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

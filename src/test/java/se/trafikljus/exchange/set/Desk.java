package se.trafikljus.exchange.set;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.trafikljus.Actor;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.Drafts;
import se.trafikljus.audit.NewAudit;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.improvement.ImprovementDrafts;
import se.trafikljus.improvement.ImprovementLifecycle;
import se.trafikljus.improvement.ImprovementSending;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.people.People;
import se.trafikljus.trail.Trail;

/** The rooms of the program at work in a folder of their own, without the program around them. */
public final class Desk implements AutoCloseable {

    static final Actor ANNA = new Actor("Anna Revisor", "anna", "skrivbordet");

    private final TestHouse rooms;

    private Desk(Path home, Map<String, Object> settings) {
        rooms = new TestHouse(home, Clock.systemUTC(), settings);
    }

    /** On an embedded database under a folder. */
    public static Desk in(Path home) {
        return new Desk(home, Map.of());
    }

    /** On a database server. */
    static Desk on(String url, Path home) {
        return new Desk(
                home,
                Map.of(
                        "trafikljus.db.url",
                        url,
                        "trafikljus.db.user",
                        "postgres",
                        "trafikljus.db.password",
                        "postgres"));
    }

    AuditSets sets() {
        return rooms.get(AuditSets.class);
    }

    /** Starts a draft of this year for a municipality. */
    ScoredAudit start(String municipality) {
        NewAudit wanted =
                new NewAudit(
                        municipality, "kaa", List.of(), "", Optional.empty(), Optional.empty(), "");
        return rooms.get(Drafts.class).start(ANNA, wanted).now();
    }

    public Audits audits() {
        return rooms.get(Audits.class);
    }

    Recommendations recommendations() {
        return rooms.get(Recommendations.class);
    }

    Improvements improvements() {
        return rooms.get(Improvements.class);
    }

    Municipalities municipalities() {
        return rooms.get(Municipalities.class);
    }

    People people() {
        return rooms.get(People.class);
    }

    Trail trail() {
        return rooms.get(Trail.class);
    }

    public ImportReport take(Path set) {
        return sets().take(ANNA, Upload.of(set), ImportMode.ADD);
    }

    ImprovementDrafts drafts() {
        return rooms.get(ImprovementDrafts.class);
    }

    ImprovementSending sending() {
        return rooms.get(ImprovementSending.class);
    }

    ImprovementLifecycle life() {
        return rooms.get(ImprovementLifecycle.class);
    }

    ImportReport replaceBy(Path set) {
        return sets().take(ANNA, Upload.of(set), ImportMode.REPLACE);
    }

    Map<String, String> export(Path target) {
        sets().exportTo(TestHouse.ANNA, target, List.of(), false);
        return files(target);
    }

    /** Every file below a folder with its text, byte for byte. */
    static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @Override
    public void close() {
        rooms.close();
    }
}

package se.trafikljus.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import se.trafikljus.Actor;
import se.trafikljus.audit.Audits;
import se.trafikljus.improvement.FollowUp;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.trail.Trail;
import se.trafikljus.workspace.Workspace;

/** The rooms of the program at work in a folder of their own, without the program around them. */
final class Desk implements AutoCloseable {

    static final Actor ANNA = new Actor("Anna Revisor", "anna", "skrivbordet");

    private final AnnotationConfigApplicationContext rooms =
            new AnnotationConfigApplicationContext();

    private Desk(Path home, Map<String, Object> settings) {
        Map<String, Object> all = new TreeMap<>(settings);
        all.put("trafikljus.home", home.toString());
        rooms.getEnvironment().getPropertySources().addFirst(new MapPropertySource("desk", all));
        rooms.registerBean(
                Rubrics.class, () -> new Rubrics(rooms.getBean(Workspace.class).rubrics()));
        rooms.scan(
                "se.trafikljus.workspace",
                "se.trafikljus.trail",
                "se.trafikljus.people",
                "se.trafikljus.municipality",
                "se.trafikljus.audit",
                "se.trafikljus.improvement",
                "se.trafikljus.exchange");
        rooms.refresh();
    }

    /** On an embedded database under a folder. */
    static Desk in(Path home) {
        return new Desk(home, Map.of());
    }

    /** On a database server. */
    static Desk on(String url, Path home) {
        return new Desk(
                home,
                Map.of(
                        "TRAFIKLJUS_DB_URL",
                        url,
                        "TRAFIKLJUS_DB_USER",
                        "postgres",
                        "TRAFIKLJUS_DB_PASSWORD",
                        "postgres"));
    }

    AuditSets sets() {
        return rooms.getBean(AuditSets.class);
    }

    Audits audits() {
        return rooms.getBean(Audits.class);
    }

    Recommendations recommendations() {
        return rooms.getBean(Recommendations.class);
    }

    Improvements improvements() {
        return rooms.getBean(Improvements.class);
    }

    Municipalities municipalities() {
        return rooms.getBean(Municipalities.class);
    }

    Trail trail() {
        return rooms.getBean(Trail.class);
    }

    ImportReport take(Path set) {
        return sets().importFrom(set, ANNA, false, false);
    }

    FollowUp followUp() {
        return rooms.getBean(FollowUp.class);
    }

    ImportReport replaceBy(Path set) {
        return sets().importFrom(set, ANNA, true, false);
    }

    Map<String, String> export(Path target) {
        sets().exportTo(target, List.of(), false);
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

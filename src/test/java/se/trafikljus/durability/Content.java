package se.trafikljus.durability;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.SecondScorings;
import se.trafikljus.exchange.set.AuditSets;
import se.trafikljus.improvement.Filter;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.sampling.SampleResults;
import se.trafikljus.sampling.Samples;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.TrailRecord;

/** Everything that a workspace holds, read by every way on which the program reads it. */
final class Content {

    private static final Actor READER = new Actor("Adam", "adam", "testmaskin");

    private final Map<String, String> all = new TreeMap<>();

    private Content() {}

    /**
     * Reads everything.
     *
     * @param known the keys that there were when all was well
     * @throws se.trafikljus.Problem if something cannot be read
     */
    static Map<String, String> of(TestHouse house, Known known) {
        Content content = new Content();
        content.readSet(house);
        content.readTrail(house, known);
        content.readAudits(house, known);
        content.readImprovements(house, known);
        content.readRest(house, known);
        return content.all;
    }

    /** The keys that there are, by which everything can be looked up. */
    record Known(
            List<String> audits,
            List<String> improvements,
            List<String> places,
            List<String> names,
            List<String> subjects,
            List<String> hashes) {

        static Known in(TestHouse house) {
            List<TrailRecord> records = new ArrayList<>();
            house.get(Trail.class).show(Optional.empty(), records::add);
            return new Known(
                    house.get(Audits.class).all().ids(),
                    ids(house.get(Improvements.class)),
                    house.get(Audits.class).all().list().stream()
                            .map(line -> line.audit().place())
                            .distinct()
                            .toList(),
                    house.get(People.class).users(READER).stream()
                            .map(user -> user.person().name())
                            .toList(),
                    records.stream().map(TrailRecord::subject).distinct().toList(),
                    records.stream().map(TrailRecord::hash).toList());
        }
    }

    private void put(String what, Supplier<Object> read) {
        all.put(what, String.valueOf(read.get()));
    }

    private void readSet(TestHouse house) {
        byte[] zip = house.get(AuditSets.class).zipOf(READER, List.of());
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                all.put(
                        "set: " + file.getName(),
                        new String(files.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readTrail(TestHouse house, Known known) {
        Trail trail = house.get(Trail.class);
        put("trail", () -> records(trail, Optional.empty()));
        put("trail length", trail::length);
        for (String subject : known.subjects()) {
            put("trail of " + subject, () -> records(trail, Optional.of(subject)));
        }
        put("record " + known.hashes().get(0), () -> trail.find(known.hashes().get(0)));
    }

    private static List<TrailRecord> records(Trail trail, Optional<String> subject) {
        List<TrailRecord> records = new ArrayList<>();
        trail.show(subject, records::add);
        return records;
    }

    private void readAudits(TestHouse house, Known known) {
        Audits audits = house.get(Audits.class);
        put("audits", audits.all()::ids);
        put("audit list", audits.all()::list);
        for (String id : known.audits()) {
            put("audit " + id, () -> audits.all().find(id));
            put("scored " + id, () -> assessments(audits, id));
            put("seconds " + id, () -> seconds(house.get(SecondScorings.class), id));
            put("reopenings " + id, () -> house.get(Approvals.class).reopenings(READER, id));
            put("recommendations " + id, () -> house.get(Recommendations.class).of(READER, id));
            put("recommendation " + id, () -> house.get(Recommendations.class).find(READER, id, 2));
            put("samples " + id, () -> house.get(Samples.class).subjects(READER, id));
        }
    }

    private static List<Object> seconds(SecondScorings scorings, String id) {
        var both = scorings.read(READER, id);
        return both.audit().rubric().objectives().stream()
                .map(objective -> (Object) both.of(objective.id()))
                .toList();
    }

    private static List<Object> assessments(Audits audits, String id) {
        var audit = audits.all().read(id);
        return audit.rubric().objectives().stream()
                .map(objective -> (Object) audit.assessment(objective.id()))
                .toList();
    }

    private static List<String> ids(Improvements improvements) {
        List<String> ids = new ArrayList<>();
        ids.addAll(improvements.ids(READER));
        return ids;
    }

    private void readImprovements(TestHouse house, Known known) {
        Improvements improvements = house.get(Improvements.class);
        put("improvements", () -> ids(improvements));
        put(
                "improvement list",
                () -> improvements.list(READER, Filter.ALL, LocalDate.of(2027, 1, 1)));
        for (String id : known.improvements()) {
            put("improvement " + id, () -> improvements.read(READER, id));
            put("notes " + id, () -> improvements.notes(READER, id));
            put("dossier " + id, () -> improvements.dossier(READER, id));
        }
        for (String place : known.places()) {
            put("bodies " + place, () -> improvements.bodies(place));
        }
    }

    /** Whoever is not found in the register has other rights. */
    private static Object acting(People people, String name) {
        try {
            return people.acting(new Actor(name, "x", "y"));
        } catch (Problem disabled) {
            return disabled.getMessage();
        }
    }

    private void readRest(TestHouse house, Known known) {
        People people = house.get(People.class);
        put("users", () -> people.users(READER));
        put("conflicts", () -> people.conflicts(READER));
        for (String name : known.names()) {
            put("user " + name, () -> acting(people, name));
            for (String place : known.places()) {
                put(
                        "conflict of " + name + " with " + place,
                        () -> people.conflict(new Person(name), place));
            }
        }
        put("places", () -> house.get(Municipalities.class).brought());
        for (String place : known.places()) {
            put("place " + place, () -> house.get(Municipalities.class).find(place));
        }
        put(
                "sample result",
                () ->
                        house.get(SampleResults.class)
                                .result(READER, RichWorkspace.DRAFT, "DOC1", 95));
    }
}

package se.trafikljus.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.improvement.LastStep;
import se.trafikljus.improvement.StepAttaching;
import se.trafikljus.people.People;
import se.trafikljus.people.Role;
import se.trafikljus.trail.Mirror;
import se.trafikljus.trail.TrailSource;
import se.trafikljus.trail.Transactions;

/**
 * Keeps the files that are attached to steps with improvement areas; each change stands in the
 * trail. Auditors, administrators and the body that is to answer see them, readers do not.
 */
@Component
public class StepFiles implements TrailSource {

    private final FileTables tables;
    private final FileKeeping keeping;
    private final Improvements improvements;
    private final StepAttaching attaching;
    private final People people;
    private final Transactions transactions;

    StepFiles(
            FileTables tables,
            FileKeeping keeping,
            Improvements improvements,
            StepAttaching attaching,
            People people,
            Transactions transactions) {
        this.tables = tables;
        this.keeping = keeping;
        this.improvements = improvements;
        this.attaching = attaching;
        this.people = people;
        this.transactions = transactions;
    }

    /** The subject under which the files of an improvement area stand in the trail. */
    public static String subject(String improvement) {
        return StepFile.subject(improvement);
    }

    /**
     * Attaches a file to the last step that was taken. One that is there already gets the name and
     * the note that are given now.
     *
     * @param note what it shows; empty for nothing
     * @throws Problem if there is no such improvement area that the actor may see, its last step is
     *     not the actor's to take, the file is empty, too large or of a kind that is not kept, or
     *     the note is malformed
     */
    public Outcome<StepFile> add(Actor actor, String improvement, Upload upload, String note) {
        people.refuseUnless(actor, Role.AUDITOR, Role.COMMITTEE);
        improvements.read(actor, improvement);
        FileKeeping.Received received = keeping.received(upload, note);
        return transactions.changing(
                actor,
                () -> {
                    LastStep last = attaching.last(actor, improvement);
                    return keeping.put(
                            actor,
                            tables.steps(),
                            file -> new StepFile(last.taken().improvement(), last.number(), file),
                            received);
                });
    }

    /**
     * The files of an improvement area, by step and time.
     *
     * @throws Problem if there is none that the actor may see, or the actor is a reader
     */
    public List<StepFile> list(Actor actor, String improvement) {
        people.refuseUnless(actor, Role.AUDITOR, Role.ADMIN, Role.COMMITTEE);
        return tables.steps().of(improvements.read(actor, improvement).area().id());
    }

    /**
     * The ids of all improvement areas that have files.
     *
     * @throws Problem if the actor is neither auditor nor administrator
     */
    public Set<String> improvements(Actor actor) {
        people.refuseUnlessInsider(actor);
        return tables.steps().owners();
    }

    /**
     * What was removed from an improvement area, so that nobody finds their file gone without a
     * word.
     *
     * @throws Problem as {@link #list}
     */
    public List<RemovedFile> removed(Actor actor, String improvement) {
        people.refuseUnless(actor, Role.AUDITOR, Role.ADMIN, Role.COMMITTEE);
        return tables.steps().removedFrom(improvements.read(actor, improvement).area().id());
    }

    /**
     * The file with that content that belongs to one improvement area.
     *
     * @throws Problem as {@link #list}, or if there is none
     */
    public StepFile get(Actor actor, String improvement, String sha256) {
        String hash = FileKeeping.plain(sha256);
        return list(actor, improvement).stream()
                .filter(one -> one.sha256().equals(hash))
                .findFirst()
                .orElseThrow(() -> FileKeeping.unknown(hash));
    }

    /** The same in any improvement area that the actor may see; empty where there is none. */
    Optional<StepFile> find(Actor actor, String sha256) {
        return people.acting(actor).role() == Role.READER
                ? Optional.empty()
                : tables.steps().with(FileKeeping.plain(sha256)).stream()
                        .filter(one -> improvements.seen(actor, one.improvement()).isPresent())
                        .findFirst();
    }

    /** The hashes of all files of steps that somebody may see. */
    List<String> hashes(Actor actor) {
        return people.acting(actor).role() == Role.READER
                ? List.of()
                : improvements.ids(actor).stream()
                        .flatMap(id -> tables.steps().of(id).stream())
                        .map(AttachedFile::sha256)
                        .toList();
    }

    /**
     * Writes the content of a file, after it was held against its hash.
     *
     * @throws Problem as {@link #get}, or if the content was altered
     * @throws IOException if the stream takes no more
     */
    public void write(Actor actor, String improvement, String sha256, OutputStream out)
            throws IOException {
        keeping.write(get(actor, improvement, sha256), out);
    }

    /**
     * Removes a file. Where nothing else rests on it, its content is gone for good; name, hash and
     * reason stay in the trail.
     *
     * @param step which of the steps it belongs to, counted from 1
     * @throws Problem if there is no such file, no reason is given, or it is not the actor's to
     *     remove: an auditor may at any time, others until another step follows
     */
    public Outcome<StepFile> remove(
            Actor actor, String improvement, int step, String sha256, String reason) {
        return transactions.changing(
                actor,
                () -> {
                    ImprovementArea area = improvements.read(actor, improvement).area();
                    String hash = FileKeeping.plain(sha256);
                    StepFile there =
                            tables.steps().of(area.id()).stream()
                                    .filter(one -> one.step() == step)
                                    .filter(one -> one.sha256().equals(hash))
                                    .findFirst()
                                    .orElseThrow(() -> FileKeeping.unknown(hash));
                    attaching.refuseDetaching(actor, area.id(), step);
                    return keeping.remove(actor, tables.steps(), there, reason);
                });
    }

    @Override
    public String prefix() {
        return StepFile.prefix();
    }

    @Override
    public List<Mirror> mirrors() {
        return List.of(
                tables.steps()
                        .mirror(
                                row -> subject(row.get("improvement")),
                                row -> row.get("step_number") + "/" + row.get("sha256")));
    }
}

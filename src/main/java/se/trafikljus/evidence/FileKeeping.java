package se.trafikljus.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.PersonalData;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.audit.Texts;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;

/**
 * How files come and go, whatever they belong to: each content once, each change in the trail. Who
 * may do so is for whoever asks to find out.
 */
@Component
class FileKeeping {

    private final FileTables tables;
    private final EvidenceContents contents;
    private final Trail trail;
    private final Transactions transactions;

    FileKeeping(
            FileTables tables, EvidenceContents contents, Trail trail, Transactions transactions) {
        this.tables = tables;
        this.contents = contents;
        this.trail = trail;
        this.transactions = transactions;
    }

    /** A file on its way in: what it will be called, and what is in it. */
    static final class Received {

        private final String sha256;
        private final String name;
        private final String note;
        private final EvidenceKind kind;
        private final byte[] content;

        private Received(String name, String note, EvidenceKind kind, byte[] content) {
            this.sha256 = EvidenceContents.sha256(content);
            this.name = name;
            this.note = note.strip();
            this.kind = kind;
            this.content = content;
        }

        String sha256() {
            return sha256;
        }

        String name() {
            return name;
        }

        /** Whether a file that is kept is just this. */
        boolean isAs(AttachedFile there) {
            return there.sha256().equals(sha256)
                    && there.name().equals(name)
                    && there.note().equals(note);
        }

        private KeptFile file(Actor actor, String now) {
            return new KeptFile(sha256, name, note, kind, content.length, actor.name(), now);
        }
    }

    /**
     * Looks at a file that somebody hands in; outside of the change that keeps it, so that a large
     * one keeps nobody waiting.
     *
     * @param note what it shows; empty for nothing
     * @throws Problem if it is empty, too large, of a kind that is not kept, or cannot be read, or
     *     the note is malformed
     */
    Received received(Upload upload, String note) {
        Texts.refuse(Message.of("evidence.field.note"), note);
        String name = HandedIn.name(upload);
        return received(name, note, HandedIn.content(upload, name));
    }

    /**
     * Looks at a content that is at hand.
     *
     * @throws Problem if it is empty, too large, or of a kind that is not kept
     */
    Received received(String name, String note, byte[] content) {
        HandedIn.refuseSize(content, name);
        EvidenceKind kind =
                EvidenceKind.told(content)
                        .orElseThrow(() -> Problem.because("evidence.kindless", name));
        return new Received(name, note, kind, content);
    }

    /**
     * Keeps a file; one that is there already gets the name and the note that are given now.
     *
     * @param place tells for a file what it belongs to
     */
    <T extends AttachedFile> Outcome<T> put(
            Actor actor, FileTable<T> table, Function<KeptFile, T> place, Received received) {
        byte[] content = received.content;
        T wanted = place.apply(received.file(actor, transactions.now()));
        Optional<T> there = table.find(wanted);
        T now =
                there.map(one -> place.apply(one.file().noted(wanted.name(), wanted.note())))
                        .orElse(wanted);
        List<Message> notes = new ArrayList<>();
        there.ifPresent(one -> notes.add(Message.of("evidence.there", one.name(), now.place())));
        EvidenceKind.named(now.name())
                .filter(named -> named != now.kind())
                .map(named -> Message.of("evidence.notAsNamed", now.name(), named, now.kind()))
                .ifPresent(notes::add);
        personalData(now.file(), content).ifPresent(notes::add);
        if (there.equals(Optional.of(now))) {
            return new Outcome<>(now, notes);
        }
        if (!contents.has(now.sha256())) {
            trail.add(
                    actor,
                    "evidence.stored",
                    EvidenceContents.SUBJECT + now.sha256(),
                    contents.put(now.sha256(), content));
        }
        Map<String, String> before = table.told(now);
        table.put(now);
        trail.add(
                actor,
                there.isPresent() ? "evidence.renamed" : "evidence.added",
                now.subject(),
                List.of(new Change(now.part(), before, now.file().fields())));
        return new Outcome<>(now, notes);
    }

    private static Optional<Message> personalData(KeptFile one, byte[] content) {
        return one.kind() == EvidenceKind.TEXT
                ? EvidenceKind.text(content)
                        .flatMap(PersonalData::in)
                        .map(what -> Message.of("evidence.personalData", one.name(), what))
                : Optional.empty();
    }

    /**
     * Removes a file. Where nothing else rests on it, its content is gone for good; name, hash and
     * reason stay in the trail.
     *
     * @throws Problem if no reason is given, or it is malformed
     */
    <T extends AttachedFile> Outcome<T> remove(
            Actor actor, FileTable<T> table, T there, String reason) {
        if (reason.isBlank()) {
            throw Problem.because("evidence.removedWithoutReason", there.name())
                    .remedy(Action.GIVE_REASON);
        }
        Texts.refuse(Message.of("evidence.field.reason"), reason);
        String now = transactions.now();
        KeptFile file = there.file();
        table.remove(there, actor.name(), now, reason.strip());
        trail.add(
                actor,
                "evidence.removed",
                there.subject(),
                List.of(
                        new Change(
                                there.part(),
                                file.fields(),
                                file.fields(actor.name(), now, reason.strip()))));
        boolean kept = tables.has(file.sha256());
        if (!kept) {
            trail.add(
                    actor,
                    "evidence.erased",
                    EvidenceContents.SUBJECT + file.sha256(),
                    contents.remove(file.sha256()));
        }
        return new Outcome<>(
                there,
                List.of(
                        Message.of(
                                kept ? "evidence.keptElsewhere" : "evidence.erased",
                                there.name())));
    }

    /**
     * Writes a content, after it was held against its hash.
     *
     * @throws Problem if it was altered
     * @throws IOException if the stream takes no more
     */
    void write(AttachedFile one, OutputStream out) throws IOException {
        out.write(contents.read(one.sha256()));
    }

    /** A hash as it is kept, however somebody wrote it. */
    static String plain(String sha256) {
        return sha256.strip().toLowerCase(Locale.ROOT);
    }

    static Problem unknown(String hash) {
        return Problem.missing("evidence.unknown", hash).remedy(Action.LIST_EVIDENCE);
    }
}

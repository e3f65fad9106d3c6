package se.trafikljus.exchange.set;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.FileTrouble;
import se.trafikljus.Folders;
import se.trafikljus.Passing;
import se.trafikljus.Problem;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.evidence.EvidenceFile;
import se.trafikljus.evidence.StepFile;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementDossier;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Shown;
import se.trafikljus.trail.Transactions;

/** Writes a set beside its place, and moves it there when it is whole. */
final class SetExport {

    private final SetImport.Rooms rooms;
    private final AuditLibrary library;
    private final Transactions transactions;
    private final Actor actor;
    private final boolean withFiles;

    /**
     * @param withFiles whether the files that assessments rest on go along, if the actor may see
     *     them
     */
    SetExport(
            SetImport.Rooms rooms,
            AuditLibrary library,
            Transactions transactions,
            Actor actor,
            boolean withFiles) {
        this.withFiles = withFiles && library.showsPapersTo(actor);
        this.library = library;
        this.actor = actor;
        this.rooms = rooms;
        this.transactions = transactions;
    }

    ExportReport write(Path target, List<String> wanted, boolean force) {
        Path place = target.toAbsolutePath().normalize();
        try {
            refuseOccupied(place, force);
            return writeBeside(place, wanted);
        } catch (UncheckedIOException e) {
            throw unwritable(place, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unwritable(place, e);
        }
    }

    /** The same set as a zip; the stream is left open. */
    void write(List<String> wanted, OutputStream to) throws IOException {
        Path folder = gathered(wanted);
        try {
            SetPlace.zip(folder, to);
        } finally {
            Folders.remove(folder);
        }
    }

    /** A folder for the moment with the set in it. */
    private Path gathered(List<String> wanted) {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            folder = Passing.folder();
            try {
                writeAll(folder, wanted);
                return folder;
            } catch (IOException | RuntimeException e) {
                Folders.remove(folder);
                throw e;
            }
        } catch (UncheckedIOException e) {
            throw unwritable(folder, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static Problem unwritable(Path place, IOException e) {
        return Problem.conflict(
                "exchange.cannotWrite", Shown.of(place.toString()), new FileTrouble(e));
    }

    private static boolean isZip(Path place) {
        return !Files.isDirectory(place)
                && place.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static void refuseOccupied(Path place, boolean force) throws IOException {
        String shown = Shown.of(place.toString());
        if (Files.isDirectory(place)) {
            if (!force && !isEmpty(place)) {
                throw Problem.conflict("exchange.folderNotEmpty", shown).remedy(Action.OVERWRITE);
            }
            refuseStrangeTables(place, shown);
        } else if (Files.exists(place)) {
            if (!isZip(place)) {
                throw Problem.conflict("exchange.fileInTheWay", shown);
            }
            if (!force) {
                throw Problem.conflict("exchange.zipExists", shown).remedy(Action.OVERWRITE);
            }
        }
    }

    /** What is called like one of ours, but belongs to no set, is somebody's own. */
    private static void refuseStrangeTables(Path place, String shown) {
        if (Files.exists(place.resolve(SetFile.AUDITS.fileName()))) {
            return;
        }
        for (SetFile table : SetFile.values()) {
            if (Files.exists(place.resolve(table.fileName()))) {
                throw Problem.because("exchange.strangeTable", shown, table.fileName());
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private ExportReport writeBeside(Path place, List<String> wanted) throws IOException {
        Path parent = Objects.requireNonNullElse(place.getParent(), place);
        Files.createDirectories(parent);
        Path beside = parent.resolve("." + place.getFileName() + "." + UUID.randomUUID());
        try {
            Files.createDirectory(beside);
            ExportReport written = writeAll(beside, wanted);
            if (isZip(place)) {
                SetPlace.moveZip(beside, place);
            } else {
                SetPlace.moveFolder(beside, place);
            }
            return written;
        } finally {
            Folders.remove(beside);
        }
    }

    private ExportReport writeAll(Path folder, List<String> wanted) throws IOException {
        try (SetWriter writer = new SetWriter(folder)) {
            return transactions.reading(
                    () -> {
                        try {
                            return new Writing(writer, wanted).run();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }

    /** What of the data goes into a set. */
    private final class Writing {

        private final SetWriter writer;
        private final List<String> wanted;
        private final Set<String> audits = new HashSet<>();
        private final Set<String> places = new HashSet<>();
        private final Set<String> evidenced;
        private int improvements;

        Writing(SetWriter writer, List<String> wanted) {
            this.writer = writer;
            this.wanted = wanted;
            this.evidenced = withFiles ? rooms.evidence().audits(actor) : Set.of();
        }

        ExportReport run() throws IOException {
            library.seenBy(actor).each(wanted, this::writeAudits);
            Set<String> attached = withFiles ? rooms.stepFiles().improvements(actor) : Set.of();
            rooms.improvements().each(actor, some -> some.forEach(one -> write(one, attached)));
            for (Municipality place : rooms.municipalities().brought()) {
                if (wanted.isEmpty() || places.contains(place.code())) {
                    writer.write(place);
                }
            }
            return new ExportReport(audits.size(), improvements);
        }

        private void writeAudits(List<ScoredAudit> some) {
            Map<String, List<Recommendation>> recommended =
                    rooms.recommendations()
                            .ofAudits(actor, some.stream().map(one -> one.audit().id()).toList());
            some.forEach(one -> write(one, recommended.getOrDefault(one.audit().id(), List.of())));
        }

        private void write(ScoredAudit audit, List<Recommendation> recommended) {
            String id = audit.audit().id();
            try {
                writer.write(audit);
                audits.add(id);
                places.add(audit.audit().place());
                for (Recommendation one : recommended) {
                    writer.write(one);
                }
                if (evidenced.contains(id)) {
                    for (EvidenceFile one : rooms.evidence().list(actor, id)) {
                        writer.write(
                                one, to -> rooms.evidence().write(actor, id, one.sha256(), to));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void write(ImprovementDossier all, Set<String> attached) {
            ImprovementArea area = all.followed().area();
            if (!wanted.isEmpty() && !audits.contains(area.audit())) {
                return;
            }
            try {
                writer.write(area, all.notes(), all.followed().steps());
                if (attached.contains(area.id())) {
                    for (StepFile one : rooms.stepFiles().list(actor, area.id())) {
                        writer.write(
                                one,
                                to -> rooms.stepFiles().write(actor, area.id(), one.sha256(), to));
                    }
                }
                places.add(area.place());
                improvements++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

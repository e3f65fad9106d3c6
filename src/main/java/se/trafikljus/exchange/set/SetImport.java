package se.trafikljus.exchange.set;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.trafikljus.Actor;
import se.trafikljus.FileTrouble;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.AuditImport;
import se.trafikljus.audit.AuditImports;
import se.trafikljus.audit.Audits;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.evidence.EvidenceImport;
import se.trafikljus.evidence.StepFiles;
import se.trafikljus.exchange.csv.Faults;
import se.trafikljus.improvement.ImprovementImport;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.rubric.Shown;

/** One set on its way in: table by table, row by row, every fault of it told at the end. */
final class SetImport {

    /** The rooms that a set's rows go to. */
    record Rooms(
            Audits audits,
            AuditImports imports,
            Rubrics rubrics,
            Municipalities municipalities,
            Recommendations recommendations,
            Improvements improvements,
            ImprovementImport improvementImport,
            Evidence evidence,
            StepFiles stepFiles,
            EvidenceImport evidenceImport) {}

    private final Rooms rooms;
    private final SetFolder folder;
    private final String name;
    private final Actor actor;
    private final boolean replace;
    private final ImportWatch watch;
    private final TablesRead read;
    private final Faults faults = new Faults();
    private final List<Message> notes = new ArrayList<>();
    private int recommendations;
    private int improvements;
    private int improvementNotes;

    SetImport(
            Rooms rooms,
            SetFolder folder,
            String name,
            Actor actor,
            boolean replace,
            ImportWatch watch)
            throws IOException {
        this.rooms = rooms;
        this.folder = folder;
        this.name = name;
        this.actor = actor;
        this.replace = replace;
        this.watch = watch;
        this.read = new TablesRead(folder, watch);
    }

    ImportReport run(boolean dryRun) {
        AuditImport.Result result =
                rooms.imports().takeIn(actor, replace, dryRun, watch::goOn, this::take);
        notes.addAll(result.notes());
        return new ImportReport(
                result,
                recommendations,
                improvements,
                improvementNotes,
                dryRun,
                FewNotes.of(notes));
    }

    private void take(AuditImport intake) {
        try {
            takeAll(intake);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    static Problem unreadable(String name, IOException e) {
        return Problem.because("exchange.cannotRead", Shown.of(name), new FileTrouble(e));
    }

    private void takeAll(AuditImport intake) throws IOException {
        folder.unknownTables().forEach(table -> faults.add(table, SetFolder.unknownTable()));
        folder.links().forEach(link -> faults.add(link, Message.of("exchange.symbolicLink")));
        SetRubrics rubrics = new SetRubrics(rooms.audits(), rooms.rubrics(), faults);
        rubrics.read(folder);
        Places places = new Places(rooms.municipalities(), intake, notes::add);
        each(SetFile.MUNICIPALITIES, places::take);
        AuditRowImport audits = new AuditRowImport(rooms.audits(), intake, places, rubrics, notes);
        audits.readAll(each(SetFile.AUDITS, intake::expect, audits::take));
        each(
                SetFile.ASSESSMENTS,
                intake::expectAssessments,
                new AssessmentRowImport(audits, intake, actor)::take);
        audits.checkFollowed(faults);
        audits.checkApprovals(faults);
        ImprovementRowImport improved = takeImprovements(audits, places);
        each(
                SetFile.FILES,
                new EvidenceRowImport(
                                rooms.evidenceImport(), audits, improved, folder, actor, notes)
                        ::take);
        faults.refuse(name);
        read.all();
    }

    private ImprovementRowImport takeImprovements(AuditRowImport audits, Places places)
            throws IOException {
        RecommendationRowImport recommended =
                new RecommendationRowImport(rooms.recommendations(), audits, actor, replace);
        ImprovementRowImport improved =
                new ImprovementRowImport(
                        rooms.improvementImport(), audits, recommended, places, actor, replace);
        each(SetFile.RECOMMENDATIONS, recommended::take);
        each(SetFile.IMPROVEMENTS, improved::takeImprovement);
        each(SetFile.NOTES, improved::takeNote);
        if (each(SetFile.STEPS, improved::takeStep)) {
            improved.checkEnds();
        }
        recommendations = recommended.count();
        improvements = improved.improved();
        improvementNotes = improved.noted();
        return improved;
    }

    private boolean each(SetFile file, Consumer<Row> taker) throws IOException {
        return each(file, words -> {}, taker);
    }

    /** Whether the table was read to its end. */
    private boolean each(SetFile file, Consumer<List<String>> ahead, Consumer<Row> taker)
            throws IOException {
        if (folder.names().contains(file.fileName())) {
            return CsvTable.read(
                    folder,
                    file,
                    faults,
                    notes::add,
                    (keys, characters) -> {
                        read.more(keys.size(), characters);
                        ahead.accept(keys);
                    },
                    taker);
        }
        if (folder.links().contains(file.fileName())) {
            return false;
        }
        if (file.mustBeThere()) {
            faults.add(file.fileName(), Message.of("exchange.missingFile"));
        }
        return !file.mustBeThere();
    }
}

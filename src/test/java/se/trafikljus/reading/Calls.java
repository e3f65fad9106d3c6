package se.trafikljus.reading;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditFilter;
import se.trafikljus.audit.AuditPatch;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.NewAudit;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Selection;
import se.trafikljus.audit.next.Deed;
import se.trafikljus.backup.Progress;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.evidence.EvidenceImport;
import se.trafikljus.exchange.set.ImportMode;
import se.trafikljus.exchange.set.ImportWatch;
import se.trafikljus.exchange.table.TrafficTable;
import se.trafikljus.improvement.Answer;
import se.trafikljus.improvement.Filter;
import se.trafikljus.improvement.Grounds;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementPatch;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.improvement.Note;
import se.trafikljus.improvement.PlanWords;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.improvement.Response;
import se.trafikljus.improvement.Step;
import se.trafikljus.improvement.TakenStep;
import se.trafikljus.improvement.Verification;
import se.trafikljus.improvement.figures.Grouping;
import se.trafikljus.people.Conflict;
import se.trafikljus.people.OwnSettings;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.publication.Access;
import se.trafikljus.publication.FinishedComparison;
import se.trafikljus.publication.HandedFile;
import se.trafikljus.publication.PublishedFile;
import se.trafikljus.report.Format;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.rubric.Rating;
import se.trafikljus.sampling.CaseFinding;
import se.trafikljus.sampling.CaseOutcome;
import se.trafikljus.sampling.DrawOrder;
import se.trafikljus.trail.Trail;

/** How each method is called, so that only who calls it stands in the way. */
final class Calls {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Optional<LocalDate> NO_DAY = Optional.empty();
    private static final String TEXT = "Påhittat";
    private static final String OBJECTIVE = "RES1";

    /** What a file says that only insiders may read, and its SHA-256. */
    static final String EVIDENCE = "HEMLIGT underlag";

    private static final String HASH =
            "094f746efe309ae118acf322fbfcd957f0f29f3398efadaeeebbe29c845c57c1";

    private final TestHouse house;
    private final Path folder;
    private final String audit;
    private final String area;
    private final StringBuilder handedOver = new StringBuilder();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final Map<String, Object[]> calls = new HashMap<>();

    Calls(TestHouse house, Path folder, Actor actor, String audit, String area) {
        this.house = house;
        this.folder = folder;
        this.audit = audit;
        this.area = area;
        audits(actor);
        improvements(actor);
        people(actor);
        files(actor);
    }

    private void put(String name, Object... arguments) {
        if (calls.put(name + "/" + arguments.length, arguments) != null) {
            throw new IllegalStateException(name + " stands here twice");
        }
    }

    private ScoredAudit scored() {
        return house.get(Audits.class).all().read(audit);
    }

    private Rating rating() {
        return scored().rubric().scale().levels().get(2);
    }

    private Assessment cell() {
        return Assessment.unscored(OBJECTIVE).rated(rating(), "", "");
    }

    private void audits(Actor actor) {
        NewAudit wanted =
                new NewAudit("Habo", "kaa", List.of(), "", Optional.empty(), Optional.empty(), "");
        Consumer<Object> nothing = any -> {};
        Runnable still = () -> {};
        put("AuditLibrary.seenBy", actor);
        put("AuditLibrary.readWithPapers", actor, audit);
        put("AuditLibrary.refuseUnlessWithPapers", actor);
        put("AuditLibrary.showsPapersTo", actor);
        put("Audits.readToChange", actor, audit);
        put("Audits.refuseUnlessOpen", actor, audit);
        put("Audits.refuseUnlessFree", actor, audit);
        put("Audits.refuseUnlessApprover", actor, audit);
        put("NextSteps.barrier", actor, Deed.APPROVE, audit);
        put("NextSteps.of", actor, List.of());
        put("Drafts.start", actor, wanted);
        put("Drafts.likeIt", actor, wanted);
        put("Drafts.yearTaken", actor, NO_DAY);
        put("Removals.remove", actor, audit, TEXT);
        put("DraftSeries.startAll", actor, List.of(), false, still);
        put("DraftSeries.startEach", actor, wanted, List.of("Kommunstyrelsen"));
        put("AuditImports.takeIn", actor, true, false, still, nothing);
        put("Approvals.remark", actor, audit, OBJECTIVE, TEXT);
        put("Approvals.approve", actor, audit, Optional.empty());
        put("Approvals.publish", actor, audit);
        put("Approvals.reopen", actor, audit, TEXT);
        put("Approvals.reopenings", actor, audit);
        put("Approvals.readiness", actor, audit);
        put("ScoringSheets.own", actor, audit);
        put("ScoringSheets.blind", actor, audit);
        put("SecondScorings.read", actor, audit);
        put("SecondScorings.sideBySide", actor, audit);
        put("SecondScorings.refuseUnlessSecond", actor, audit);
        put(
                "SecondScorings.save",
                actor,
                audit,
                CellChange.in(OBJECTIVE).rating(rating().id()).rationale(TEXT));
        put("SecondScorings.agree", actor, audit, OBJECTIVE, rating().id(), TEXT);
        put("Descriptions.change", actor, audit, AuditPatch.NONE);
        put("Descriptions.change", actor, audit, AuditPatch.NONE, AuditPatch.NONE);
        put("Scorings.save", actor, audit, CellChange.to(cell()));
        put("Scorings.saveAll", actor, audit, List.of(), false);
        put(
                "SampleDraws.draw",
                actor,
                new DrawOrder(
                        audit,
                        OBJECTIVE,
                        50,
                        2,
                        Optional.of("7"),
                        List.of("plan"),
                        Optional.empty()));
        put(
                "CaseRecords.record",
                actor,
                audit,
                "DOC1",
                new CaseFinding("1", "plan", CaseOutcome.PASS, Optional.empty()));
        put(
                "CaseRecords.recordAll",
                actor,
                audit,
                "DOC1",
                List.of(new CaseFinding("1", "plan", CaseOutcome.PASS, Optional.empty())));
        put("SampleResults.result", actor, audit, "DOC1", 95.0);
        put("SampleResults.drawn", actor, audit, 95.0);
        put("Samples.subjects", actor, audit);
        put("Samples.isDrawn", actor, audit, "DOC1");
        Upload file = Upload.of(Path.of("pom.xml"));
        String hash = HASH;
        put("Evidence.add", actor, audit, OBJECTIVE, file, TEXT);
        put("Evidence.add", actor, audit, "DOC1", "1", file, TEXT);
        put("Evidence.list", actor, audit);
        put("Evidence.audits", actor);
        byte[] said = EVIDENCE.getBytes(StandardCharsets.UTF_8);
        EvidenceImport.Brought brought = new EvidenceImport.Brought(hash, "ny.txt", "", true);
        put("EvidenceImport.take", actor, audit, OBJECTIVE, "", brought, said);
        put("EvidenceImport.take", actor, area, 1, brought, said);
        put("AttachedFiles.get", actor, hash);
        put("AttachedFiles.write", actor, hash, sent);
        put("AttachedFiles.hashes", actor);
        put("StepFiles.add", actor, area, file, TEXT);
        put("StepFiles.list", actor, area);
        put("StepFiles.improvements", actor);
        put("StepFiles.removed", actor, area);
        put("StepFiles.get", actor, area, hash);
        put("StepFiles.write", actor, area, hash, sent);
        put("StepFiles.remove", actor, area, 2, hash, TEXT);
        put("Evidence.of", actor, audit, OBJECTIVE);
        put("Evidence.get", actor, audit, hash);
        put("Evidence.write", actor, audit, hash, sent);
        put("Evidence.remove", actor, audit, OBJECTIVE, "", hash, TEXT);
        put("SampleResults.cite", actor, audit, "DOC1", 95.0, Language.SV);
        Selection named =
                new Selection(Optional.empty(), List.of(audit), List.of(), Optional.empty());
        put("Comparisons.of", actor, named, Names.ALL);
        put("OtherSelections.instead", actor, named);
        put("ExampleSet.take", actor);
    }

    private void improvements(Actor actor) {
        ImprovementArea there = house.get(Improvements.class).read(TestHouse.ANNA, area).area();
        Grounds grounds = new Grounds.OfRecommendation(audit, 1);
        ImprovementPatch wishes =
                new ImprovementPatch(
                        Optional.of(TEXT), Optional.empty(), Optional.empty(), Optional.empty());
        Optional<String> body = Optional.of("Bildningsnämnden");
        put("ImprovementDrafts.add", actor, grounds, wishes, TODAY);
        put("ImprovementDrafts.change", actor, area, wishes, TODAY);
        put("ImprovementDrafts.remove", actor, area, TEXT, TODAY);
        put("ImprovementSending.send", actor, List.of(area), body, NO_DAY, TODAY);
        put("ImprovementSending.sendAll", actor, audit, body, NO_DAY, TODAY);
        put(
                "ImprovementLifecycle.answer",
                actor,
                area,
                new Answer(Response.ACCEPTED, TEXT, "", ""),
                NO_DAY,
                TODAY);
        put(
                "ImprovementLifecycle.plan",
                actor,
                area,
                new PlanWords(
                        Optional.of(TEXT),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                NO_DAY,
                TODAY);
        put("ImprovementLifecycle.progress", actor, area, TEXT, Optional.of(40), NO_DAY, TODAY);
        put("ImprovementLifecycle.done", actor, area, Optional.of(TEXT), NO_DAY, TODAY);
        put("ImprovementLifecycle.verify", actor, area, Verification.DONE, TEXT, NO_DAY, TODAY);
        put("ImprovementLifecycle.close", actor, area, TEXT, TODAY);
        put("Improvements.notes", actor, area);
        put("Improvements.each", actor, (Consumer<Object>) this::handOver);
        put("Improvements.ids", actor);
        put("Improvements.list", actor, Filter.ALL, TODAY);
        put("ImprovementFigures.of", actor, Filter.ALL, Optional.of(Grouping.BODY), TODAY);
        put("Improvements.read", actor, area);
        put("Improvements.seen", actor, area);
        put("StepAttaching.last", actor, area);
        put("StepAttaching.refuseDetaching", actor, area, 2);
        put("StepAttaching.open", actor, house.get(Improvements.class).read(TestHouse.ANNA, area));
        put("Improvements.dossier", actor, area);
        put("Improvements.ifUnmoved", actor, area, 2, (Supplier<Object>) () -> "");
        put("StepDrafts.keep", actor, area, Step.ANSWER, Map.of("text", TEXT), 2);
        put("StepDrafts.of", actor, area);
        put("StepDrafts.begun", actor);
        put("StepDrafts.discard", actor, area, Step.ANSWER);
        put("BehindAreas.of", actor, area);
        put("ImprovementImport.find", actor, area);
        put("ImprovementImport.take", actor, there, true);
        put("ImprovementImport.note", actor, new Note(area, TODAY, TEXT, ""), false);
        put(
                "ImprovementImport.step",
                actor,
                new TakenStep(area, Step.DONE, TODAY, Optional.empty(), ""),
                9);
        put("Recommendations.of", actor, audit);
        put("Recommendations.ofAudits", actor, List.of(audit));
        put("Recommendations.find", actor, audit, 1);
        put(
                "Recommendations.take",
                actor,
                new Recommendation(audit, 7, TEXT, "", "", NO_DAY, ""),
                true);
        put("Recommendations.recommend", actor, audit, TEXT, "", "", NO_DAY, "");
    }

    private void people(Actor actor) {
        put("People.users", actor);
        put("People.conflicts", actor);
        put("People.add", actor, new User(new Person("Ny"), Role.ADMIN, "", "", false));
        put("People.disable", actor, new Person("Bo"));
        put("People.bar", actor, new Conflict(new Person("Kim"), "1470", TEXT));
        put("People.lift", actor, new Person("Kim"), "1470");
        put("Settings.of", actor);
        put("Settings.keep", actor, OwnSettings.NONE);
        put("Passwords.set", actor, new Person("Bo"), "fyra ord på rad");
        put(
                "Passwords.register",
                actor,
                new User(new Person("Ny"), Role.ADMIN, "", "", false),
                "fyra ord på rad");
        put("Tokens.make", actor, new Person("Bo"), "", 90);
        put("Tokens.list", actor, new Person("Bo"));
        put("Tokens.end", actor, new Person("Bo"), "0123456789ab");
        put("Tokens.endAll", actor, new Person("Bo"));
        put("Trail.show", actor, List.of(), (Consumer<Object>) this::handOver);
        put("Trail.head", actor);
        put("Trail.verify", actor);
        put("Trail.beginningWith", actor, "0123456789ab");
        put("Trail.setbacks", actor);
        put("Narrators.to", actor);
    }

    private void files(Actor actor) {
        Path fresh = folder.resolve(UUID.randomUUID().toString());
        Path zip = folder.resolve(UUID.randomUUID() + ".zip");
        Path form = folder.resolve(UUID.randomUUID() + ".xlsx");
        Runnable still = () -> {};
        ImportWatch watch = still::run;
        ReportOrder order = new ReportOrder(Language.SV, Optional.empty(), TODAY);
        Selection everything = Selection.everything();
        put("AuditSets.exportTo", actor, fresh, List.of(), false);
        put("AuditSets.zipOf", actor, List.of());
        put("AuditSets.zipForReport", actor, List.of());
        put("AuditSets.write", actor, List.of(), sent);
        Upload set = Upload.of(fresh);
        put("AuditSets.take", actor, set, ImportMode.REPLACE);
        put("AuditSets.take", actor, set, ImportMode.REPLACE, watch);
        put("CarriedSets.take", actor, set, ImportMode.REPLACE, watch);
        TrafficTable table =
                new TrafficTable(
                        "Blad 1",
                        Optional.empty(),
                        scored().rubric(),
                        Map.of(scored().municipality(), Map.of(OBJECTIVE, rating())),
                        Map.of(),
                        List.of());
        put("TrafficTables.take", actor, table, NO_DAY, NO_DAY, false, still);
        put(
                "TrafficTables.read",
                actor,
                Upload.of(form),
                "kaa",
                Optional.empty(),
                Optional.empty());
        put("ScoreForms.writeFile", actor, audit, form, Language.SV, TODAY);
        put("ScoreForms.write", actor, audit, Language.SV, TODAY, sent);
        put("ScoreForms.take", actor, Upload.of(form), false);
        put("Backups.make", actor, zip, Progress.NONE);
        put("Backups.restore", actor, zip, Progress.NONE);
        put("Losses.accept", actor, TEXT);
        put("Losses.beginAnew", actor, TEXT);
        put("Committees.of", actor, "Vara", "Bildningsnämnden", TODAY);
        put("ReportDesk.comparison", actor, everything, Names.ALL, order, true);
        put("ReportDesk.title", actor, everything, Names.ALL, order);
        put("ReportDesk.audit", actor, audit, order, true);
        put("ReportDesk.head", actor);
        put("OwnPlaces.comparison", actor, everything);
        put("OwnPlaces.audit", actor, audit);
        FinishedComparison made =
                new FinishedComparison(
                        Language.SV,
                        TODAY,
                        List.of(audit),
                        List.of(),
                        true,
                        house.get(Trail.class).length(),
                        List.of(new HandedFile("a.csv", new byte[] {1})));
        String published = "audits/" + audit;
        put("Publications.publish", actor, made, TEXT, Access.CLOSED);
        put("Publications.setAccess", actor, published, Access.OPEN);
        put("Publications.withdraw", actor, published, TEXT);
        put("Publications.comparisons", actor);
        put("Publications.read", actor, published);
        put("Publications.files", actor, published);
        put("PublicationGrounds.of", actor, published);
        put("Publications.content", actor, published, new PublishedFile("a.csv", HASH, 1));
        put("AuditPublishing.publish", actor, audit, Access.OPEN, Language.SV);
        put("AuditPublishing.setAccess", actor, audit, Access.OPEN, Language.SV);
        put("AuditPublishing.of", actor, audit);
        put("PublishedAudits.list", actor);
        put("PublishedAudits.list", actor, AuditFilter.none());
        put("PublishedAudits.read", actor, audit, Language.SV);
        put("PublishedAudits.mark", actor, audit, Format.PDF, Language.SV);
        put("PublishedAudits.file", actor, audit, Format.DOCX, Language.SV);
        put("ReportDesk.committee", actor, "Vara", "Bildningsnämnden", order);
        ScoredAudit one = scored();
        put("SourceGatherer.of", actor, Comparison.of(List.of(one), Names.ALL), true);
        put("SourceGatherer.of", actor, one, Optional.empty(), true);
    }

    private void handOver(Object one) {
        handedOver.append(Told.by(one));
    }

    /** What a consumer or a stream was given. */
    String handedOver() {
        return handedOver + (sent.size() == 0 ? "" : Told.by(sent.toByteArray()));
    }

    Object[] argumentsOf(Method method) {
        String name =
                method.getDeclaringClass().getSimpleName()
                        + "."
                        + method.getName()
                        + "/"
                        + method.getParameterCount();
        Object[] arguments = calls.get(name);
        if (arguments == null) {
            throw new AssertionError(name + " is new: say in Calls how it is called");
        }
        return arguments;
    }
}

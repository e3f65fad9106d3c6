package se.trafikljus.exchange.set;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.trafikljus.WholeFile;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.evidence.EvidenceFile;
import se.trafikljus.evidence.StepFile;
import se.trafikljus.exchange.csv.CsvOut;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.Note;
import se.trafikljus.improvement.Origin;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.improvement.Response;
import se.trafikljus.improvement.TakenStep;
import se.trafikljus.improvement.Verification;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;

/**
 * Writes a set's files into an empty folder; tables without rows are left out, but for the two that
 * every set has.
 */
public final class SetWriter implements AutoCloseable {

    private static final String BETWEEN = " | ";

    private final Path folder;
    private final Map<SetFile, CsvOut> tables = new EnumMap<>(SetFile.class);
    private final Set<String> rubrics = new HashSet<>();

    SetWriter(Path folder) throws IOException {
        this.folder = folder;
        table(SetFile.AUDITS);
        table(SetFile.ASSESSMENTS);
    }

    void write(ScoredAudit scored) throws IOException {
        Audit audit = scored.audit();
        Rubric rubric = scored.rubric();
        table(SetFile.AUDITS).row(cells(audit, rubric).toArray(String[]::new));
        for (Assessment assessment : scored.assessments()) {
            write(audit.id(), assessment);
        }
        if (rubrics.add(rubric.hash())) {
            write(rubric);
        }
    }

    private static List<String> cells(Audit audit, Rubric rubric) {
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                audit.id(),
                                audit.place(),
                                rubric.id(),
                                rubric.version(),
                                audit.title(),
                                audit.question(),
                                String.join(BETWEEN, audit.bodies()),
                                date(audit.periodFrom()),
                                date(audit.periodTo()),
                                date(audit.reportDate()),
                                audit.auditor(),
                                audit.dnr(),
                                audit.status().id(),
                                audit.approvedBy(),
                                audit.approvedAt(),
                                audit.publishedAt(),
                                audit.unfoundedReason(),
                                audit.conclusion(),
                                audit.follows(),
                                audit.source()));
        for (ConductField field : ConductField.values()) {
            cells.add(audit.conduct().text(field));
        }
        return cells;
    }

    private void write(String audit, Assessment one) throws IOException {
        table(SetFile.ASSESSMENTS)
                .row(
                        audit,
                        one.objective(),
                        one.rating().map(Rating::id).orElse(""),
                        one.finding(),
                        one.rationale(),
                        one.asFormulated(),
                        one.source(),
                        one.quote(),
                        Boolean.toString(one.success()),
                        one.remark(),
                        one.scoredBy(),
                        one.scoredAt());
    }

    private void write(Rubric rubric) throws IOException {
        Path file = folder.resolve(SetRubrics.fileName(rubric));
        Files.createDirectories(folder.resolve("rubrics"));
        Files.writeString(file, rubric.yaml(), StandardCharsets.UTF_8);
    }

    void write(Recommendation one) throws IOException {
        table(SetFile.RECOMMENDATIONS)
                .row(
                        one.audit(),
                        Integer.toString(one.number()),
                        one.text(),
                        one.objective(),
                        one.body(),
                        date(one.due()),
                        one.priority());
    }

    /**
     * A file that an assessment rests on.
     *
     * @param content writes what is in it
     */
    void write(EvidenceFile one, WholeFile.Content content) throws IOException {
        table(SetFile.FILES)
                .row(
                        one.audit(),
                        one.objective(),
                        one.sha256(),
                        one.name(),
                        one.note(),
                        one.caseId(),
                        "",
                        "");
        write(one.sha256(), content);
    }

    /**
     * A file that is attached to a step with an improvement area.
     *
     * @param content writes what is in it
     */
    void write(StepFile one, WholeFile.Content content) throws IOException {
        table(SetFile.FILES)
                .row(
                        "",
                        "",
                        one.sha256(),
                        one.name(),
                        one.note(),
                        "",
                        one.improvement(),
                        Integer.toString(one.step()));
        write(one.sha256(), content);
    }

    private void write(String sha256, WholeFile.Content content) throws IOException {
        Path file = folder.resolve("files").resolve(sha256);
        if (!Files.exists(file)) {
            WholeFile.write(file, content);
        }
    }

    void write(ImprovementArea one, List<Note> notes, List<TakenStep> steps) throws IOException {
        table(SetFile.IMPROVEMENTS).row(cells(one).toArray(String[]::new));
        for (Note note : notes.stream().sorted(Comparator.comparing(Note::date)).toList()) {
            table(SetFile.NOTES)
                    .row(note.improvement(), note.date().toString(), note.text(), note.by());
        }
        for (TakenStep step : steps) {
            table(SetFile.STEPS)
                    .row(
                            step.improvement(),
                            step.step().id(),
                            step.day().toString(),
                            date(step.due()),
                            step.by());
        }
    }

    /** An improvement area's cells, in the order of the columns. */
    public static List<String> cells(ImprovementArea one) {
        return List.of(
                one.id(),
                one.place(),
                one.title(),
                one.body(),
                one.audit(),
                number(one.recommendation()),
                one.origin().map(Origin::id).orElse(""),
                String.join(BETWEEN, one.objectives()),
                one.status().id(),
                date(one.due()),
                one.priority(),
                one.response().map(Response::id).orElse(""),
                one.responseText(),
                one.decision(),
                one.dnr(),
                one.plan().resources(),
                one.plan().activities(),
                one.plan().outputs(),
                one.plan().shortTerm(),
                one.plan().longTerm(),
                one.plan().indicators(),
                number(one.doneShare()),
                one.verified().map(Verification::id).orElse(""),
                one.source());
    }

    void write(Municipality place) throws IOException {
        table(SetFile.MUNICIPALITIES)
                .row(place.code(), place.name(), place.county(), place.group2023());
    }

    private CsvOut table(SetFile file) throws IOException {
        CsvOut open = tables.get(file);
        if (open == null) {
            BufferedWriter to =
                    Files.newBufferedWriter(
                            folder.resolve(file.fileName()), StandardCharsets.UTF_8);
            open = new CsvOut(to);
            open.header(file.columns());
            tables.put(file, open);
        }
        return open;
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    private static String number(Optional<Integer> number) {
        return number.map(one -> Integer.toString(one)).orElse("");
    }

    @Override
    public void close() throws IOException {
        for (CsvOut table : tables.values()) {
            table.close();
        }
    }
}

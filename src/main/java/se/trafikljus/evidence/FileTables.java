package se.trafikljus.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.trafikljus.sampling.SampledCase;

/** The tables that tell which files belong to what. */
@Component
class FileTables {

    private static final Comparator<EvidenceFile> BY_PLACE =
            Comparator.comparing(EvidenceFile::objective)
                    .thenComparing(
                            one -> one.sampledCase().map(SampledCase::draw).orElse(0),
                            Comparator.naturalOrder())
                    .thenComparing(one -> one.sampledCase().map(SampledCase::number).orElse(0))
                    .thenComparing(AttachedFile::addedAt)
                    .thenComparing(AttachedFile::sha256);

    private final FileTable<EvidenceFile> objectives;
    private final FileTable<EvidenceFile> cases;
    private final FileTable<StepFile> steps;

    FileTables(JdbcClient jdbc) {
        objectives =
                new FileTable<>(
                        jdbc,
                        "evidence",
                        List.of("audit", "objective"),
                        one -> List.of(one.audit(), one.objective()),
                        (row, file) ->
                                new EvidenceFile(
                                        row.getString("audit"),
                                        row.getString("objective"),
                                        Optional.empty(),
                                        file));
        cases =
                new FileTable<>(
                        jdbc,
                        "case_evidence",
                        List.of("audit", "objective", "draw_number", "case_number"),
                        one -> {
                            SampledCase of = one.sampledCase().orElseThrow();
                            return List.of(one.audit(), one.objective(), of.draw(), of.number());
                        },
                        (row, file) ->
                                new EvidenceFile(
                                        row.getString("audit"),
                                        row.getString("objective"),
                                        Optional.of(
                                                new SampledCase(
                                                        row.getInt("draw_number"),
                                                        row.getInt("case_number"))),
                                        file));
        steps =
                new FileTable<>(
                        jdbc,
                        "step_evidence",
                        List.of("improvement", "step_number"),
                        one -> List.of(one.improvement(), one.step()),
                        (row, file) ->
                                new StepFile(
                                        row.getString("improvement"),
                                        row.getInt("step_number"),
                                        file));
    }

    /** Files of objectives. */
    FileTable<EvidenceFile> objectives() {
        return objectives;
    }

    /** Files of cases. */
    FileTable<EvidenceFile> cases() {
        return cases;
    }

    /** Files of steps with improvement areas. */
    FileTable<StepFile> steps() {
        return steps;
    }

    /** The one that a file of an audit stands in. */
    FileTable<EvidenceFile> of(EvidenceFile one) {
        return one.sampledCase().isPresent() ? cases : objectives;
    }

    /** The files of an audit, by objective, case and time. */
    List<EvidenceFile> ofAudit(String audit) {
        return Stream.concat(objectives.of(audit).stream(), cases.of(audit).stream())
                .sorted(BY_PLACE)
                .toList();
    }

    /** The audits that have any file. */
    Set<String> audits() {
        return Stream.concat(objectives.owners().stream(), cases.owners().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The files of audits with that content. */
    List<EvidenceFile> ofAuditsWith(String sha256) {
        return Stream.concat(objectives.with(sha256).stream(), cases.with(sha256).stream())
                .toList();
    }

    /** Whether anything rests on a content. */
    boolean has(String sha256) {
        return !ofAuditsWith(sha256).isEmpty() || !steps.with(sha256).isEmpty();
    }
}

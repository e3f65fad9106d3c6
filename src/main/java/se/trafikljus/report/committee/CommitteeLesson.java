package se.trafikljus.report.committee;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.audit.AuditDossier;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;

/**
 * An objective that a body does not fully meet, and who does.
 *
 * @param teachers of the same group of municipalities first
 */
record CommitteeLesson(Comparison comparison, Objective objective, List<Compared> teachers) {

    CommitteeLesson {
        teachers = List.copyOf(teachers);
    }

    /** One for each objective, in the order of the points. */
    static List<CommitteeLesson> of(
            Committee committee, List<CommitteePoint> points, List<AuditDossier> audits) {
        List<CommitteeLesson> lessons = new ArrayList<>();
        for (AuditDossier own : audits) {
            ScoredAudit audit = own.one().audit();
            Comparison comparison =
                    withOthers(
                            committee.published().getOrDefault(audit.rubric().id(), List.of()),
                            audit);
            for (Objective objective : weak(points, own)) {
                if (comparison.rubric().objective(objective.id()).isPresent()) {
                    lessons.add(
                            new CommitteeLesson(
                                    comparison,
                                    objective,
                                    comparison.teachers(
                                            objective.id(), comparison.municipalities().get(0))));
                }
            }
        }
        return List.copyOf(lessons);
    }

    /** What the body's open points are about: good examples are for what was asked. */
    private static List<Objective> weak(List<CommitteePoint> points, AuditDossier own) {
        Set<String> wanted = new LinkedHashSet<>();
        points.stream()
                .filter(one -> one.kind() != CommitteePoint.Kind.FINISHED)
                .filter(one -> one.area().audit().equals(own.audit().id()))
                .forEach(one -> wanted.addAll(one.area().objectives()));
        List<Objective> weak = own.weak();
        return wanted.stream()
                .flatMap(id -> weak.stream().filter(one -> one.id().equals(id)))
                .toList();
    }

    /** The audit beside the latest published ones of others that have the same scale. */
    static Comparison withOthers(List<ScoredAudit> published, ScoredAudit own) {
        Stream<ScoredAudit> others =
                published.stream()
                        .filter(one -> !one.municipality().code().equals(own.municipality().code()))
                        .filter(one -> levels(one).equals(levels(own)));
        return Comparison.of(Stream.concat(Stream.of(own), others).toList(), Names.ALL);
    }

    private static List<String> levels(ScoredAudit audit) {
        return audit.rubric().scale().levels().stream().map(Level::id).toList();
    }

    Cell cell(Compared one) {
        return comparison.cell(objective.id(), one.code());
    }
}

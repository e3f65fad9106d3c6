package se.trafikljus.report.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.rubric.Objective;
import se.trafikljus.trail.Memory;

/** Gathers what is behind an improvement area: what the auditors found, and who has solved it. */
@Component
public class BehindAreas {

    /** So many examples are told of each objective. */
    private static final int EXAMPLES = 3;

    private static final long MOST_KEPT = 1_000;

    /**
     * What good examples follow from: audits that are published say what they say as long as none
     * is opened again.
     */
    private record Asked(Object state, String audit, String body, List<String> objectives) {}

    private final Improvements improvements;
    private final Audits audits;
    private final AuditLibrary library;
    private final Memory.Kept<Asked, List<Behind.Solved>> lessons;

    BehindAreas(Improvements improvements, Audits audits, AuditLibrary library, Memory memory) {
        this.lessons = memory.of(MOST_KEPT, solved -> 1 + solved.size());
        this.improvements = improvements;
        this.audits = audits;
        this.library = library;
    }

    /**
     * What is behind an improvement area, as far as the actor may see it: of its audit, whoever was
     * asked about it sees what is published, and an auditor all.
     *
     * @throws se.trafikljus.Problem if there is no such area that the actor may see
     */
    public Behind of(Actor actor, String improvement) {
        ImprovementArea area = improvements.read(actor, improvement).area();
        Optional<ScoredAudit> audit =
                library.seenBy(actor)
                        .find(area.audit())
                        .or(() -> published(area.audit()))
                        .map(one -> audits.all().read(one.id()));
        return audit.map(own -> new Behind(audit, found(own, area), solved(own, area)))
                .orElse(Behind.NOTHING);
    }

    private Optional<Audit> published(String id) {
        return audits.all().find(id).filter(audit -> audit.status() == AuditStatus.PUBLISHED);
    }

    private static List<Behind.Found> found(ScoredAudit audit, ImprovementArea area) {
        return audit.rubric().objectives().stream()
                .filter(one -> area.objectives().contains(one.id()))
                .map(one -> new Behind.Found(one, audit.assessment(one.id())))
                .filter(one -> one.assessment().rating().isPresent())
                .toList();
    }

    /** Weaknesses are told without names, strengths with: only who meets it is named. */
    private List<Behind.Solved> solved(ScoredAudit own, ImprovementArea area) {
        List<Objective> weak =
                own.weak().stream().filter(one -> area.objectives().contains(one.id())).toList();
        if (weak.isEmpty() || area.isClosed() || area.isVerifiedAsDone()) {
            return List.of();
        }
        return lessons.get(
                new Asked(audits.all().state(), own.audit().id(), area.body(), ids(weak)),
                List.of(Audits.subject(own.audit().id())),
                () -> solved(own, area, weak));
    }

    private static List<String> ids(List<Objective> objectives) {
        return objectives.stream().map(Objective::id).toList();
    }

    private List<Behind.Solved> solved(
            ScoredAudit own, ImprovementArea area, List<Objective> weak) {
        Comparison comparison =
                CommitteeLesson.withOthers(
                        audits.all().latestPublished(own.rubric().id(), area.body()), own);
        List<Behind.Solved> solved = new ArrayList<>();
        for (Objective objective : weak) {
            if (comparison.rubric().objective(objective.id()).isPresent()) {
                comparison.teachers(objective.id(), comparison.municipalities().get(0)).stream()
                        .limit(EXAMPLES)
                        .forEach(one -> solved.add(solved(comparison, objective, one)));
            }
        }
        return solved;
    }

    private static Behind.Solved solved(Comparison comparison, Objective objective, Compared one) {
        var cell = comparison.cell(objective.id(), one.code());
        return new Behind.Solved(
                objective, one.name(), cell.assessment().rationale().strip(), cell.comparable());
    }
}

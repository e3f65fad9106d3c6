package se.trafikljus.web.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditLine;
import se.trafikljus.audit.Readiness;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.next.Deed;
import se.trafikljus.audit.next.NextSteps;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.people.Role;
import se.trafikljus.sampling.Samples;
import se.trafikljus.web.page.Chip;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** One audit: what it is, each step on its way with how far it has come, and what is next. */
@Controller
@For({Role.AUDITOR, Role.ADMIN})
class AuditPage {

    private final AuditLibrary library;
    private final Approvals approvals;
    private final Recommendations recommendations;
    private final Samples samples;
    private final Evidence evidence;
    private final NextSteps steps;
    private final Onward onward;

    AuditPage(
            AuditLibrary library,
            Approvals approvals,
            Recommendations recommendations,
            Samples samples,
            Evidence evidence,
            NextSteps steps,
            Onward onward) {
        this.library = library;
        this.approvals = approvals;
        this.recommendations = recommendations;
        this.samples = samples;
        this.evidence = evidence;
        this.steps = steps;
        this.onward = onward;
    }

    @GetMapping("/audits/{audit}")
    String show(Visit visit, Model model, @PathVariable String audit) {
        ScoredAudit shown = library.seenBy(visit.actor()).read(audit);
        Readiness readiness = approvals.readiness(visit.actor(), audit);
        model.addAttribute("audit", shown);
        model.addAttribute("styled", shown.audit().id());
        model.addAttribute("ratings", Chip.of(shown, visit.language()));
        model.addAttribute("readiness", readiness);
        boolean open = steps.barrier(visit.actor(), Deed.CHANGE, audit).isEmpty();
        model.addAttribute("open", open);
        model.addAttribute("tasks", tasks(visit, shown, readiness, open));
        if (visit.scores()) {
            model.addAttribute(
                    "notApproving", steps.barrier(visit.actor(), Deed.APPROVE, audit).orElse(null));
            model.addAttribute(
                    "way",
                    onward.of(
                                    visit,
                                    new AuditLine(
                                            shown.audit(),
                                            shown.rubric(),
                                            shown.municipality(),
                                            shown.scored()))
                            .get(shown.audit().id()));
        }
        return "audit";
    }

    private List<AuditTask> tasks(
            Visit visit, ScoredAudit shown, Readiness readiness, boolean open) {
        String path = "/audits/" + shown.audit().id();
        List<AuditTask> tasks = new ArrayList<>();
        if (open) {
            tasks.add(
                    new AuditTask(
                            "score",
                            path + "/score",
                            Message.of(
                                    "web.audits.of",
                                    shown.scored(),
                                    shown.rubric().objectives().size())));
            tasks.add(
                    steps.barrier(visit.actor(), Deed.SCORE_SECOND, shown.audit().id())
                            .map(why -> AuditTask.barred("second", why))
                            .orElseGet(
                                    () ->
                                            new AuditTask(
                                                    "second",
                                                    path + "/second",
                                                    second(readiness))));
        }
        tasks.add(
                steps.barrier(visit.actor(), Deed.COMPARE, shown.audit().id())
                        .map(why -> AuditTask.barred("agreement", why))
                        .orElseGet(
                                () ->
                                        new AuditTask(
                                                "agreement",
                                                path + "/agreement",
                                                agreement(readiness))));
        tasks.add(
                new AuditTask(
                        "samples",
                        path + "/samples",
                        counted(samples.subjects(visit.actor(), shown.audit().id()).size())));
        tasks.add(
                new AuditTask(
                        "evidence",
                        path + "/evidence",
                        common(evidence.list(visit.actor(), shown.audit().id()).size())));
        if (visit.scores()) {
            tasks.add(
                    new AuditTask(
                            "remarks",
                            path + "/remarks",
                            common(
                                    (int)
                                            shown.assessments().stream()
                                                    .filter(cell -> !cell.remark().isBlank())
                                                    .count())));
        }
        tasks.add(
                new AuditTask(
                        "recommendations",
                        path + "/recommendations",
                        common(recommendations.of(visit.actor(), shown.audit().id()).size())));
        tasks.add(
                new AuditTask(
                        "details",
                        path + "/details",
                        Message.of(
                                readiness.lacksConclusion()
                                        ? "web.task.noConclusion"
                                        : "web.task.concluded")));
        tasks.add(new AuditTask("trail", path + "/trail", any -> ""));
        return tasks;
    }

    private static Localized second(Readiness readiness) {
        return readiness
                .unfinished()
                .<Localized>map(second -> Message.of("web.audits.of", second.scored(), second.of()))
                .orElse(Message.of("web.task.voluntary"));
    }

    private static Localized agreement(Readiness readiness) {
        return readiness.disagreements().isEmpty()
                ? any -> ""
                : Message.of("web.task.disagreements", readiness.disagreements().size());
    }

    /** How many there are of what is of neuter gender in Swedish. */
    private static Localized counted(int many) {
        return Message.of("web.task.counted", many);
    }

    /** The same of what is of common gender. */
    private static Localized common(int many) {
        return Message.of("web.task.counted.common", many);
    }
}

package se.trafikljus.web.audit;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.next.Deed;
import se.trafikljus.audit.next.NextSteps;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.people.Role;
import se.trafikljus.publication.Access;
import se.trafikljus.publication.AuditPublishing;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;
import se.trafikljus.web.scoring.Readings;

/** The way of an audit from draft to published, and back: what it takes, and the deed itself. */
@Controller
@For(Role.AUDITOR)
class ApprovalPage {

    private final AuditLibrary library;
    private final Approvals approvals;
    private final AuditPublishing publishing;
    private final NextSteps steps;
    private final Readings readings;
    private final Recommendations recommendations;

    ApprovalPage(
            AuditLibrary library,
            Approvals approvals,
            AuditPublishing publishing,
            NextSteps steps,
            Readings readings,
            Recommendations recommendations) {
        this.library = library;
        this.approvals = approvals;
        this.publishing = publishing;
        this.steps = steps;
        this.readings = readings;
        this.recommendations = recommendations;
    }

    @GetMapping("/audits/{audit}/approve")
    ModelAndView approve(Visit visit, @PathVariable String audit) {
        return page(visit, audit, "approve");
    }

    @GetMapping("/audits/{audit}/publish")
    ModelAndView publish(Visit visit, @PathVariable String audit) {
        return page(visit, audit, "publish");
    }

    @GetMapping("/audits/{audit}/reopen")
    ModelAndView reopen(Visit visit, @PathVariable String audit) {
        return page(visit, audit, "reopen");
    }

    @PostMapping("/audits/{audit}/approve")
    ModelAndView approve(
            Visit visit,
            @PathVariable String audit,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes afterwards) {
        Optional<String> unfounded = Optional.of(reason).filter(text -> !text.isBlank());
        return done(
                visit,
                audit,
                "approve",
                reason,
                afterwards,
                () -> approvals.approve(visit.actor(), audit, unfounded));
    }

    @PostMapping("/audits/{audit}/publish")
    ModelAndView publish(
            Visit visit,
            @PathVariable String audit,
            @RequestParam(defaultValue = "") String access,
            RedirectAttributes afterwards) {
        return done(
                visit,
                audit,
                "publish",
                "",
                afterwards,
                () ->
                        publishing.publish(
                                visit.actor(), audit, Access.of(access), visit.language()));
    }

    @PostMapping("/audits/{audit}/reopen")
    ModelAndView reopen(
            Visit visit,
            @PathVariable String audit,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes afterwards) {
        return done(
                visit,
                audit,
                "reopen",
                reason,
                afterwards,
                () -> approvals.reopen(visit.actor(), audit, reason));
    }

    /** Does it, or shows the page again with what was written and why it was refused. */
    private ModelAndView done(
            Visit visit,
            String audit,
            String deed,
            String reason,
            RedirectAttributes afterwards,
            Supplier<Outcome<Audit>> work) {
        try {
            Outcome<Audit> outcome = work.get();
            return Told.at(
                    "/audits/" + outcome.now().id(),
                    afterwards,
                    Message.of("web.audit.done." + deed),
                    outcome.notes());
        } catch (Problem problem) {
            ModelAndView page = page(visit, audit, deed);
            page.addObject("reason", reason);
            return Refusals.on(page, problem);
        }
    }

    private ModelAndView page(Visit visit, String audit, String deed) {
        ScoredAudit shown = library.seenBy(visit.actor()).read(audit);
        ModelAndView page = new ModelAndView("approval");
        page.addObject("audit", shown);
        page.addObject("styled", shown.audit().id());
        page.addObject("deed", deed);
        page.addObject("reason", "");
        page.addObject("why", why(visit, shown, deed).orElse(null));
        if (deed.equals("approve")) {
            page.addObject("readiness", approvals.readiness(visit.actor(), audit));
            page.addObject("readings", readings.of(visit, shown));
            page.addObject("recommendations", recommendations.of(visit.actor(), audit));
        }
        return page;
    }

    /** Why the visitor can only be refused, whatever the audit still lacks. */
    private Optional<Message> why(Visit visit, ScoredAudit shown, String deed) {
        String audit = shown.audit().id();
        return switch (deed) {
            case "approve" ->
                    steps.barrier(
                            visit.actor(),
                            shown.audit().status().locked() ? Deed.CHANGE : Deed.APPROVE,
                            audit);
            case "reopen" -> steps.barrier(visit.actor(), Deed.APPROVE, audit);
            default -> steps.barrier(visit.actor(), Deed.PUBLISH, audit);
        };
    }
}

package se.trafikljus.web.audit;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.trafikljus.Changed;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.audit.Answering;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.Descriptions;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.next.Deed;
import se.trafikljus.audit.next.NextSteps;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/**
 * What an audit says of itself: its question, bodies and period, how it was done, what it
 * concludes.
 */
@Controller
@For(Role.AUDITOR)
class DetailsPage {

    private final AuditLibrary library;
    private final Descriptions descriptions;
    private final NextSteps steps;

    DetailsPage(AuditLibrary library, Descriptions descriptions, NextSteps steps) {
        this.library = library;
        this.descriptions = descriptions;
        this.steps = steps;
    }

    /** The form; or what stands there, for whoever may not change it. */
    @GetMapping("/audits/{audit}/details")
    @For({Role.AUDITOR, Role.ADMIN})
    ModelAndView show(Visit visit, @PathVariable String audit) {
        ScoredAudit there = library.readWithPapers(visit.actor(), audit);
        ModelAndView page = page(there, DetailsForm.of(there.audit()));
        steps.barrier(visit.actor(), Deed.CHANGE, audit)
                .ifPresent(
                        why -> {
                            page.addObject("readOnly", true);
                            page.addObject("why", visit.scores() ? why : null);
                        });
        return page;
    }

    @PostMapping("/audits/{audit}/details")
    ModelAndView change(
            Visit visit,
            @PathVariable String audit,
            @RequestParam Map<String, String> sent,
            RedirectAttributes afterwards) {
        DetailsForm form = DetailsForm.of(sent);
        try {
            Outcome<Changed<Audit>> changed =
                    descriptions.change(visit.actor(), audit, form.wanted(), form.expected());
            return Told.at(
                    "/audits/" + changed.now().after().id(),
                    afterwards,
                    Message.of("web.details.done"),
                    changed.notes());
        } catch (Problem problem) {
            ScoredAudit now = library.seenBy(visit.actor()).read(audit);
            ModelAndView page = page(now, form.on(now.audit()));
            page.addObject("others", form.others(now.audit()));
            return Refusals.on(page, problem);
        }
    }

    private static ModelAndView page(ScoredAudit audit, DetailsForm form) {
        ModelAndView page = new ModelAndView("details");
        page.addObject("audit", audit);
        page.addObject("texts", form.texts());
        page.addObject("seen", form.seen());
        page.addObject("fields", DetailsForm.fields());
        page.addObject("others", Map.of());
        page.addObject("readOnly", false);
        page.addObject("answering", Answering.of(audit));
        return page;
    }
}

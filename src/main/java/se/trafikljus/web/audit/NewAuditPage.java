package se.trafikljus.web.audit;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.Drafts;
import se.trafikljus.audit.NewAudit;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.people.Role;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Given;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/** Starts an audit. */
@Controller
@For(Role.AUDITOR)
class NewAuditPage {

    private final Drafts drafts;
    private final Rubrics rubrics;
    private final Municipalities municipalities;

    NewAuditPage(Drafts drafts, Rubrics rubrics, Municipalities municipalities) {
        this.drafts = drafts;
        this.rubrics = rubrics;
        this.municipalities = municipalities;
    }

    /** Comes filled in where a link tells what is already known. */
    @GetMapping("/audits/new")
    ModelAndView form(@RequestParam Map<String, String> given) {
        ModelAndView page = new ModelAndView("new-audit");
        page.addObject("given", given);
        page.addObject("rubrics", rubrics.all());
        page.addObject("places", municipalities.all());
        return page;
    }

    @PostMapping("/audits/new")
    ModelAndView start(
            Visit visit, @RequestParam Map<String, String> given, RedirectAttributes afterwards) {
        try {
            Outcome<ScoredAudit> started = drafts.start(visit.actor(), wanted(given));
            return Told.at(
                    "/audits/" + started.now().audit().id(),
                    afterwards,
                    Message.of("web.new.done", started.now().municipality().name()),
                    started.notes());
        } catch (Problem problem) {
            return Refusals.on(form(given), problem);
        }
    }

    private static NewAudit wanted(Map<String, String> given) {
        return new NewAudit(
                given.getOrDefault("municipality", "").strip(),
                given.getOrDefault("rubric", ""),
                Audit.bodies(given.getOrDefault("body", "")),
                given.getOrDefault("question", "").strip(),
                Given.day(Message.of("audit.field.period_from"), given.getOrDefault("from", "")),
                Given.day(Message.of("audit.field.period_to"), given.getOrDefault("to", "")),
                given.getOrDefault("follows", "").strip());
    }
}

package se.trafikljus.web.published;

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
import se.trafikljus.people.Role;
import se.trafikljus.publication.Access;
import se.trafikljus.publication.AuditPublishing;
import se.trafikljus.publication.Publication;
import se.trafikljus.report.PublishedAudits;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/** Who may read a published audit: the deed that changes it. */
@Controller
@For(Role.AUDITOR)
class AuditAccessPage {

    private final PublishedAudits published;
    private final AuditPublishing publishing;

    AuditAccessPage(PublishedAudits published, AuditPublishing publishing) {
        this.published = published;
        this.publishing = publishing;
    }

    @GetMapping("/audits/{audit}/access")
    ModelAndView show(Visit visit, @PathVariable String audit) {
        ModelAndView page = new ModelAndView("audit-access");
        page.addObject("published", published.read(visit.actor(), audit, visit.language()));
        page.addObject(
                "access",
                publishing
                        .of(visit.actor(), audit)
                        .map(Publication::access)
                        .orElse(Access.CLOSED)
                        .id());
        return page;
    }

    @PostMapping("/audits/{audit}/access")
    ModelAndView change(
            Visit visit,
            @PathVariable String audit,
            @RequestParam(defaultValue = "") String access,
            RedirectAttributes afterwards) {
        try {
            Outcome<Publication> done =
                    publishing.setAccess(visit.actor(), audit, Access.of(access), visit.language());
            Publication now = done.now();
            return Told.at(
                    now.path(),
                    afterwards,
                    Message.of("web.publication.access." + now.access().id()),
                    done.notes());
        } catch (Problem problem) {
            return Refusals.on(show(visit, audit), problem);
        }
    }
}

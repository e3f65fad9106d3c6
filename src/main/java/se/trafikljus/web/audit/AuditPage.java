package se.trafikljus.web.audit;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.Chip;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** One audit: what it is, how far it has come, and what is next. */
@Controller
@For({Role.AUDITOR, Role.ADMIN})
class AuditPage {

    private final AuditLibrary library;
    private final Approvals approvals;

    AuditPage(AuditLibrary library, Approvals approvals) {
        this.library = library;
        this.approvals = approvals;
    }

    @GetMapping("/audits/{audit}")
    String show(Visit visit, Model model, @PathVariable String audit) {
        ScoredAudit shown = library.seenBy(visit.actor()).read(audit);
        model.addAttribute("audit", shown);
        model.addAttribute("styled", shown.audit().id());
        model.addAttribute("ratings", Chip.of(shown, visit.language()));
        model.addAttribute("readiness", approvals.readiness(visit.actor(), audit));
        return "audit";
    }
}

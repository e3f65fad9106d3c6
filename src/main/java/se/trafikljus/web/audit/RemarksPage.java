package se.trafikljus.web.audit;

import java.util.List;
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
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.CellSaved;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.Chip;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/** The fact check: what the audited unit remarks on each objective. */
@Controller
@For(Role.AUDITOR)
class RemarksPage {

    private static final String PATH = "/audits/{audit}/remarks";

    /**
     * An objective with what the audited unit may remark on.
     *
     * @param remark what stands there, or what was just written and refused
     */
    public record Remarked(Chip chip, String finding, String rationale, String remark) {}

    private final AuditLibrary library;
    private final Approvals approvals;

    RemarksPage(AuditLibrary library, Approvals approvals) {
        this.library = library;
        this.approvals = approvals;
    }

    @GetMapping(PATH)
    ModelAndView show(Visit visit, @PathVariable String audit) {
        return page(visit, audit, "", "");
    }

    @PostMapping(PATH)
    ModelAndView remark(
            Visit visit,
            @PathVariable String audit,
            @RequestParam String objective,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes afterwards) {
        String text = remark.replace("\r\n", "\n");
        try {
            Outcome<CellSaved> saved = approvals.remark(visit.actor(), audit, objective, text);
            String id = saved.now().objective();
            return Told.at(
                    "/audits/" + saved.now().audit() + "/remarks",
                    afterwards,
                    Message.of(
                            saved.now().after().remark().isEmpty()
                                    ? "web.remarks.gone"
                                    : "web.remarks.done",
                            id),
                    saved.notes());
        } catch (Problem problem) {
            return Refusals.on(page(visit, audit, objective, text), problem);
        }
    }

    private ModelAndView page(Visit visit, String audit, String written, String text) {
        ScoredAudit there = library.seenBy(visit.actor()).read(audit);
        List<Remarked> rows =
                there.assessments().stream()
                        .map(
                                cell ->
                                        new Remarked(
                                                Chip.of(
                                                        there.rubric()
                                                                .objective(cell.objective())
                                                                .orElseThrow(),
                                                        cell,
                                                        visit.language()),
                                                cell.finding(),
                                                cell.rationale(),
                                                cell.objective().equals(written)
                                                        ? text
                                                        : cell.remark()))
                        .toList();
        ModelAndView page = new ModelAndView("remarks");
        page.addObject("audit", there);
        page.addObject("styled", there.audit().id());
        page.addObject("rows", rows);
        return page;
    }
}

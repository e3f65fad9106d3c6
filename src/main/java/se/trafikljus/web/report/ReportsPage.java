package se.trafikljus.web.report;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.people.Role;
import se.trafikljus.report.Format;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Visit;

/** Where reports are ordered, and those that were. */
@Controller
@For(Role.AUDITOR)
class ReportsPage {

    /** So many of the latest are listed. */
    static final int MOST_LISTED = 50;

    private static final List<Format> USUAL = List.of(Format.PDF, Format.DOCX);

    private final ReportQueue queue;
    private final AuditLibrary library;

    ReportsPage(ReportQueue queue, AuditLibrary library) {
        this.queue = queue;
        this.library = library;
    }

    @GetMapping("/reports")
    ModelAndView form(Visit visit, @RequestParam MultiValueMap<String, String> asked) {
        ReportWish wish = ReportWish.of(asked, visit.language());
        return page(
                wish.formats().isEmpty()
                        ? new ReportWish(
                                wish.kind(),
                                wish.chosen(),
                                wish.audit(),
                                USUAL,
                                wish.language(),
                                wish.title())
                        : wish);
    }

    @PostMapping("/reports")
    ModelAndView order(Visit visit, @RequestParam MultiValueMap<String, String> asked) {
        ReportWish wish = ReportWish.of(asked, visit.language());
        try {
            wish.refuseUnlessWhole();
            if (wish.isOfOne()) {
                library.seenBy(visit.actor()).get(wish.audit());
            }
            return new ModelAndView("redirect:/reports/" + queue.order(visit.actor(), wish).id());
        } catch (Problem problem) {
            return Refusals.on(page(wish), problem);
        }
    }

    private ModelAndView page(ReportWish wish) {
        List<ReportJob> jobs = queue.all();
        ModelAndView page = new ModelAndView("reports");
        page.addObject("wish", wish);
        page.addObject("formats", Format.values());
        page.addObject("languages", Language.values());
        page.addObject("jobs", jobs.subList(0, Math.min(MOST_LISTED, jobs.size())));
        return page;
    }
}

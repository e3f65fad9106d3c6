package se.trafikljus.web.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.people.Role;
import se.trafikljus.report.Format;
import se.trafikljus.report.OwnPlaces;
import se.trafikljus.web.compare.WaysToCompare;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.NotThere;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Told;
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
    private final OwnPlaces places;
    private final StateOfThings state;
    private final WaysToCompare ways;
    private final ReportNames names;

    ReportsPage(
            ReportQueue queue,
            AuditLibrary library,
            OwnPlaces places,
            StateOfThings state,
            WaysToCompare ways,
            ReportNames names) {
        this.queue = queue;
        this.library = library;
        this.places = places;
        this.state = state;
        this.ways = ways;
        this.names = names;
    }

    @GetMapping("/reports")
    ModelAndView form(
            Visit visit,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam Optional<String> again) {
        if (again.isPresent()) {
            ReportJob job = queue.find(again.get()).orElseThrow(NotThere::new);
            return page(visit, job.wish());
        }
        ReportWish wish = ReportWish.of(asked, visit.language());
        ModelAndView page = page(visit, wish.formats().isEmpty() ? wish.in(USUAL) : wish);
        if (wish.added().texts().isEmpty()) {
            queue.writtenFor(wish).ifPresent(job -> page.addObject("written", job));
        }
        return page;
    }

    @PostMapping("/reports")
    ModelAndView order(
            Visit visit,
            @RequestParam MultiValueMap<String, String> asked,
            RedirectAttributes afterwards) {
        ReportWish wish = ReportWish.of(asked, visit.language());
        try {
            wish.refuseUnlessMade(library.seenBy(visit.actor()));
            Map<String, List<Message>> wrong = wrong(visit, wish);
            if (!wrong.isEmpty()) {
                return Refusals.on(
                        page(visit, wish).addObject("wrong", wrong),
                        Problem.because("web.report.textWrong"));
            }
            String now = state.now(visit.actor());
            Optional<ReportJob> atHand = queue.atHand(wish, now);
            return atHand.isPresent()
                    ? Told.at(
                            at(atHand.get()),
                            afterwards,
                            Message.of("web.report.atHand"),
                            List.of())
                    : new ModelAndView("redirect:" + at(queue.order(visit.actor(), wish, now)));
        } catch (Problem problem) {
            return Refusals.on(page(visit, wish), problem);
        }
    }

    private static String at(ReportJob job) {
        return "/reports/" + job.id();
    }

    private Map<String, List<Message>> wrong(Visit visit, ReportWish wish) {
        return wish.added().texts().isEmpty()
                ? Map.of()
                : OwnPlaces.faults(places(visit, wish), wish.added().texts());
    }

    private List<OwnPlaces.Place> places(Visit visit, ReportWish wish) {
        return wish.isOfOne()
                ? places.audit(visit.actor(), wish.audit())
                : places.comparison(visit.actor(), wish.chosen().selection());
    }

    /** Where nothing can be reported, the page says why, and what can be instead. */
    private void addPlaces(ModelAndView page, Visit visit, ReportWish wish) {
        page.addObject("places", List.of());
        try {
            page.addObject("places", places(visit, wish));
        } catch (Problem problem) {
            if (!wish.isOfOne()) {
                page.addObject("fault", problem);
                page.addObject("instead", ways.insteadOf(visit, wish.chosen()));
                page.addObject("place", "/reports");
            }
        }
    }

    private ModelAndView page(Visit visit, ReportWish wish) {
        List<ReportJob> jobs = queue.all();
        ModelAndView page = new ModelAndView("reports");
        page.addObject("wish", wish);
        addPlaces(page, visit, wish);
        page.addObject("responsible", Additions.RESPONSIBLE);
        page.addObject("wrong", Map.of());
        page.addObject("formats", Format.values());
        page.addObject("languages", Language.values());
        List<ReportJob> listed = jobs.subList(0, Math.min(MOST_LISTED, jobs.size()));
        page.addObject("jobs", listed);
        page.addObject("names", names.of(visit.actor(), listed));
        return page;
    }
}

package se.trafikljus.web.audit;

import java.util.Map;
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
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Given;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/** What an audit recommends. */
@Controller
class RecommendationsPage {

    private static final String PATH = "/audits/{audit}/recommendations";

    private final AuditLibrary library;
    private final Recommendations recommendations;

    RecommendationsPage(AuditLibrary library, Recommendations recommendations) {
        this.library = library;
        this.recommendations = recommendations;
    }

    @GetMapping(PATH)
    @For({Role.AUDITOR, Role.ADMIN})
    ModelAndView show(Visit visit, @PathVariable String audit) {
        return page(visit, audit, Map.of());
    }

    @PostMapping(PATH)
    @For(Role.AUDITOR)
    ModelAndView recommend(
            Visit visit,
            @PathVariable String audit,
            @RequestParam Map<String, String> given,
            RedirectAttributes afterwards) {
        try {
            Outcome<Recommendation> made =
                    recommendations.recommend(
                            visit.actor(),
                            audit,
                            given.getOrDefault("text", "").replace("\r\n", "\n"),
                            given.getOrDefault("objective", ""),
                            given.getOrDefault("body", ""),
                            Given.day(
                                    Message.of("web.recommendations.due"),
                                    given.getOrDefault("due", "")),
                            given.getOrDefault("priority", ""));
            return Told.at(
                    "/audits/" + made.now().audit() + "/recommendations",
                    afterwards,
                    Message.of("web.recommendations.done", Integer.toString(made.now().number())),
                    made.notes());
        } catch (Problem problem) {
            return Refusals.on(page(visit, audit, given), problem);
        }
    }

    private ModelAndView page(Visit visit, String audit, Map<String, String> given) {
        ModelAndView page = new ModelAndView("recommendations");
        page.addObject("audit", library.seenBy(visit.actor()).read(audit));
        page.addObject("recommendations", recommendations.of(visit.actor(), audit));
        page.addObject("given", given);
        return page;
    }
}

package se.trafikljus.web.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import se.trafikljus.audit.SecondAssessment;
import se.trafikljus.audit.SecondScoring;
import se.trafikljus.audit.SecondScorings;
import se.trafikljus.people.Role;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/** What two people rated without sight of each other, side by side, and what they agreed on. */
@Controller
class AgreementPage {

    private static final String PATH = "/audits/{audit}/agreement";

    /**
     * What an objective got.
     *
     * @param agreed what the two agreed on; none where they have not, or need not
     * @param open whether they have yet to agree
     */
    public record Both(
            Objective objective,
            @Nullable Rating first,
            @Nullable Rating second,
            String rationale,
            @Nullable Rating agreed,
            String note,
            boolean open) {}

    private final SecondScorings scorings;

    AgreementPage(SecondScorings scorings) {
        this.scorings = scorings;
    }

    @GetMapping(PATH)
    @For({Role.AUDITOR, Role.ADMIN})
    ModelAndView show(Visit visit, @PathVariable String audit) {
        return page(visit, audit, "", "", "");
    }

    @PostMapping("/audits/{audit}/consensus/{objective}")
    @For(Role.AUDITOR)
    ModelAndView agree(
            Visit visit,
            @PathVariable String audit,
            @PathVariable String objective,
            @RequestParam(defaultValue = "") String rating,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes afterwards) {
        try {
            Outcome<SecondAssessment> agreed =
                    scorings.agree(
                            visit.actor(), audit, objective, rating, note.replace("\r\n", "\n"));
            return Told.at(
                    "/audits/" + audit + "/agreement",
                    afterwards,
                    Message.of(
                            "web.agreement.done",
                            agreed.now().objective(),
                            agreed.now().consensus().orElseThrow().agreed().label()),
                    agreed.notes());
        } catch (Problem problem) {
            return Refusals.on(page(visit, audit, objective, rating, note), problem);
        }
    }

    private ModelAndView page(
            Visit visit, String audit, String objective, String rating, String note) {
        SecondScoring both = scorings.sideBySide(visit.actor(), audit);
        List<String> open = both.open();
        ModelAndView page = new ModelAndView("agreement");
        page.addObject("audit", both.audit());
        page.addObject("styled", both.audit().audit().id());
        page.addObject("both", both);
        page.addObject(
                "rows",
                both.audit().rubric().objectives().stream()
                        .map(one -> row(both, one, open.contains(one.id())))
                        .toList());
        page.addObject("levels", both.audit().rubric().scale().levels());
        page.addObject("written", objective);
        page.addObject("rating", rating);
        page.addObject("note", note);
        return page;
    }

    private static Both row(SecondScoring both, Objective objective, boolean open) {
        Optional<SecondAssessment> second = both.of(objective.id());
        Optional<SecondAssessment.Consensus> agreed = second.flatMap(SecondAssessment::consensus);
        return new Both(
                objective,
                both.first(objective.id()).orElse(null),
                second.map(SecondAssessment::rating).orElse(null),
                second.map(SecondAssessment::rationale).orElse(""),
                agreed.map(SecondAssessment.Consensus::agreed).orElse(null),
                agreed.map(SecondAssessment.Consensus::note).orElse(""),
                open);
    }
}

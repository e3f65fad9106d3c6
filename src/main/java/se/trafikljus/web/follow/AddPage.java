package se.trafikljus.web.follow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import se.trafikljus.Sweden;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.improvement.Grounds;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementDrafts;
import se.trafikljus.improvement.ImprovementPatch;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.people.Role;
import se.trafikljus.report.PublishedAudits;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/** Adds what is to be followed up of an audit, and takes it back before it is sent. */
@Controller
@For(Role.AUDITOR)
class AddPage {

    /** What a choice of grounds begins with, before the recommendation's number. */
    private static final String RECOMMENDATION = "recommendation-";

    /** The same, before the objective's id. */
    private static final String OBJECTIVE = "objective-";

    private final ImprovementDrafts drafts;
    private final Recommendations recommendations;
    private final PublishedAudits published;
    private final AuditLibrary library;
    private final StoryPages pages;
    private final Clock clock;

    AddPage(
            ImprovementDrafts drafts,
            Recommendations recommendations,
            PublishedAudits published,
            AuditLibrary library,
            StoryPages pages,
            Clock clock) {
        this.drafts = drafts;
        this.recommendations = recommendations;
        this.published = published;
        this.library = library;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/improvements/new")
    ModelAndView form(Visit visit, @RequestParam(defaultValue = "") String audit) {
        return page(visit, audit, new Given(Map.of()));
    }

    @PostMapping("/improvements/new")
    ModelAndView add(
            Visit visit, @RequestParam Map<String, String> sent, RedirectAttributes afterwards) {
        Given given = new Given(sent);
        try {
            Outcome<ImprovementArea> added =
                    drafts.add(
                            visit.actor(),
                            grounds(visit, given),
                            new ImprovementPatch(
                                    given.written("title"),
                                    given.written("body"),
                                    given.day("due"),
                                    given.written("priority")),
                            Sweden.today(clock));
            return Told.at(
                    "/improvements/" + added.now().id(),
                    afterwards,
                    Message.of("web.follow.added"),
                    List.of());
        } catch (Problem problem) {
            return Refusals.on(page(visit, given.text("audit"), given), problem);
        }
    }

    @PostMapping("/improvements/{id}/remove")
    ModelAndView remove(
            Visit visit,
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            RedirectAttributes afterwards) {
        Given given = new Given(sent);
        try {
            drafts.remove(visit.actor(), id, given.text("reason"), Sweden.today(clock));
            return Told.at(
                    "/improvements", afterwards, Message.of("web.follow.removed"), List.of());
        } catch (Problem problem) {
            return Refusals.on(pages.with(visit, id, StepForm.REMOVE, given), problem);
        }
    }

    private static Grounds grounds(Visit visit, Given given) {
        String chosen = given.text("grounds");
        String audit = given.text("audit");
        if (chosen.matches(RECOMMENDATION + "[0-9]{1,4}")) {
            int number = Integer.parseInt(chosen.substring(RECOMMENDATION.length()));
            return new Grounds.OfRecommendation(audit, number);
        }
        if (chosen.startsWith(OBJECTIVE)) {
            String objective = chosen.substring(OBJECTIVE.length());
            return new Grounds.OfCell(audit, objective, visit.language());
        }
        throw Problem.because("web.follow.noGrounds");
    }

    private ModelAndView page(Visit visit, String audit, Given given) {
        ModelAndView page = new ModelAndView("improvement-new");
        page.addObject("audits", published.list(visit.actor()));
        page.addObject("chosen", audit);
        page.addObject("given", given.fields());
        Optional.of(audit)
                .filter(id -> !id.isBlank())
                .map(id -> library.seenBy(visit.actor()).read(id))
                .ifPresent(scored -> offer(page, visit, scored, given));
        return page;
    }

    private void offer(ModelAndView page, Visit visit, ScoredAudit scored, Given given) {
        List<FormField.Option> grounds = new ArrayList<>();
        recommendations
                .of(visit.actor(), scored.audit().id())
                .forEach(
                        one ->
                                grounds.add(
                                        new FormField.Option(
                                                RECOMMENDATION + one.number(), one.text())));
        scored.weak()
                .forEach(
                        one ->
                                grounds.add(
                                        new FormField.Option(
                                                OBJECTIVE + one.id(),
                                                one.id() + " " + one.text().in(visit.language()))));
        page.addObject("scored", scored);
        page.addObject("grounds", grounds);
        page.addObject("body", given.written("body").orElse(""));
        page.addObject(
                "due",
                given.written("due").orElseGet(() -> AreaWords.iso(scored.audit().answerBy())));
    }
}

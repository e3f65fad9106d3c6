package se.trafikljus.web.follow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.improvement.Step;
import se.trafikljus.improvement.TakenStep;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.NotThere;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/** One improvement area: its story, and the steps that may follow. */
@Controller
class ImprovementPage {

    private final StoryPages pages;
    private final StepDesk desk;

    ImprovementPage(StoryPages pages, StepDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/improvements/{id}")
    @For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE})
    ModelAndView show(Visit visit, @PathVariable String id, Model told) {
        ModelAndView page = pages.of(visit, id);
        page.addAllObjects(told.asMap());
        return page;
    }

    /** Where a form that was sent is looked for by its address. */
    @GetMapping({
        "/improvements/{id}/{step}",
        "/improvements/{id}/answer/check",
        "/improvements/{id}/{step}/draft",
        "/improvements/{id}/{step}/draft/discard"
    })
    @For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE})
    String back(@PathVariable String id) {
        return "redirect:/improvements/{id}";
    }

    @PostMapping("/improvements/{id}/{step}")
    @For({Role.AUDITOR, Role.COMMITTEE})
    ModelAndView take(
            Visit visit,
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam Map<String, String> sent,
            RedirectAttributes afterwards) {
        Step taken = step(visit, step);
        Given given = new Given(sent);
        try {
            Outcome<?> outcome = desk.take(visit.actor(), id, taken, given);
            return Told.at(
                    "/improvements/{id}",
                    afterwards,
                    Message.of("web.follow.taken." + taken.id()),
                    besides(outcome.notes()));
        } catch (Problem problem) {
            return Refusals.on(pages.with(visit, id, taken.id(), given), problem);
        }
    }

    /** An answer is looked over before it is given; nothing is kept by it. */
    @PostMapping("/improvements/{id}/answer/check")
    @For({Role.AUDITOR, Role.COMMITTEE})
    ModelAndView check(
            Visit visit, @PathVariable String id, @RequestParam Map<String, String> sent) {
        Given given = new Given(sent);
        try {
            desk.attempt(visit.actor(), id, Step.ANSWER, given);
            ModelAndView page = pages.with(visit, id, Step.ANSWER.id(), given);
            page.setViewName("answer");
            page.addObject("seen", given.text("seen"));
            return page;
        } catch (Problem problem) {
            return Refusals.on(pages.with(visit, id, Step.ANSWER.id(), given), problem);
        }
    }

    @PostMapping("/improvements/{id}/answer")
    @For({Role.AUDITOR, Role.COMMITTEE})
    ModelAndView answer(
            Visit visit,
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            RedirectAttributes afterwards) {
        Given given = new Given(sent);
        if (sent.containsKey("change")) {
            return pages.with(visit, id, Step.ANSWER.id(), given);
        }
        try {
            Outcome<?> outcome = desk.take(visit.actor(), id, Step.ANSWER, given);
            Told.notes(afterwards, besides(outcome.notes()));
            return new ModelAndView("redirect:/improvements/{id}/receipt");
        } catch (Problem problem) {
            return Refusals.on(pages.with(visit, id, Step.ANSWER.id(), given), problem);
        }
    }

    /** That an answer was given, as long as there is one. */
    @GetMapping("/improvements/{id}/receipt")
    @For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE})
    ModelAndView receipt(Visit visit, @PathVariable String id, Model told) {
        ModelAndView page = pages.of(visit, id);
        Optional<TakenStep> answered = pages.lastAnswer(visit, id);
        if (answered.isEmpty()) {
            return new ModelAndView("redirect:/improvements/{id}");
        }
        page.setViewName("receipt");
        page.addObject("answered", answered.get());
        page.addAllObjects(told.asMap());
        return page;
    }

    /** A step of somebody else's is no step here. */
    static Step step(Visit visit, String word) {
        return Step.of(word)
                .filter(step -> step != Step.ADD)
                .filter(step -> step.roles().contains(visit.user().role()))
                .orElseThrow(NotThere::new);
    }

    /** Without where it stands now: that the page tells. */
    private static List<Message> besides(List<Message> notes) {
        return notes.stream().filter(one -> !one.key().equals("improvement.nowIs")).toList();
    }
}

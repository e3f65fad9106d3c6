package se.trafikljus.web.follow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.improvement.Step;
import se.trafikljus.improvement.StepDrafts;
import se.trafikljus.improvement.StepDrafts.StepDraft;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/** Half-written forms, kept for whoever writes them and for nobody else. */
@Controller
@For({Role.AUDITOR, Role.COMMITTEE})
class DraftsPage {

    /** Only with it does a script count a draft as kept: a page to sign in has none. */
    private static final String KEPT = "Trafikljus-Draft";

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final StoryPages pages;
    private final StepDrafts drafts;

    DraftsPage(StoryPages pages, StepDrafts drafts) {
        this.pages = pages;
        this.drafts = drafts;
    }

    @PostMapping("/improvements/{id}/{step}/draft")
    ModelAndView keep(
            Visit visit,
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam Map<String, String> sent,
            RedirectAttributes afterwards) {
        Step begun = ImprovementPage.step(visit, step);
        Given given = new Given(sent);
        try {
            kept(visit, id, begun, given);
            return Told.at(
                    "/improvements/{id}",
                    afterwards,
                    Message.of("web.follow.draft.kept"),
                    List.of());
        } catch (Problem problem) {
            return Refusals.on(pages.with(visit, id, begun.id(), given), problem);
        }
    }

    /** The same for a script, which is told when it was kept or why it was not. */
    @PostMapping(value = "/improvements/{id}/{step}/draft", headers = "HX-Request=true")
    ResponseEntity<String> keep(
            Visit visit,
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam Map<String, String> sent) {
        Step begun = ImprovementPage.step(visit, step);
        try {
            StepDraft kept = kept(visit, id, begun, new Given(sent));
            return ResponseEntity.ok()
                    .contentType(TEXT)
                    .header(KEPT, kept.step().id())
                    .body(
                            Message.of(
                                            "web.follow.draft.keptAt",
                                            AreaWords.clock(kept.savedAt(), visit.language()))
                                    .in(visit.language()));
        } catch (Problem problem) {
            return ResponseEntity.status(Refusals.status(problem.kind()))
                    .contentType(TEXT)
                    .body(problem.in(visit.language()));
        }
    }

    private StepDraft kept(Visit visit, String id, Step step, Given given) {
        int seen = given.number("seen", "web.follow.noDay").orElse(-1);
        return drafts.keep(visit.actor(), id, step, pages.fields(visit, id, step, given), seen);
    }

    @PostMapping("/improvements/{id}/{step}/draft/discard")
    ModelAndView discard(
            Visit visit,
            @PathVariable String id,
            @PathVariable String step,
            RedirectAttributes afterwards) {
        pages.refuseUnseen(visit, id);
        drafts.discard(visit.actor(), id, ImprovementPage.step(visit, step));
        return Told.at(
                "/improvements/{id}",
                afterwards,
                Message.of("web.follow.draft.discarded"),
                List.of());
    }
}

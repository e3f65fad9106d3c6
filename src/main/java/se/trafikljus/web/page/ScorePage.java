package se.trafikljus.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
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
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.CellSaved;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.scoring.Question;
import se.trafikljus.audit.scoring.Remaining;
import se.trafikljus.audit.scoring.ScoringSheet;
import se.trafikljus.audit.scoring.ScoringSheets;
import se.trafikljus.people.Role;
import se.trafikljus.rubric.Objective;

/** Scores an audit, one objective a page. */
@Controller
@For(Role.AUDITOR)
class ScorePage {

    private static final String NEXT = "next";

    /** Twice another was faster between our look and our save: then the person must decide. */
    private static final int TRIES = 3;

    private final ScoringSheets sheets;
    private final AuditLibrary library;

    ScorePage(ScoringSheets sheets, AuditLibrary library) {
        this.sheets = sheets;
        this.library = library;
    }

    /** Where one left off, else what is unscored, else what lacks something, else the first. */
    @GetMapping("/audits/{audit}/score")
    String goOn(Visit visit, @PathVariable String audit) {
        ScoringSheet sheet = sheets.own(visit.actor(), audit);
        Remaining remaining = sheet.remaining();
        int place =
                remaining
                        .leftOff()
                        .or(() -> remaining.unscoredFrom(0))
                        .or(() -> remaining.anythingFrom(0))
                        .orElse(0);
        return "redirect:" + path(sheet, place);
    }

    @GetMapping("/audits/{audit}/score/{objective}")
    ModelAndView show(
            Visit visit, @PathVariable String audit, @PathVariable String objective, Model model) {
        ScoredAudit there = library.seenBy(visit.actor()).read(audit);
        ScoringSheet sheet = sheets.own(visit.actor(), audit);
        String id = there.objectiveId(objective);
        Assessment now = there.assessment(id);
        return page(visit, there, sheet, id, form(now), SeenCell.of(now), model.asMap());
    }

    @PostMapping("/audits/{audit}/score/{objective}")
    ModelAndView save(
            Visit visit,
            @PathVariable String audit,
            @PathVariable String objective,
            @RequestParam Map<String, String> sent,
            RedirectAttributes afterwards) {
        ScoredAudit there = library.seenBy(visit.actor()).read(audit);
        String id = there.objectiveId(objective);
        CellForm form = CellForm.of(sent);
        Map<String, Object> told = new LinkedHashMap<>();
        try {
            ScoringSheet sheet = sheets.own(visit.actor(), audit);
            int place = place(sheet, id);
            for (int i = 0; i < TRIES; i++) {
                ScoringSheet.Cell cell = sheet.cells().get(place);
                Assessment now = cell.now();
                List<Question> conflicts = form.conflicts(now);
                if (!conflicts.isEmpty()) {
                    told.put("conflicts", Conflict.of(conflicts, form, now, visit.language()));
                    told.put("by", now.scoredBy());
                    return refused(
                            page(visit, there, sheet, id, form.answers(), SeenCell.of(now), told),
                            HttpStatus.CONFLICT);
                }
                Optional<CellChange> change = form.on(cell.change(), now);
                if (change.isEmpty()) {
                    break;
                }
                try {
                    Outcome<CellSaved> saved = sheet.save(change.get());
                    afterwards.addFlashAttribute("notes", saved.notes());
                    break;
                } catch (Problem faster) {
                    if (faster.kind() != Problem.Kind.CONFLICT || i == TRIES - 1) {
                        throw faster;
                    }
                }
            }
            afterwards.addFlashAttribute("saved", id);
            int next = sent.containsKey(NEXT) ? after(sheet, place) : place;
            return new ModelAndView("redirect:" + path(sheet, next));
        } catch (Problem problem) {
            return unsaved(visit, there, id, form, told, problem);
        }
    }

    /** The page again, with what was written and why it was not kept. */
    private ModelAndView unsaved(
            Visit visit,
            ScoredAudit there,
            String objective,
            CellForm form,
            Map<String, Object> told,
            Problem problem) {
        ScoredAudit now = library.seenBy(visit.actor()).read(there.audit().id());
        ModelAndView page = new ModelAndView("score");
        page.addAllObjects(
                ScoreModel.of(
                        now,
                        Optional.empty(),
                        objective,
                        form.answers(),
                        form.seen(),
                        visit.language()));
        page.addAllObjects(told);
        return Refusals.on(page, problem);
    }

    private static ModelAndView refused(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private static ModelAndView page(
            Visit visit,
            ScoredAudit there,
            ScoringSheet sheet,
            String objective,
            Map<Question, String> answers,
            SeenCell seen,
            Map<String, ?> told) {
        ModelAndView page = new ModelAndView("score");
        page.addAllObjects(
                ScoreModel.of(there, sheet.lastTime(), objective, answers, seen, visit.language()));
        page.addObject(
                "progress",
                Message.of(
                        "web.score.progress", there.scored(), there.rubric().objectives().size()));
        page.addAllObjects(told);
        return page;
    }

    private static Map<Question, String> form(Assessment now) {
        Map<Question, String> answers = new LinkedHashMap<>();
        for (Question question : Question.values()) {
            answers.put(question, CellForm.answer(question, now));
        }
        return answers;
    }

    private static int place(ScoringSheet sheet, String objective) {
        return ids(sheet).indexOf(objective);
    }

    private static List<String> ids(ScoringSheet sheet) {
        return sheet.rubric().objectives().stream().map(Objective::id).toList();
    }

    private static int after(ScoringSheet sheet, int place) {
        Remaining remaining = sheet.remaining();
        return remaining
                .anythingFrom(place + 1)
                .or(() -> remaining.anythingFrom(0).filter(at -> at != place))
                .orElse(Math.min(place + 1, ids(sheet).size() - 1));
    }

    private static String path(ScoringSheet sheet, int place) {
        return "/audits/" + sheet.audit() + "/score/" + ids(sheet).get(place);
    }
}

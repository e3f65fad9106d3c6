package se.trafikljus.web.scoring;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
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
import se.trafikljus.Problem;
import se.trafikljus.Sweden;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.scoring.Question;
import se.trafikljus.audit.scoring.Remaining;
import se.trafikljus.audit.scoring.ScoringSheet;
import se.trafikljus.audit.scoring.ScoringSheets;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.people.Role;
import se.trafikljus.rubric.Objective;
import se.trafikljus.sampling.Samples;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.NotThere;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/** Scores an audit, one objective a page; what is written saves itself where scripts run. */
@Controller
@For(Role.AUDITOR)
class ScorePage {

    /** What the script reads to know which cell it has seen. */
    static final String SEEN = "Trafikljus-Seen";

    private static final String BENCH = "/audits/{audit}/{bench:score|second}";
    private static final String CELL = BENCH + "/{objective}";
    private static final String SCRIPT = "HX-Request";
    private static final String NEXT = "next";

    private final ScoringSheets sheets;
    private final AuditLibrary library;
    private final CellSaver saver;
    private final Evidence evidence;
    private final Samples samples;
    private final Readings readings;
    private final Clock clock;

    ScorePage(
            ScoringSheets sheets,
            AuditLibrary library,
            CellSaver saver,
            Evidence evidence,
            Samples samples,
            Readings readings,
            Clock clock) {
        this.sheets = sheets;
        this.library = library;
        this.saver = saver;
        this.evidence = evidence;
        this.samples = samples;
        this.readings = readings;
        this.clock = clock;
    }

    /** Where one left off, else what is unscored, else what lacks something, else the first. */
    @GetMapping(BENCH)
    @For({Role.AUDITOR, Role.ADMIN})
    String goOn(Visit visit, @PathVariable String audit, @PathVariable String bench) {
        ScoredAudit head = library.readWithPapers(visit.actor(), audit);
        ScoringSheet sheet;
        try {
            sheet = sheet(visit, bench, head);
        } catch (Problem barred) {
            if (Bench.at(bench) == Bench.SECOND) {
                throw barred;
            }
            return "redirect:/audits/" + head.audit().id() + "/score/all";
        }
        Remaining remaining = sheet.remaining();
        int place =
                remaining
                        .leftOff()
                        .or(() -> remaining.unscoredFrom(0))
                        .or(() -> remaining.anythingFrom(0))
                        .orElse(0);
        return "redirect:" + path(Bench.at(bench), sheet, place);
    }

    /** The form; or what stands there, for whoever may not change it. */
    @GetMapping(CELL)
    @For({Role.AUDITOR, Role.ADMIN})
    ModelAndView show(
            Visit visit,
            @PathVariable String audit,
            @PathVariable String bench,
            @PathVariable String objective,
            Model model) {
        ScoredAudit head = library.readWithPapers(visit.actor(), audit);
        String id = head.objectiveId(objective);
        ScoringSheet sheet;
        try {
            sheet = sheet(visit, bench, head);
        } catch (Problem barred) {
            if (Bench.at(bench) == Bench.SECOND) {
                throw barred;
            }
            return readings.one(visit, head, id, barred.message());
        }
        ScoreModel seen = model(visit, Bench.at(bench), head, sheet);
        Assessment now = seen.cells().get(ids(sheet).indexOf(id));
        ModelAndView page = new ModelAndView("score", model.asMap());
        page.addAllObjects(seen.page(id, ScoreModel.answers(now), SeenCell.of(now)));
        page.addObject("files", evidence.of(visit.actor(), audit, id));
        page.addObject("sampled", samples.isDrawn(visit.actor(), audit, id));
        return page;
    }

    /** What is filled in there; nobody but an auditor is told of a second scoring. */
    private ScoringSheet sheet(Visit visit, String bench, ScoredAudit head) {
        if (Bench.at(bench) == Bench.SECOND && !visit.scores()) {
            throw new NotThere();
        }
        return Bench.at(bench).sheet(sheets, visit.actor(), head.audit().id());
    }

    @PostMapping(path = CELL, headers = "!" + SCRIPT)
    ModelAndView save(
            Visit visit,
            @PathVariable String audit,
            @PathVariable String bench,
            @PathVariable String objective,
            @RequestParam Map<String, String> sent,
            RedirectAttributes afterwards) {
        ScoredAudit head = library.seenBy(visit.actor()).read(audit);
        String id = head.objectiveId(objective);
        CellForm form = CellForm.of(sent);
        Bench at = Bench.at(bench);
        try {
            ScoringSheet sheet = at.sheet(sheets, visit.actor(), audit);
            CellSaver.Saved saved = saver.save(sheet, id, form);
            if (!saved.conflicts().isEmpty()) {
                ModelAndView page = new ModelAndView("score");
                page.addAllObjects(
                        model(visit, at, head, sheet)
                                .page(
                                        id,
                                        form.on(saved.stands()).answers(),
                                        SeenCell.of(saved.stands())));
                return inConflict(page, visit, form, saved);
            }
            int place = ids(sheet).indexOf(id);
            int next = sent.containsKey(NEXT) ? after(sheet, place) : place;
            if (next == place && sent.containsKey(NEXT)) {
                return Told.at(
                        "/audits/" + sheet.audit(),
                        afterwards,
                        Message.of("web.score.saved", id),
                        saved.notes());
            }
            Told.notes(afterwards, saved.notes());
            afterwards.addFlashAttribute("saved", id);
            return new ModelAndView("redirect:" + path(at, sheet, next));
        } catch (Problem problem) {
            ModelAndView page = new ModelAndView("score");
            ScoredAudit now = library.seenBy(visit.actor()).read(audit);
            page.addAllObjects(
                    new ScoreModel(
                                    at,
                                    now,
                                    at == Bench.SCORE ? now.assessments() : List.of(),
                                    Optional.empty(),
                                    List.of(Question.values()),
                                    visit.language())
                            .page(id, form.answers(), form.seen()));
            return Refusals.on(page, problem);
        }
    }

    /** The same for the script: it is told what became of it, and the page stays. */
    @PostMapping(path = CELL, headers = SCRIPT)
    ModelAndView autosave(
            Visit visit,
            @PathVariable String audit,
            @PathVariable String bench,
            @PathVariable String objective,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        CellForm form = CellForm.of(sent);
        Bench at = Bench.at(bench);
        try {
            ScoredAudit head = library.seenBy(visit.actor()).read(audit);
            String id = head.objectiveId(objective);
            ScoringSheet sheet = at.sheet(sheets, visit.actor(), audit);
            CellSaver.Saved saved = saver.save(sheet, id, form);
            response.setHeader(SEEN, SeenCell.of(saved.stands()).text());
            if (!saved.conflicts().isEmpty()) {
                return alarm(
                        response,
                        inConflict(
                                new ModelAndView("score-parts :: conflict"), visit, form, saved));
            }
            ScoreModel now = model(visit, at, head, sheet);
            ModelAndView told = new ModelAndView("score-parts :: saved");
            told.addObject("progress", now.progress());
            told.addObject("chip", now.chip(saved.stands()));
            told.addObject("notes", saved.notes());
            told.addObject(
                    "at",
                    LocalTime.now(clock.withZone(Sweden.TIME))
                            .format(
                                    DateTimeFormatter.ofPattern(
                                            Message.of("web.time").in(visit.language()))));
            return told;
        } catch (Problem problem) {
            return alarm(
                    response, Refusals.on(new ModelAndView("score-parts :: refused"), problem));
        }
    }

    /** What is told where it is heard, not where the saving is told. */
    private static ModelAndView alarm(HttpServletResponse response, ModelAndView said) {
        response.setHeader("HX-Retarget", "#alarm");
        return said;
    }

    private static ModelAndView inConflict(
            ModelAndView page, Visit visit, CellForm form, CellSaver.Saved saved) {
        page.addObject(
                "conflicts",
                Conflict.of(saved.conflicts(), form, saved.stands(), visit.language()));
        page.addObject("by", saved.stands().scoredBy());
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ScoreModel model(
            Visit visit, Bench bench, ScoredAudit head, ScoringSheet sheet) {
        return new ScoreModel(
                bench,
                head,
                sheet.cells().stream().map(ScoringSheet.Cell::now).toList(),
                sheet.lastTime(),
                sheet.questions(),
                visit.language());
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

    private static String path(Bench bench, ScoringSheet sheet, int place) {
        return "/audits/" + sheet.audit() + "/" + bench.path() + "/" + ids(sheet).get(place);
    }
}

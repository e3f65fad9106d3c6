package se.trafikljus.web.scoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.next.Deed;
import se.trafikljus.audit.next.NextSteps;
import se.trafikljus.audit.scoring.Question;
import se.trafikljus.audit.scoring.ScoringSheet;
import se.trafikljus.audit.scoring.ScoringSheets;
import se.trafikljus.people.Role;
import se.trafikljus.rubric.Rating;
import se.trafikljus.web.page.Chip;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/** All objectives of an audit as one table, for a first pass or to see what is left. */
@Controller
@For(Role.AUDITOR)
class AllPage {

    private static final String PATH = "/audits/{audit}/score/all";

    /**
     * An objective with the ratings it may get.
     *
     * @param seen the rating that stands there, by id
     * @param chosen the one that the form has
     * @param other what another gave it meanwhile, in words; empty where nobody did
     */
    public record Row(
            Chip chip, List<ScoreModel.Choice> choices, String seen, String chosen, String other) {}

    private final ScoringSheets sheets;
    private final AuditLibrary library;
    private final CellSaver saver;
    private final NextSteps steps;
    private final Readings readings;

    AllPage(
            ScoringSheets sheets,
            AuditLibrary library,
            CellSaver saver,
            NextSteps steps,
            Readings readings) {
        this.sheets = sheets;
        this.library = library;
        this.saver = saver;
        this.steps = steps;
        this.readings = readings;
    }

    /** The form; or what stands there, for whoever may not change it. */
    @GetMapping(PATH)
    @For({Role.AUDITOR, Role.ADMIN})
    ModelAndView show(
            Visit visit, @PathVariable String audit, @RequestParam(defaultValue = "") String show) {
        return steps.barrier(visit.actor(), Deed.CHANGE, audit)
                .map(why -> readings.all(visit, library.readWithPapers(visit.actor(), audit), why))
                .orElseGet(() -> page(visit, audit, show, Map.of(), Map.of()));
    }

    @PostMapping(PATH)
    ModelAndView save(
            Visit visit,
            @PathVariable String audit,
            @RequestParam Map<String, String> sent,
            RedirectAttributes afterwards) {
        Map<String, String> left = new LinkedHashMap<>();
        Map<String, String> others = new LinkedHashMap<>();
        String show = sent.getOrDefault("show", "");
        List<Message> notes = new ArrayList<>();
        int saved = 0;
        try {
            ScoringSheet sheet = sheets.own(visit.actor(), audit);
            for (ScoringSheet.Cell cell : sheet.cells()) {
                String id = cell.objective();
                String seen = sent.getOrDefault("seen-" + id, "");
                String wanted = sent.getOrDefault("rating-" + id, seen);
                String stands = CellForm.answer(Question.RATING, cell.now());
                if (wanted.equals(seen) || wanted.equals(stands)) {
                    continue;
                }
                left.put(id, wanted);
                if (!stands.equals(seen)) {
                    others.put(id, stands);
                    continue;
                }
                CellSaver.Saved one = saver.save(sheet, id, CellForm.rated(cell.now(), wanted));
                if (one.conflicts().isEmpty()) {
                    left.remove(id);
                    notes.addAll(one.notes());
                    saved++;
                } else {
                    others.put(id, CellForm.answer(Question.RATING, one.stands()));
                }
            }
        } catch (Problem problem) {
            return Refusals.on(page(visit, audit, show, left, others), problem);
        }
        if (!others.isEmpty()) {
            ModelAndView page = page(visit, audit, show, left, others);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return Told.at(
                "/audits/"
                        + audit
                        + "/score/all"
                        + (show.isEmpty()
                                ? ""
                                : "?show=" + UriUtils.encode(show, StandardCharsets.UTF_8)),
                afterwards,
                Message.of("web.all.saved", saved),
                notes.stream().distinct().toList());
    }

    /**
     * The page, with what was chosen and not saved.
     *
     * @param others what another gave meanwhile, by objective
     */
    private ModelAndView page(
            Visit visit,
            String audit,
            String show,
            Map<String, String> left,
            Map<String, String> others) {
        ScoredAudit head = library.seenBy(visit.actor()).read(audit);
        ScoreModel model =
                new ScoreModel(
                        Bench.SCORE,
                        head,
                        head.assessments(),
                        Optional.empty(),
                        List.of(Question.RATING),
                        visit.language());
        ModelAndView page = new ModelAndView("score-all");
        page.addObject("audit", head);
        page.addObject("styled", head.audit().id());
        page.addObject("show", show);
        page.addObject("progress", model.progress());
        page.addObject("conflict", !others.isEmpty());
        page.addObject(
                "rows",
                head.assessments().stream()
                        .filter(
                                cell ->
                                        isShown(show, model.chip(cell))
                                                || left.containsKey(cell.objective()))
                        .map(cell -> row(model, cell, left, others))
                        .toList());
        return page;
    }

    private static boolean isShown(String show, Chip chip) {
        return switch (show) {
            case "unscored" -> chip.rating().isEmpty();
            case "unfounded" -> !chip.lacks().isEmpty();
            default -> true;
        };
    }

    private static Row row(
            ScoreModel model,
            Assessment cell,
            Map<String, String> left,
            Map<String, String> others) {
        String stands = cell.rating().map(Rating::id).orElse("");
        List<ScoreModel.Choice> choices =
                model.choices(model.head().rubric().objective(cell.objective()).orElseThrow());
        return new Row(
                model.chip(cell),
                choices,
                stands,
                left.getOrDefault(cell.objective(), stands),
                others.containsKey(cell.objective())
                        ? cell.scoredBy() + ": " + model.chip(cell).word()
                        : "");
    }
}

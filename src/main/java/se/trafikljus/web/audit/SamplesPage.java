package se.trafikljus.web.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.people.Role;
import se.trafikljus.sampling.CaseFinding;
import se.trafikljus.sampling.CaseOutcome;
import se.trafikljus.sampling.CaseRecords;
import se.trafikljus.sampling.CitationResult;
import se.trafikljus.sampling.DrawOrder;
import se.trafikljus.sampling.DrawResult;
import se.trafikljus.sampling.DrawnSample;
import se.trafikljus.sampling.RecordResult;
import se.trafikljus.sampling.SampleDraws;
import se.trafikljus.sampling.SampleResults;
import se.trafikljus.sampling.SampledCase;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Given;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/** Tests of records: cases drawn by chance, what was found in each, and what that shows. */
@Controller
class SamplesPage {

    private static final String ALL = "/audits/{audit}/samples";
    private static final String ONE = ALL + "/{objective}";
    private static final double CONFIDENCE = 95;

    private final AuditLibrary library;
    private final SampleDraws draws;
    private final CaseRecords records;
    private final SampleResults results;
    private final Evidence evidence;

    SamplesPage(
            AuditLibrary library,
            SampleDraws draws,
            CaseRecords records,
            SampleResults results,
            Evidence evidence) {
        this.evidence = evidence;
        this.library = library;
        this.draws = draws;
        this.records = records;
        this.results = results;
    }

    @GetMapping(ALL)
    @For({Role.AUDITOR, Role.ADMIN})
    ModelAndView all(Visit visit, @PathVariable String audit) {
        ModelAndView page = new ModelAndView("samples");
        page.addObject("audit", library.seenBy(visit.actor()).read(audit));
        page.addObject("drawn", results.drawn(visit.actor(), audit, CONFIDENCE));
        return page;
    }

    @GetMapping(ONE)
    @For({Role.AUDITOR, Role.ADMIN})
    ModelAndView one(Visit visit, @PathVariable String audit, @PathVariable String objective) {
        return page(visit, audit, objective, Map.of());
    }

    @PostMapping(ONE)
    @For(Role.AUDITOR)
    ModelAndView draw(
            Visit visit,
            @PathVariable String audit,
            @PathVariable String objective,
            @RequestParam Map<String, String> given,
            RedirectAttributes afterwards) {
        try {
            Outcome<DrawResult> drawn = draws.draw(visit.actor(), order(audit, objective, given));
            return Told.at(
                    path(audit, objective),
                    afterwards,
                    Message.of(
                            "web.samples.drawn",
                            drawn.now().draw().size(),
                            drawn.now().draw().population()),
                    drawn.notes());
        } catch (Problem problem) {
            return Refusals.on(page(visit, audit, objective, given), problem);
        }
    }

    private static DrawOrder order(String audit, String objective, Map<String, String> given) {
        return new DrawOrder(
                audit,
                objective,
                Given.number(
                        Message.of("web.samples.population"), given.getOrDefault("population", "")),
                Given.number(Message.of("web.samples.size"), given.getOrDefault("size", "")),
                Given.text(given.getOrDefault("seed", "")),
                Stream.of(given.getOrDefault("attributes", "").split("[,\\r\\n]+"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList(),
                Given.text(given.getOrDefault("again", "")));
    }

    @PostMapping(ONE + "/cases")
    @For(Role.AUDITOR)
    ModelAndView record(
            Visit visit,
            @PathVariable String audit,
            @PathVariable String objective,
            @RequestParam Map<String, String> given,
            RedirectAttributes afterwards) {
        try {
            Outcome<RecordResult> recorded =
                    records.record(
                            visit.actor(),
                            audit,
                            objective,
                            new CaseFinding(
                                    given.getOrDefault("case", ""),
                                    given.getOrDefault("attribute", ""),
                                    CaseOutcome.of(given.getOrDefault("outcome", "")),
                                    Given.text(given.getOrDefault("note", ""))));
            return Told.at(
                    path(audit, objective),
                    afterwards,
                    Message.of(
                            "web.samples.recorded",
                            Integer.toString(recorded.now().now().number()),
                            recorded.now().now().attribute(),
                            recorded.now().now().outcome()),
                    recorded.notes());
        } catch (Problem problem) {
            return Refusals.on(page(visit, audit, objective, given), problem);
        }
    }

    /** All cases at once, as the table has them. */
    @PostMapping(ONE + "/table")
    @For(Role.AUDITOR)
    ModelAndView recordAll(
            Visit visit,
            @PathVariable String audit,
            @PathVariable String objective,
            @RequestParam Map<String, String> given,
            RedirectAttributes afterwards) {
        try {
            Outcome<List<RecordResult>> recorded =
                    records.recordAll(visit.actor(), audit, objective, CaseTable.changed(given));
            return Told.at(
                    path(audit, objective),
                    afterwards,
                    Message.of("web.samples.recordedAll", recorded.now().size()),
                    recorded.notes());
        } catch (Problem problem) {
            return Refusals.on(page(visit, audit, objective, given), problem);
        }
    }

    @PostMapping(ONE + "/citation")
    @For(Role.AUDITOR)
    ModelAndView cite(
            Visit visit,
            @PathVariable String audit,
            @PathVariable String objective,
            RedirectAttributes afterwards) {
        try {
            Outcome<CitationResult> cited =
                    results.cite(visit.actor(), audit, objective, CONFIDENCE, visit.language());
            return Told.at(
                    path(audit, objective),
                    afterwards,
                    Message.of("web.samples.cited"),
                    cited.notes());
        } catch (Problem problem) {
            return Refusals.on(page(visit, audit, objective, Map.of()), problem);
        }
    }

    /** How many files each case has that has any. */
    private Map<Integer, Long> kept(
            Visit visit, String audit, String objective, Optional<DrawnSample> drawn) {
        return drawn.map(one -> one.result().draw().number())
                .map(
                        draw ->
                                evidence.of(visit.actor(), audit, objective).stream()
                                        .flatMap(one -> one.sampledCase().stream())
                                        .filter(one -> one.draw() == draw)
                                        .collect(
                                                Collectors.groupingBy(
                                                        SampledCase::number,
                                                        Collectors.counting())))
                .orElse(Map.of());
    }

    private static String path(String audit, String objective) {
        return "/audits/" + audit + "/samples/" + objective;
    }

    private ModelAndView page(
            Visit visit, String audit, String objective, Map<String, String> given) {
        ScoredAudit there = library.seenBy(visit.actor()).read(audit);
        String id = there.objectiveId(objective);
        Optional<DrawnSample> drawn =
                results.drawn(visit.actor(), audit, CONFIDENCE).stream()
                        .filter(one -> one.result().draw().objective().equals(id))
                        .findFirst();
        ModelAndView page = new ModelAndView("sample");
        page.addObject("audit", there);
        page.addObject("objective", there.rubric().objective(id).orElseThrow());
        page.addObject("drawn", drawn.orElse(null));
        page.addObject(
                "attributes",
                drawn.map(one -> one.result().tallies().stream().map(t -> t.attribute()).toList())
                        .orElse(List.of()));
        page.addObject("kept", kept(visit, audit, id, drawn));
        page.addObject(
                "checks",
                drawn.map(one -> CheckLine.of(one.result(), visit.language())).orElse(List.of()));
        page.addObject("outcomes", CaseOutcome.values());
        page.addObject("given", given);
        return page;
    }
}

package se.trafikljus.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.Selection;
import se.trafikljus.audit.Unit;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Comparisons;
import se.trafikljus.comparison.Names;
import se.trafikljus.comparison.Reconstructed;
import se.trafikljus.people.Role;

/** Audits side by side: which, and the table of their ratings with what it says. */
@Controller
@For({Role.AUDITOR, Role.ADMIN})
class ComparePage {

    private final Comparisons comparisons;
    private final AuditLibrary library;

    ComparePage(Comparisons comparisons, AuditLibrary library) {
        this.comparisons = comparisons;
        this.library = library;
    }

    @GetMapping("/compare")
    ModelAndView compare(
            Visit visit,
            @RequestParam(defaultValue = "") String rubric,
            @RequestParam(defaultValue = "") String municipalities,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String by) {
        ModelAndView page = new ModelAndView("compare");
        List<String> rubrics = library.seenBy(visit.actor()).rubricIds();
        String chosen = rubric.isBlank() && rubrics.size() == 1 ? rubrics.get(0) : rubric.strip();
        page.addObject("rubrics", rubrics);
        page.addObject("rubric", chosen);
        page.addObject("municipalities", municipalities);
        page.addObject("year", year);
        page.addObject("by", by);
        if (chosen.isEmpty()) {
            return page;
        }
        try {
            Outcome<Comparison> outcome =
                    comparisons.of(
                            visit.actor(),
                            selection(chosen, municipalities, year, by),
                            Names.STRENGTHS);
            Comparison comparison = outcome.now();
            page.addObject("notes", outcome.notes());
            page.addObject("comparison", comparison);
            page.addObject("styled", comparison.municipalities().get(0).audit().audit().id());
            page.addObject("matrix", new MatrixWriter(comparison, visit.language()).html());
            page.addObject("rebuilt", Reconstructed.in(comparison).isAny());
            page.addObject("findings", comparison.findingsToldOnce());
        } catch (Problem problem) {
            page.addObject("fault", problem.message());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static Selection selection(
            String rubric, String municipalities, String year, String by) {
        return new Selection(
                Optional.of(rubric),
                List.of(),
                Stream.of(municipalities.split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList(),
                List.of(),
                Optional.of(year.strip())
                        .filter(text -> text.matches("\\d{4}"))
                        .map(Integer::valueOf),
                by.equals("body") ? Optional.of(Unit.BODY) : Optional.empty());
    }
}

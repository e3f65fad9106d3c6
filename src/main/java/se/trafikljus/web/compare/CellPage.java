package se.trafikljus.web.compare;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Problem;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.people.Role;
import se.trafikljus.rubric.Objective;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.NotThere;
import se.trafikljus.web.page.Visit;

/** One cell of the table of ratings, as the card beside it shows it: a part of a page. */
@Controller
@For({Role.AUDITOR, Role.ADMIN})
class CellPage {

    private final Comparing comparing;

    CellPage(Comparing comparing) {
        this.comparing = comparing;
    }

    @GetMapping("/compare/cell")
    ModelAndView cell(
            Visit visit,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "") String objective,
            @RequestParam(defaultValue = "") String unit) {
        Comparison comparison = compared(visit, asked);
        Compared one = Comparing.unit(comparison, unit);
        Objective about = comparison.rubric().objective(objective).orElseThrow(NotThere::new);
        return new ModelAndView("compare-parts :: card")
                .addObject("unit", one)
                .addObject("objective", about)
                .addObject("cell", comparison.cell(about.id(), one.code()));
    }

    private Comparison compared(Visit visit, MultiValueMap<String, String> asked) {
        try {
            return comparing.of(visit, Chosen.of(asked)).now();
        } catch (Problem unknown) {
            throw new NotThere();
        }
    }
}

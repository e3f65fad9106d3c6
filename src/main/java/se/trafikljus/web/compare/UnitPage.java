package se.trafikljus.web.compare;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.comparison.AreaValue;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Change;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.comparison.Reconstructed;
import se.trafikljus.people.Role;
import se.trafikljus.report.prose.Figures;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** One of those compared: its ratings, what has changed, and whom it can learn from. */
@Controller
@For({Role.AUDITOR, Role.ADMIN})
class UnitPage {

    /** Whom to call is of use while they are few. */
    private static final int MOST_TEACHERS = 5;

    private final Comparing comparing;

    UnitPage(Comparing comparing) {
        this.comparing = comparing;
    }

    /**
     * An area with its objectives.
     *
     * @param value as people read it; empty where nothing is counted
     * @param counted how many of the objectives are counted
     */
    public record AreaShown(Area area, String value, int counted, List<Row> rows) {}

    /**
     * A cell of it.
     *
     * @param teachers whom it can learn from, some of them
     * @param more how many more there are
     */
    public record Row(
            Objective objective,
            Cell cell,
            Optional<Change> change,
            List<Compared> teachers,
            int more) {}

    @GetMapping("/compare/municipalities/{code}")
    ModelAndView municipality(
            Visit visit,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> asked) {
        return page(visit, code, asked);
    }

    @GetMapping("/compare/municipalities/{place}/{body}")
    ModelAndView body(
            Visit visit,
            @PathVariable String place,
            @PathVariable String body,
            @RequestParam MultiValueMap<String, String> asked) {
        return page(visit, place + "/" + body, asked);
    }

    private ModelAndView page(Visit visit, String code, MultiValueMap<String, String> asked) {
        return comparing.page(
                visit,
                Chosen.of(asked),
                "unit",
                (page, comparison) -> {
                    Compared unit = Comparing.unit(comparison, code);
                    page.addObject("unit", unit);
                    page.addObject("named", comparison.names() != Names.NONE);
                    page.addObject("earlier", comparison.earlier(code));
                    page.addObject("rebuilt", Reconstructed.in(comparison).isAny());
                    page.addObject(
                            "areas",
                            comparison.rubric().areas().stream()
                                    .map(area -> area(comparison, unit, area, visit))
                                    .toList());
                });
    }

    private static AreaShown area(Comparison comparison, Compared unit, Area area, Visit visit) {
        Optional<AreaValue> value = comparison.area(area.id(), unit.code());
        return new AreaShown(
                area,
                value.map(one -> Figures.value(visit.language(), one.value())).orElse(""),
                value.map(AreaValue::counted).orElse(0),
                area.objectives().stream()
                        .map(objective -> row(comparison, unit, objective))
                        .toList());
    }

    private static Row row(Comparison comparison, Compared unit, Objective objective) {
        Cell cell = comparison.cell(objective.id(), unit.code());
        List<Compared> teachers = comparison.teachers(objective.id(), unit);
        return new Row(
                objective,
                cell,
                comparison.change(objective.id(), unit.code()),
                teachers.subList(0, Math.min(MOST_TEACHERS, teachers.size())),
                Math.max(0, teachers.size() - MOST_TEACHERS));
    }
}

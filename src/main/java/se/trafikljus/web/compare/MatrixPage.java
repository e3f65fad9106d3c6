package se.trafikljus.web.compare;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Message;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Excerpt;
import se.trafikljus.comparison.Reconstructed;
import se.trafikljus.people.Role;
import se.trafikljus.rubric.Objective;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** The table of ratings, all of it or what is asked for. */
@Controller
@For({Role.AUDITOR, Role.ADMIN})
class MatrixPage {

    private static final String PLACE = "/compare/matrix";
    private static final String YES = "1";

    /** Before the id of the area whose value tells the order. */
    private static final String VALUE = "value-";

    private final Comparing comparing;
    private final Drawings drawings;

    MatrixPage(Comparing comparing, Drawings drawings) {
        this.comparing = comparing;
        this.drawings = drawings;
    }

    @GetMapping(PLACE)
    ModelAndView matrix(
            Visit visit,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String turn,
            @RequestParam(defaultValue = "") String sort) {
        Chosen chosen = Chosen.of(asked);
        return comparing.page(
                visit,
                chosen,
                "matrix",
                (page, comparison) -> {
                    Excerpt excerpt =
                            sorted(Excerpt.of(comparison, given(area), given(level)), sort);
                    boolean down = isObjectivesDown(comparison) != turn.equals(YES);
                    page.addObject("area", area);
                    page.addObject("level", level);
                    page.addObject("turn", turn);
                    page.addObject("sort", sort);
                    page.addObject("excerpt", excerpt);
                    page.addObject("filtered", !area.isEmpty() || !level.isEmpty());
                    page.addObject("objectivesDown", down);
                    page.addObject(
                            "turned",
                            chosen.at(
                                    PLACE,
                                    "area",
                                    area,
                                    "level",
                                    level,
                                    "sort",
                                    sort,
                                    "turn",
                                    turn.equals(YES) ? "" : YES));
                    page.addObject(
                            "found",
                            comparison
                                    .words()
                                    .in(
                                            Message.of(
                                                    "web.compare.found",
                                                    excerpt.units().size(),
                                                    comparison.municipalities().size())));
                    page.addObject(
                            "matrix",
                            drawings.of(
                                    comparison,
                                    "matrix",
                                    List.of(shown(excerpt), down, chosen),
                                    visit.language(),
                                    () ->
                                            new MatrixWriter(excerpt, chosen, visit.language())
                                                    .html(down)));
                    page.addObject("rebuilt", Reconstructed.in(comparison).isAny());
                });
    }

    /** What is shown, and in which order, however it was asked for. */
    private static List<List<String>> shown(Excerpt excerpt) {
        return List.of(
                excerpt.objectives().stream().map(Objective::id).toList(),
                excerpt.units().stream().map(Compared::code).toList());
    }

    /** By name, by group or by an area's value; what is none of them leaves the order as it is. */
    private static Excerpt sorted(Excerpt excerpt, String sort) {
        return switch (sort) {
            case "name" -> excerpt.byName();
            case "group" -> excerpt.byGroup();
            default ->
                    sort.startsWith(VALUE)
                            ? excerpt.byValue(sort.substring(VALUE.length()))
                            : excerpt;
        };
    }

    private static boolean isObjectivesDown(Comparison comparison) {
        return comparison.municipalities().size() <= MatrixWriter.MOST_COLUMNS;
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(one -> !one.isEmpty());
    }
}

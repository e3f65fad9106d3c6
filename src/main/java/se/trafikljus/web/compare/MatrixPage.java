package se.trafikljus.web.compare;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Message;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Excerpt;
import se.trafikljus.comparison.Reconstructed;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** The table of ratings, all of it or what is asked for. */
@Controller
@For({Role.AUDITOR, Role.ADMIN})
class MatrixPage {

    private static final String PLACE = "/compare/matrix";
    private static final String YES = "1";

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
            @RequestParam(defaultValue = "") String turn) {
        Chosen chosen = Chosen.of(asked);
        return comparing.page(
                visit,
                chosen,
                "matrix",
                (page, comparison) -> {
                    Excerpt excerpt = Excerpt.of(comparison, given(area), given(level));
                    boolean down = isObjectivesDown(comparison) != turn.equals(YES);
                    page.addObject("area", area);
                    page.addObject("level", level);
                    page.addObject("turn", turn);
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
                                    List.of(area, level, down, chosen),
                                    visit.language(),
                                    () ->
                                            new MatrixWriter(excerpt, chosen, visit.language())
                                                    .html(down)));
                    page.addObject("rebuilt", Reconstructed.in(comparison).isAny());
                });
    }

    private static boolean isObjectivesDown(Comparison comparison) {
        return comparison.municipalities().size() <= MatrixWriter.MOST_COLUMNS;
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(one -> !one.isEmpty());
    }
}

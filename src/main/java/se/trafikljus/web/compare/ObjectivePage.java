package se.trafikljus.web.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Language;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Change;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Reconstructed;
import se.trafikljus.people.Role;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.SpecialRating;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.NotThere;
import se.trafikljus.web.page.Visit;

/** One objective of all that are compared: their levels, and what these rest on. */
@Controller
@For({Role.AUDITOR, Role.ADMIN})
class ObjectivePage {

    private final Comparing comparing;
    private final Drawings drawings;

    ObjectivePage(Comparing comparing, Drawings drawings) {
        this.comparing = comparing;
        this.drawings = drawings;
    }

    /**
     * Those with one rating.
     *
     * @param rating its id, by which the style sheet colours it; empty where they are unscored
     * @param word what it says, empty where they are unscored
     * @param counts whether it is a level, so that its share can be told
     */
    public record Group(
            String rating, String symbol, String word, boolean counts, List<Shown> units) {}

    /** One of those compared, with its cell and how that stands against the last time. */
    public record Shown(Compared unit, Cell cell, Optional<Change> change) {}

    @GetMapping("/compare/objectives/{objective}")
    ModelAndView objective(
            Visit visit,
            @PathVariable String objective,
            @RequestParam MultiValueMap<String, String> asked) {
        Chosen chosen = Chosen.of(asked);
        return comparing.page(
                visit,
                chosen,
                "objective",
                (page, comparison) -> {
                    Objective one =
                            comparison.rubric().objective(objective).orElseThrow(NotThere::new);
                    page.addObject("objective", one);
                    page.addObject("counts", comparison.counts(one.id()));
                    List<Group> groups = groups(comparison, one, visit.language());
                    page.addObject("groups", groups);
                    page.addObject(
                            "units",
                            drawings.of(
                                    comparison,
                                    "units",
                                    List.of(one.id(), chosen),
                                    visit.language(),
                                    Map.of("groups", groups, "chosen", chosen)));
                    page.addObject("findings", FindingsPage.about(comparison, one.id()));
                    page.addObject("rebuilt", Reconstructed.in(comparison).isAny());
                    List<String> ids =
                            comparison.rubric().objectives().stream().map(Objective::id).toList();
                    int at = ids.indexOf(one.id());
                    page.addObject("before", at > 0 ? ids.get(at - 1) : "");
                    page.addObject("after", at < ids.size() - 1 ? ids.get(at + 1) : "");
                });
    }

    private static List<Group> groups(Comparison comparison, Objective one, Language language) {
        List<Shown> all =
                comparison.municipalities().stream()
                        .map(
                                unit ->
                                        new Shown(
                                                unit,
                                                comparison.cell(one.id(), unit.code()),
                                                comparison.change(one.id(), unit.code())))
                        .toList();
        List<Rating> ratings = new ArrayList<>(comparison.rubric().scale().levels());
        ratings.addAll(List.of(SpecialRating.values()));
        List<Group> groups = new ArrayList<>();
        for (Rating rating : ratings) {
            List<Shown> of =
                    all.stream()
                            .filter(shown -> shown.cell().rating().equals(Optional.of(rating)))
                            .toList();
            if (!of.isEmpty() || rating instanceof Level) {
                groups.add(
                        new Group(
                                rating.id(),
                                rating.symbol(),
                                rating.label().in(language),
                                rating.counts(),
                                of));
            }
        }
        List<Shown> unscored =
                all.stream().filter(shown -> shown.cell().rating().isEmpty()).toList();
        if (!unscored.isEmpty()) {
            groups.add(new Group("", "", "", false, unscored));
        }
        return groups;
    }
}

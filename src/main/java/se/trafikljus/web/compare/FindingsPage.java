package se.trafikljus.web.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Finding;
import se.trafikljus.comparison.FindingKind;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** What a comparison shows, kind by kind, with how many of how many, and who. */
@Controller
@For({Role.AUDITOR, Role.ADMIN})
class FindingsPage {

    private final Comparing comparing;
    private final Drawings drawings;

    FindingsPage(Comparing comparing, Drawings drawings) {
        this.comparing = comparing;
        this.drawings = drawings;
    }

    /**
     * The findings of a kind.
     *
     * @param kind its id
     */
    public record Group(String kind, List<Shown> findings) {}

    /**
     * A finding as the page shows it.
     *
     * @param who those it is about, in the order compared
     */
    public record Shown(Finding finding, List<Compared> who) {

        static Shown of(Comparison comparison, Finding finding) {
            return new Shown(
                    finding,
                    comparison.municipalities().stream()
                            .filter(one -> finding.municipalities().contains(one.code()))
                            .toList());
        }
    }

    @GetMapping("/compare/findings")
    ModelAndView findings(
            Visit visit,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "") String kind) {
        Chosen chosen = Chosen.of(asked);
        return comparing.page(
                visit,
                chosen,
                "findings",
                (page, comparison) -> {
                    List<Group> all = groups(comparison);
                    page.addObject("kind", kind);
                    page.addObject("kinds", all.stream().map(Group::kind).toList());
                    List<Group> groups =
                            all.stream()
                                    .filter(one -> kind.isEmpty() || one.kind().equals(kind))
                                    .toList();
                    page.addObject("groups", groups);
                    page.addObject(
                            "findings",
                            drawings.of(
                                    comparison,
                                    "groups",
                                    List.of(kind, chosen),
                                    visit.language(),
                                    Map.of("groups", groups, "chosen", chosen)));
                });
    }

    private static List<Group> groups(Comparison comparison) {
        List<Group> groups = new ArrayList<>();
        for (FindingKind kind : FindingKind.values()) {
            List<Shown> of =
                    comparison.findings().stream()
                            .filter(one -> one.kind() == kind)
                            .map(one -> Shown.of(comparison, one))
                            .toList();
            if (!of.isEmpty()) {
                groups.add(new Group(kind.id(), of));
            }
        }
        return groups;
    }

    /** The findings that are about an objective, each said once. */
    static List<Finding> about(Comparison comparison, String objective) {
        return comparison.findingsToldOnce().stream()
                .filter(one -> one.isAbout(objective))
                .toList();
    }
}

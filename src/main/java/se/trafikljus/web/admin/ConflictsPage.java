package se.trafikljus.web.admin;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.people.Conflict;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/** Conflicts of interest (jäv): who may not work with which municipality; one's own may be told. */
@Controller
@For({Role.ADMIN, Role.AUDITOR})
class ConflictsPage {

    private static final String PATH = "/admin/conflicts";

    /** A conflict as the page lists it. */
    public record Line(String name, String place, String reason) {}

    private final People people;
    private final Municipalities municipalities;

    ConflictsPage(People people, Municipalities municipalities) {
        this.people = people;
        this.municipalities = municipalities;
    }

    @GetMapping(PATH)
    ModelAndView show(Visit visit) {
        return page(visit, Map.of());
    }

    @PostMapping(PATH)
    ModelAndView bar(
            Visit visit, @RequestParam Map<String, String> given, RedirectAttributes afterwards) {
        try {
            String place = given.getOrDefault("municipality", "");
            Conflict conflict =
                    new Conflict(
                            new Person(given.getOrDefault("name", "")),
                            municipalities.get(place).code(),
                            given.getOrDefault("reason", "").strip());
            people.bar(visit.actor(), conflict);
            return Told.at(
                    PATH,
                    afterwards,
                    Message.of(
                            "web.conflicts.added",
                            conflict.person().name(),
                            municipalities.get(place).name()),
                    List.of());
        } catch (Problem problem) {
            return Refusals.on(page(visit, given), problem);
        }
    }

    @PostMapping(PATH + "/lift")
    ModelAndView lift(
            Visit visit,
            @RequestParam String name,
            @RequestParam String municipality,
            RedirectAttributes afterwards) {
        try {
            String code = municipalities.get(municipality).code();
            Conflict lifted = people.lift(visit.actor(), new Person(name), code);
            return Told.at(
                    PATH,
                    afterwards,
                    Message.of(
                            "web.conflicts.lifted",
                            lifted.person().name(),
                            municipalities.get(code).name()),
                    List.of());
        } catch (Problem problem) {
            return Refusals.on(page(visit, Map.of()), problem);
        }
    }

    private ModelAndView page(Visit visit, Map<String, String> given) {
        ModelAndView page = new ModelAndView("conflicts");
        page.addObject(
                "conflicts",
                people.conflicts(visit.actor()).stream()
                        .map(
                                one ->
                                        new Line(
                                                one.person().name(),
                                                municipalities
                                                        .find(one.place())
                                                        .map(place -> place.name())
                                                        .orElse(one.place()),
                                                one.reason()))
                        .toList());
        page.addObject("given", given);
        return page;
    }
}

package se.trafikljus.web.admin;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import se.trafikljus.Message;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.Token;
import se.trafikljus.people.Tokens;
import se.trafikljus.people.User;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.NotThere;
import se.trafikljus.web.page.TokenLine;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;

/** One person of the register, and the tokens by which programs act in that name. */
@Controller
@For({Role.ADMIN, Role.AUDITOR})
class PersonPage {

    /** The name stands behind the question mark: it may hold what no part of a path may. */
    private static final String PATH = "/admin/users/person";

    private static final String NAME = "name";

    private final People people;
    private final Tokens tokens;
    private final Clock clock;

    PersonPage(People people, Tokens tokens, Clock clock) {
        this.people = people;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(Visit visit, @RequestParam(name = NAME, defaultValue = "") String name) {
        Keepers.refuseOthers(visit);
        User user = found(visit, name);
        ModelAndView page = new ModelAndView("person");
        page.addObject("person", user);
        page.addObject(
                "tokens", TokenLine.of(tokens.list(visit.actor(), user.person()), clock.instant()));
        return page;
    }

    @PostMapping(PATH + "/token")
    ModelAndView end(
            Visit visit,
            @RequestParam(name = NAME, defaultValue = "") String name,
            @RequestParam(name = "token", defaultValue = "") String token,
            RedirectAttributes afterwards) {
        Keepers.refuseOthers(visit);
        Person person = found(visit, name).person();
        Token ended = tokens.end(visit.actor(), person, token);
        return Told.at(
                at(person), afterwards, Message.of("web.tokens.ended", ended.id()), List.of());
    }

    @PostMapping(PATH + "/tokens")
    ModelAndView endAll(
            Visit visit,
            @RequestParam(name = NAME, defaultValue = "") String name,
            RedirectAttributes afterwards) {
        Keepers.refuseOthers(visit);
        Person person = found(visit, name).person();
        tokens.endAll(visit.actor(), person);
        return Told.at(
                at(person),
                afterwards,
                Message.of("web.tokens.endedAll", person.name()),
                List.of());
    }

    private User found(Visit visit, String name) {
        return people.users(visit.actor()).stream()
                .filter(one -> one.person().name().equals(name))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private static String at(Person person) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam(NAME, "{name}")
                .encode()
                .buildAndExpand(person.name())
                .toUriString();
    }
}
